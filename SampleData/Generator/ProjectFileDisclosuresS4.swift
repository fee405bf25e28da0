/// The sample's own words on S4.
extension ProjectFile {
  static let disclosuresS4 = #"""
        S4.SBM-3.48a:
          da: "Boligselskabet ejer kvartererne, hvor folk mødes eller lader være. Ensomhed og
            mistillid er den væsentligste negative indvirkning, og et sted, man hører til, den
            væsentligste positive."
          en: "The housing association owns the quarters where people meet or do not. Loneliness
            and distrust are the most material negative impact, and a place to belong the most
            material positive one."
        S4.SBM-3.9a-how:
          da: "Indvirkningerne følger af, hvordan boliger, vaskerier og torve er indrettet og
            drevet."
          en: "The impacts follow from how homes, laundries and squares are laid out and run."
        S4.SBM-3.9a-adapting-how:
          da: "Da resultaterne fra 2023 og 2024 forelå, gjorde bestyrelsen mødesteder til en fast
            del af renoveringer."
          en: "Once it had the results of 2023 and 2024, the board made meeting places a fixed
            part of renovations."
        S4.SBM-3.10d:
          da: "Den væsentligste risiko er, at lejerne mister tilliden under byggeri; den
            væsentligste mulighed er frivillige, som holder mødestederne i gang."
          en: "The most material risk is that the tenants lose trust during building works; the
            most material opportunity is volunteers who keep the meeting places going."
        S4.SBM-3.9b:
          da: "Risiko og mulighed følger begge af den samme strategi: at renovere kvarter for
            kvarter, mens folk bor der."
          en: "Risk and opportunity both follow from the same strategy: renovating quarter by
            quarter while people live there."
        S4.SBM-3.11-how:
          da: "Beboerrådgiverne kender de enlige ældre og de nyankomne familier, som sjældnest
            kommer forbi. Spørgeskemaet spørger ikke om alder eller baggrund."
          en: "The resident advisers know the older people who live alone and the newly arrived
            families, who come by least. The questionnaire does not ask about age or background."
        S4-1.MDR-P.65:
          da: "Politik for naboskab (fiktiv), 2022"
          en: "Neighbourhood policy (fictitious), 2022"
        S4-1.MDR-P.65a:
          da: |
            Politikken siger tre ting:

            - Alle kvarterer skal have et sted at mødes.
            - Dem, det angår, spørges hvert år.
            - Svarene lægges frem, også de dårlige.
          en: |
            The policy says three things:

