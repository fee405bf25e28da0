/// The words by which columns with personal data are named, in Danish, Norwegian, Swedish and
/// English.
enum PersonalWords {
  /// What a column's name says that it holds; nil when it says nothing of the kind.
  ///
  /// A longer name is a question, which may speak of anything.
  static func kind(of name: String) -> PersonalKind? {
    let words = ColumnWords.words(of: name)
    guard words.count <= 4 else { return nil }
    let joined = words.joined()
    return PersonalKind.allCases.first { kind in
      let known = Self.words[kind] ?? []
      return known.contains(joined) || words.contains(where: known.contains)
        || whole[kind]?.contains(joined) ?? false
    }
  }

  /// A name with one of these words, by kind.
  private static let words: [PersonalKind: Set<String>] = [
    .email: ["email", "mail", "epost", "mailadresse", "emailadresse", "epostadresse", "mejl"],
    .phone: [
      "phone", "telephone", "telefon", "telefonnummer", "tlf", "mobil", "mobile", "mobilnummer",
      "mobiltelefon", "mobilnr", "telefonnr", "phonenumber",
    ],
    .civilNumber: [
      "cpr", "cprnr", "cprnummer", "personnummer", "personnr", "fødselsnummer", "fødselsnr", "ssn",
    ],
    .ipAddress: ["ip", "ipaddress", "ipadresse", "ipadress"],
    .coordinates: [
      "latitude", "longitude", "breddegrad", "længdegrad", "lengdegrad", "latitud", "longitud",
      "coordinates", "koordinater", "koordinat", "gps", "geolocation",
    ],
    .birth: [
      "birthday", "birthdate", "fødselsdato", "fødselsdag", "födelsedatum", "födelsedag",
    ],
    .name: [
      "fornavn", "efternavn", "etternavn", "förnamn", "efternamn", "firstname", "lastname",
      "surname", "fullname",
    ],
    .address: ["adresse", "adress", "address"],
    .other: ["signature", "underskrift"],
  ]

  /// A name that is one of these as a whole: as a part it may mean anything.
  private static let whole: [PersonalKind: Set<String>] = [
    .coordinates: ["lat", "lon", "lng"],
    .birth: ["dateofbirth", "dob"],
    .name: [
      "navn", "name", "namn", "fuldenavn", "heltnavn", "fulltnavn", "forogefternavn", "ditnavn",
      "ditnamn", "yourname", "username", "recipientfirstname", "recipientlastname",
    ],
  ]
}
