extension KnownScale {
  /// From never to always.
  static let frequency = [
    KnownScale("frequency-4", "da", ["Aldrig", "Sjældent", "Ofte", "Altid"]),
    KnownScale(
      "frequency-4",
      "da",
      ["Aldrig", "Sjældent", "Af og til|Nogle gange|Undertiden", "Ofte"]
    ),
    KnownScale(
      "frequency-5",
      "da",
      [
        "Aldrig|På intet tidspunkt", "Sjældent|Næsten aldrig|Lidt af tiden",
        "Af og til|Nogle gange|Undertiden|Indimellem|En gang imellem|Noget af tiden",
        "Ofte|Tit|Det meste af tiden", "Altid|Meget ofte|Hele tiden",
      ]
    ),
    KnownScale(
      "frequency-5",
      "no",
      [
        "Aldri", "Sjelden|Nesten aldri", "Av og til|Noen ganger|Iblant", "Ofte",
        "Alltid|Svært ofte",
      ]
    ),
    KnownScale(
      "frequency-5",
      "sv",
      ["Aldrig", "Sällan|Nästan aldrig", "Ibland|Då och då", "Ofta", "Alltid|Mycket ofta"]
    ),
    KnownScale(
      "frequency-3",
      "en",
      ["Hardly ever|Hardly ever or never|Never", "Some of the time", "Often"]
    ),
    KnownScale("frequency-4", "en", ["Never", "Rarely|Seldom", "Sometimes", "Often|Always"]),
    KnownScale(
      "frequency-5",
      "en",
      [
        "Never|None of the time", "Rarely|Seldom|Hardly ever|Almost never",
        "Sometimes|Occasionally|Some of the time", "Often|Usually|Frequently",
        "Always|All of the time|Very often|Almost always|Often or always",
      ]
    ),
    KnownScale(
      "frequency-5",
      "en",
      [
        "Never", "Hardly ever", "Occasionally", "Some of the time|Sometimes",
        "Often|Always|Often or always|Often/always",
      ]
    ),
    KnownScale(
      "frequency-5",
      "en",
      [
        "None of the time", "Rarely", "Some of the time", "Often|Most of the time",
        "All of the time",
      ]
    ),
  ]

  /// From not at all to a very high degree.
  static let degree = [
    KnownScale(
      "degree-4",
      "da",
      ["Slet ikke", "I ringe grad|I mindre grad|I lav grad", "I nogen grad", "I høj grad"]
    ),
    KnownScale(
      "degree-5",
      "da",
      [
        "Slet ikke|I meget ringe grad|I meget lav grad", "I ringe grad|I mindre grad|I lav grad",
        "I nogen grad", "I høj grad", "I meget høj grad",
      ]
    ),
    KnownScale(
      "degree-5",
      "no",
      [
        "Ikke i det hele tatt|I svært liten grad|I meget liten grad|Ikke", "I liten grad",
        "I noen grad", "I stor grad|I høy grad",
        "I svært stor grad|I svært høy grad|I meget stor grad",
      ]
    ),
    KnownScale(
      "degree-5",
      "sv",
      [
        "Inte alls|I mycket liten utsträckning|I mycket låg grad",
        "I liten utsträckning|I låg grad",
        "I viss utsträckning|I viss mån|I någon mån", "I stor utsträckning|I hög grad",
        "I mycket stor utsträckning|I mycket hög grad",
      ]
    ),
    KnownScale(
      "degree-4",
      "en",
      [
        "Not at all|Not at all strongly|None", "Not very|Not very strongly|A little|Not very much",
        "Fairly|Fairly strongly|Somewhat|A fair amount",
        "Very|Very strongly|Very much|A great deal|A lot",
      ]
    ),
    KnownScale(
      "degree-5",
      "en",
      [
        "Not at all|To a very small extent", "A little|Slightly|To a small extent",
        "Somewhat|Moderately|A moderate amount|To some extent",
        "Quite a bit|Very|A lot|Very much|To a large extent|To a great extent",
        "Extremely|A great deal|Completely|To a very large extent|To a very great extent",
      ]
    ),
  ]
}
