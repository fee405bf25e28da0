extension KnownScale {
  /// From dissatisfied to satisfied, and from bad to good.
  static let satisfaction = [
    KnownScale(
      "satisfaction-4",
      "da",
      ["Meget utilfreds", "Utilfreds", "Tilfreds", "Meget tilfreds"]
    ),
    KnownScale(
      "satisfaction-5",
      "da",
      [
        "Meget utilfreds|Helt utilfreds", "Utilfreds|Delvis utilfreds|Overvejende utilfreds",
        "Hverken tilfreds eller utilfreds|Hverken eller|Både og|Neutral|Hverken/eller",
        "Tilfreds|Delvis tilfreds|Overvejende tilfreds", "Meget tilfreds|Helt tilfreds",
      ]
    ),
    KnownScale(
      "quality-5",
      "da",
      [
        "Meget dårligt|Meget dårlig", "Dårligt|Dårlig",
        "Hverken godt eller dårligt|Nogenlunde|Middel",
        "Godt|God", "Meget godt|Meget god",
      ]
    ),
    KnownScale(
      "satisfaction-5",
      "no",
      [
        "Svært misfornøyd|Meget misfornøyd|Svært utilfreds",
        "Misfornøyd|Ganske misfornøyd|Utilfreds",
        "Verken fornøyd eller misfornøyd|Verken eller|Hverken fornøyd eller misfornøyd",
        "Fornøyd|Ganske fornøyd|Tilfreds", "Svært fornøyd|Meget fornøyd|Svært tilfreds",
      ]
    ),
    KnownScale(
      "satisfaction-5",
      "sv",
      [
        "Mycket missnöjd", "Missnöjd|Ganska missnöjd", "Varken nöjd eller missnöjd|Varken eller",
        "Nöjd|Ganska nöjd", "Mycket nöjd",
      ]
    ),
    KnownScale(
      "satisfaction-4",
      "en",
      [
        "Very dissatisfied|Very unsatisfied",
        "Dissatisfied|Somewhat dissatisfied|Fairly dissatisfied",
        "Satisfied|Somewhat satisfied|Fairly satisfied", "Very satisfied",
      ]
    ),
    KnownScale(
      "satisfaction-5",
      "en",
      [
        "Very dissatisfied|Very unsatisfied|Extremely dissatisfied",
        "Dissatisfied|Somewhat dissatisfied|Fairly dissatisfied|Unsatisfied",
        "Neither satisfied nor dissatisfied|Neither satisfied or dissatisfied|Neutral|Neither",
        "Satisfied|Somewhat satisfied|Fairly satisfied", "Very satisfied|Extremely satisfied",
      ]
    ),
    KnownScale(
      "quality-5",
      "en",
      [
        "Very poor|Very bad|Terrible", "Poor|Bad", "Fair|Average|Neither good nor bad", "Good",
        "Very good|Excellent",
      ]
    ),
    KnownScale("quality-4", "en", ["Poor", "Fair|Only fair", "Good", "Excellent|Very good"]),
    KnownScale("quality-5", "en", ["Poor", "Fair", "Good", "Very good", "Excellent"]),
  ]

  /// From unlikely to likely.
  static let likelihood = [
    KnownScale(
      "likelihood-5",
      "da",
      [
        "Meget usandsynligt", "Usandsynligt|Mindre sandsynligt",
        "Hverken eller|Hverken sandsynligt "
          + "eller usandsynligt|Måske", "Sandsynligt", "Meget sandsynligt",
      ]
    ),
    KnownScale(
      "likelihood-5",
      "no",
      [
        "Svært usannsynlig|Meget usannsynlig", "Usannsynlig|Lite sannsynlig",
        "Verken eller|Kanskje",
        "Sannsynlig", "Svært sannsynlig|Meget sannsynlig",
      ]
    ),
    KnownScale(
      "likelihood-5",
      "sv",
      [
        "Mycket osannolikt", "Osannolikt|Mindre sannolikt", "Varken eller|Kanske", "Sannolikt",
        "Mycket sannolikt",
      ]
    ),
    KnownScale(
      "likelihood-5",
      "en",
      [
        "Very unlikely|Extremely unlikely", "Unlikely|Somewhat unlikely",
        "Neither likely nor unlikely|Neutral|Neither", "Likely|Somewhat likely",
        "Very likely|Extremely likely",
      ]
    ),
  ]
}