            - Every quarter is to have a place to meet.
            - Those concerned are asked every year.
            - The answers are published, the bad ones too.
        S4-1.16:
          da: "Jurachefen gennemgår hvert år klager og udsættelser efter FN’s retningslinjer for
            erhvervsliv og menneskerettigheder."
          en: "Every year the head of legal affairs goes through complaints and evictions by the
            UN Guiding Principles on Business and Human Rights."
        S4-1.16a:
          da: "Retten til bolig og til privatliv går forud for driftshensyn."
          en: "The rights to housing and to privacy come before convenience of operation."
        S4-1.16b:
          da: "Lejerne inddrages direkte: ved møder i kvarteret og med et spørgeskema hvert forår."
          en: "The tenants are engaged directly: at meetings in the quarter and with a
            questionnaire every spring."
        S4-1.16c:
          da: "Fejl rettes, og den, der har lidt et tab, tilbydes genhusning eller nedslag i
            huslejen."
          en: "Faults are put right, and those who suffered a loss are offered rehousing or a
            reduction of rent."
        S4-1.17-how:
          da: "Politikken henviser til FN’s retningslinjer for erhvervsliv og menneskerettigheder."
          en: "The policy refers to the UN Guiding Principles on Business and Human Rights."
        S4-1.MDR-P.65b:
          da: "Alle selskabets afdelinger i Vindelhavn. Lokaler, som andre driver, er ikke
            omfattet."
          en: "All of the association’s estates in Vindelhavn. Premises run by others are not
            covered."
        S4-1.MDR-P.65c:
          da: "Direktøren."
          en: "The managing director."
        S4-1.MDR-P.65d:
          da: "FN’s retningslinjer for erhvervsliv og menneskerettigheder"
          en: "UN Guiding Principles on Business and Human Rights"
        S4-1.MDR-P.65e:
          da: "Udkastet blev drøftet på fem afdelingsmøder i 2022."
          en: "The draft was discussed at five estate meetings in 2022."
        S4-1.MDR-P.65f-how:
          da: "Den hænger i opgangene og ligger på hjemmesiden på fire sprog."
          en: "It hangs in the stairwells and is on the website in four languages."
        S4-2.20-how:
          da: "Svarene fremlægges på afdelingsmøderne i juni, før næste års budget lægges."
          en: "The answers are presented at the estate meetings in June, before next year’s budget
            is made."
        S4-2.20c:
          da: "Chefen for boligsocialt arbejde."
          en: "The head of community work."
        S4-2.20d:
          da: "Svarprocenten i hvert kvarter vurderes i juni; er den under 40, ringer
            beboerrådgiveren på dørene næste forår."
          en: "The response rate of every quarter is assessed in June; if it is below 40 per cent,
            the resident adviser rings the doorbells next spring."
        S4-3.25a:
          da: "Beboerrådgiveren tager sagen op med driften inden for en uge."
          en: "The resident adviser takes the case up with operations within a week."
        S4-3.25b:
          da: "Beboerrådgiverens kontor, en telefon og en postkasse i hvert kvarter."
          en: "The resident adviser’s office, a telephone and a letter box in every quarter."
        S4-3.25d:
          da: "Hver sag føres i en liste, som afdelingsbestyrelsen gennemgår hvert kvartal."
          en: "Every case is kept in a list that the estate board goes through each quarter."
        S4-4.31b:
          da: "Huset åbnede en ekstra aften, da værterne bad om det."
          en: "The house opened one more evening when the hosts asked for it."
        S4-4.32a:
          da: "Et fald i en score drøftes med lejerne på et møde, før der besluttes noget."
          en: "A fall in a score is discussed with the tenants at a meeting before anything is
            decided."
        S4-4.32b:
          da: "Kø og støj i vaskeriet: en tavle med tider og en vært om torsdagen."
          en: "Queues and noise in the laundry: a board with times and a host on Thursdays."
        S4-4.32c:
          da: "Der er afsat tid hos beboerrådgiveren i alle kvarterer."
          en: "Time is set aside with the resident adviser in all quarters."
        S4-4.33a:
          da: "Byggeri varsles tre måneder før, og svarene følges i spørgeskemaet."
          en: "Building works are announced three months ahead, and the answers are followed in
            the questionnaire."
        S4-4.33b:
          da: "Frivillige tilbydes lokaler og et kursus om året."
          en: "Volunteers are offered rooms and one course a year."
        S4-4.34-how:
          da: "Udlejning og data om lejerne følger skrevne regler, som revisor ser efter."
          en: "Letting and data on the tenants follow written rules that the auditor checks."
        S4-4.37:
          da: "To beboerrådgivere på fuld tid og et lokale i hvert kvarter."
          en: "Two full-time resident advisers and a room in every quarter."
        S4-4.AR33a-how:
          da: "I Huset bestemmer værterne selv programmet."
          en: "In the house the hosts decide the programme themselves."
        S4-4.MDR-A.68a:
          da: "De øvrige indsatser skal give flere et sted at høre til; det er den første sætning i
            politikken for naboskab."
          en: "The other actions are to give more people a place to belong, which is the first
            sentence of the neighbourhood policy."
        S4-4.MDR-A.69a:
          da: "Løn til rådgiverne og partnernes egne timer, som står i regnskabet over
            aktiviteter."
          en: "The advisers’ wages and the partners’ own hours, which stand in the ledger of
            activities."
        S4-5.41:
          da: "Målene blev sat, da den første måling lå klar i 2023."
          en: "The targets were set when the first wave was ready in 2023."
        S4-5.41a-how:
          da: "To beboere fra hvert kvarter sad med i gruppen, der satte dem."
          en: "Two residents of every quarter sat in the group that set them."
        S4-5.41b-how:
          da: "Spørgeskemaet er den måde, målene følges på: det er lejerne, der svarer."
          en: "The questionnaire is how the targets are tracked: it is the tenants who answer."
        S4-5.MDR-T.80a:
          da: "Hvert mål svarer til en sætning i politikken for naboskab."
          en: "Each target answers to a sentence of the neighbourhood policy."
        S4-5.MDR-T.80h-how:
          da: "Partnerne og afdelingsbestyrelserne godkendte målene."
          en: "The partners and the estate boards approved the targets."
        S4-5.AR42a:
          da: "Færre, der føler sig som gæster i deres eget kvarter."
          en: "Fewer people who feel like guests in their own quarter."

    """#
}
