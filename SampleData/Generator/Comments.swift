/// What people wrote at the end of the form in 2024, all of it invented.
///
/// The comments hold what breaks careless readers: line breaks, semicolons, quotes, markup,
/// beginnings that a spreadsheet takes for formulas, and characters of Windows-1252 that
/// Latin-1 does not have.
enum Comments {
  static let all = [
    "Fint initiativ",
    "Mere lys på stien; den er mørk om vinteren",
    "Min nabo siger altid: \"Vi ses til fællesspisning\"",
    "Larmen fra byggeriet er slem.\nDen begynder klokken syv.",
    "Tak for kaffen – og for snakken",
    "=mere plads til børn",
    "+ flere bænke\n- færre skilte",
    "@ udvalget: husk de ældre",
    "Entréen koster 20 kr., det er under 3 €",
    "Jeg kom <b>ikke</b> med i \"udvalget\"; det ærgrer mig & min kone",
    "Der er “os” og “dem” på torvet …",
    "Det går nok;\nmåske",
  ]
}
