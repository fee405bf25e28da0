extension KnownScale {
  /// From disagreement to agreement.
  static let agreement = [
    KnownScale(
      "agree-4",
      "da",
      [
        "Helt uenig|Meget uenig", "Uenig|Delvis uenig|Overvejende uenig|Mest uenig",
        "Enig|Delvis enig|Overvejende enig|Mest enig", "Helt enig|Meget enig",
      ]
    ),
    KnownScale(
      "agree-5",
      "da",
      [
        "Helt uenig|Meget uenig",
        "Uenig|Delvis uenig|Overvejende uenig|Mest uenig|Lidt uenig",
        "Hverken enig eller uenig|Hverken uenig eller enig|Hverken eller|Både enig og uenig|"
          + "Både og|Både/og|Hverken/eller|Neutral",
        "Enig|Delvis enig|Overvejende enig|Mest enig|Lidt enig", "Helt enig|Meget enig",
      ]
    ),
    KnownScale(
      "agree-7",
      "da",
      [
        "Helt uenig|Meget uenig", "Uenig|Overvejende uenig", "Delvis uenig|Lidt uenig",
        "Hverken enig eller uenig|Hverken uenig eller enig|Hverken eller|"
          + "Både enig og uenig|Neutral",
        "Delvis enig|Lidt enig", "Enig|Overvejende enig", "Helt enig|Meget enig",
      ]
    ),
    KnownScale(
      "agree-4",
      "no",
      [
        "Helt uenig|Svært uenig", "Litt uenig|Ganske uenig|Nokså uenig|Delvis uenig|Uenig",
        "Litt enig|Ganske enig|Nokså enig|Delvis enig|Enig", "Helt enig|Svært enig",
      ]
    ),
    KnownScale(
      "agree-5",
      "no",
      [
        "Helt uenig|Svært uenig|Sterkt uenig",
        "Litt uenig|Ganske uenig|Nokså uenig|Delvis uenig|Uenig",
        "Verken enig eller uenig|Hverken enig eller uenig|Verken eller|Både og|Nøytral",
        "Litt enig|Ganske enig|Nokså enig|Delvis enig|Enig", "Helt enig|Svært enig|Sterkt enig",
      ]
    ),
    KnownScale(
      "agree-4",
      "sv",
      [
        "Instämmer inte alls|Tar helt avstånd|Håller inte alls med|Stämmer inte alls",
        "Instämmer delvis inte|Instämmer inte|Tar delvis avstånd|Stämmer ganska dåligt",
        "Instämmer delvis|Instämmer till viss del|Håller delvis med|Stämmer ganska bra",
        "Instämmer helt|Instämmer helt och hållet|Håller helt med|Stämmer helt|Stämmer mycket bra",
      ]
    ),
    KnownScale(
      "agree-5",
      "sv",
      [
        "Instämmer inte alls|Håller inte alls med|Tar helt avstånd|Stämmer inte alls",
        "Instämmer inte|Instämmer delvis inte|Instämmer knappast|"
          + "Håller inte med|Tar delvis avstånd",
        "Varken eller|Varken instämmer eller inte|Neutral|Varken/eller|Delvis",
        "Instämmer|Instämmer delvis|Instämmer till stor del|Håller med|Håller delvis med",
        "Instämmer helt|Instämmer helt och hållet|Håller helt med|Stämmer helt",
      ]
    ),
    KnownScale(
      "agree-4",
      "en",
      [
        "Strongly disagree|Definitely disagree|Completely disagree",
        "Disagree|Tend to disagree|Somewhat disagree|Mostly disagree",
        "Agree|Tend to agree|Somewhat agree|Mostly agree",
        "Strongly agree|Definitely agree|Completely agree",
      ]
    ),
    KnownScale(
      "agree-5",
      "en",
      [
        "Strongly disagree|Definitely disagree|Completely disagree|Totally disagree",
        "Disagree|Tend to disagree|Somewhat disagree|Mostly disagree|Slightly disagree",
        "Neither agree nor disagree|Neither agree or disagree|Neither disagree nor agree|Neither|"
          + "Neutral|Undecided|Both agree and disagree",
        "Agree|Tend to agree|Somewhat agree|Mostly agree|Slightly agree",
        "Strongly agree|Definitely agree|Completely agree|Totally agree",
      ]
    ),
    KnownScale(
      "agree-6",
      "en",
      [
        "Strongly disagree", "Disagree|Moderately disagree", "Slightly disagree|Somewhat disagree",
        "Slightly agree|Somewhat agree", "Agree|Moderately agree", "Strongly agree",
      ]
    ),
    KnownScale(
      "agree-7",
      "en",
      [
        "Strongly disagree", "Disagree|Moderately disagree", "Slightly disagree|Somewhat disagree",
        "Neither agree nor disagree|Neither agree or disagree|Neutral|Neither",
        "Slightly agree|Somewhat agree", "Agree|Moderately agree", "Strongly agree",
      ]
    ),
  ]
}
