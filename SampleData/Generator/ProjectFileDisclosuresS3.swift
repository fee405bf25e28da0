/// The sample's own words on S3.
extension ProjectFile {
  static let disclosuresS3 = #"""
        S3.SBM-3.48a:
          da: "Boligselskabet ejer kvartererne, hvor folk mødes eller lader være. Ensomhed og
            mistillid er den væsentligste negative indvirkning, og et sted, man hører til, den
            væsentligste positive."
          en: "The housing association owns the quarters where people meet or do not. Loneliness
            and distrust are the most material negative impact, and a place to belong the most
            material positive one."
        S3.SBM-3.8a-how:
          da: "Indvirkningerne følger af, hvordan boliger, vaskerier og torve er indrettet og
            drevet."
          en: "The impacts follow from how homes, laundries and squares are laid out and run."
        S3.SBM-3.8a-adapting-how:
          da: "Da resultaterne fra 2023 og 2024 forelå, gjorde bestyrelsen mødesteder til en fast
            del af renoveringer."
          en: "Once it had the results of 2023 and 2024, the board made meeting places a fixed
            part of renovations."
        S3.SBM-3.9d:
          da: "Den væsentligste risiko er, at naboerne mister tilliden under byggeri; den
            væsentligste mulighed er frivillige, som holder mødestederne i gang."
          en: "The most material risk is that the neighbours lose trust during building works; the
            most material opportunity is volunteers who keep the meeting places going."
        S3.SBM-3.8b:
          da: "Risiko og mulighed følger begge af den samme strategi: at renovere kvarter for
            kvarter, mens folk bor der."
          en: "Risk and opportunity both follow from the same strategy: renovating quarter by
            quarter while people live there."
        S3.SBM-3.10-how:
          da: "Beboerrådgiverne kender de enlige ældre og de nyankomne familier, som sjældnest
            kommer forbi. Spørgeskemaet spørger ikke om alder eller baggrund."
          en: "The resident advisers know the older people who live alone and the newly arrived
            families, who come by least. The questionnaire does not ask about age or background."
        S3-1.MDR-P.65:
          da: "Politik for naboskab (fiktiv), 2022"
          en: "Neighbourhood policy (fictitious), 2022"
        S3-1.15:
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
        S3-1.16:
          da: "Jurachefen gennemgår hvert år klager og udsættelser efter FN’s retningslinjer for
            erhvervsliv og menneskerettigheder."
          en: "Every year the head of legal affairs goes through complaints and evictions by the
            UN Guiding Principles on Business and Human Rights."
        S3-1.16a:
          da: "Retten til bolig og til privatliv går forud for driftshensyn."
          en: "The rights to housing and to privacy come before convenience of operation."
        S3-1.16b:
          da: "Naboerne inddrages direkte: ved møder i kvarteret og med et spørgeskema hvert
            forår."
          en: "The neighbours are engaged directly: at meetings in the quarter and with a
            questionnaire every spring."
        S3-1.16c:
          da: "Fejl rettes, og den, der har lidt et tab, tilbydes genhusning eller nedslag i
            huslejen."
          en: "Faults are put right, and those who suffered a loss are offered rehousing or a
            reduction of rent."
        S3-1.17-how:
          da: "Politikken henviser til FN’s retningslinjer for erhvervsliv og menneskerettigheder."
          en: "The policy refers to the UN Guiding Principles on Business and Human Rights."
        S3-1.MDR-P.65b:
          da: "Alle selskabets afdelinger i Vindelhavn. Lokaler, som andre driver, er ikke
            omfattet."
          en: "All of the association’s estates in Vindelhavn. Premises run by others are not
            covered."
        S3-1.MDR-P.65c:
          da: "Direktøren."
          en: "The managing director."
        S3-1.MDR-P.65d:
          da: "FN’s retningslinjer for erhvervsliv og menneskerettigheder"
          en: "UN Guiding Principles on Business and Human Rights"
        S3-1.MDR-P.65e:
          da: "Udkastet blev drøftet på fem afdelingsmøder i 2022."
          en: "The draft was discussed at five estate meetings in 2022."
        S3-1.MDR-P.65f-how:
          da: "Den hænger i opgangene og ligger på hjemmesiden på fire sprog."
          en: "It hangs in the stairwells and is on the website in four languages."
        S3-2.21-how:
          da: "Svarene fremlægges på afdelingsmøderne i juni, før næste års budget lægges."
          en: "The answers are presented at the estate meetings in June, before next year’s budget
            is made."
        S3-2.21c:
          da: "Chefen for boligsocialt arbejde."
          en: "The head of community work."
        S3-2.21d:
          da: "Svarprocenten i hvert kvarter vurderes i juni; er den under 40, ringer
            beboerrådgiveren på dørene næste forår."
          en: "The response rate of every quarter is assessed in June; if it is below 40 per cent,
            the resident adviser rings the doorbells next spring."
        S3-3.27a:
          da: "Beboerrådgiveren tager sagen op med driften inden for en uge."
          en: "The resident adviser takes the case up with operations within a week."
        S3-3.27b:
          da: "Beboerrådgiverens kontor, en telefon og en postkasse i hvert kvarter."
          en: "The resident adviser’s office, a telephone and a letter box in every quarter."
        S3-3.27d:
          da: "Hver sag føres i en liste, som afdelingsbestyrelsen gennemgår hvert kvartal."
          en: "Every case is kept in a list that the estate board goes through each quarter."
        S3-4.32b:
          da: "Byggepladsen ved Torvet fik lys og et gennemgående fortov, efter at tilliden faldt
            i 2024."
          en: "The building site at the square was given lights and a continuous pavement after
            trust fell in 2024."
        S3-4.33a:
          da: "Et fald i en score drøftes med naboerne på et møde, før der besluttes noget."
          en: "A fall in a score is discussed with the neighbours at a meeting before anything is
            decided."
        S3-4.33b:
          da: "Larm og hegn: arbejdstider, skilte og en fast kontaktperson på pladsen."
          en: "Noise and fences: working hours, signs and a permanent contact on the site."
        S3-4.33c:
          da: "Der er afsat tid hos beboerrådgiveren i alle kvarterer."
          en: "Time is set aside with the resident adviser in all quarters."
        S3-4.34a:
          da: "Byggeri varsles tre måneder før, og svarene følges i spørgeskemaet."
          en: "Building works are announced three months ahead, and the answers are followed in
            the questionnaire."
        S3-4.34b:
          da: "Frivillige tilbydes lokaler og et kursus om året."
          en: "Volunteers are offered rooms and one course a year."
        S3-4.35-how:
          da: "Udlejning og data om naboerne følger skrevne regler, som revisor ser efter."
          en: "Letting and data on the neighbours follow written rules that the auditor checks."
        S3-4.38:
          da: "To beboerrådgivere på fuld tid og et lokale i hvert kvarter."
          en: "Two full-time resident advisers and a room in every quarter."
        S3-4.AR34a-how:
          da: "I Huset bestemmer værterne selv programmet."
          en: "In the house the hosts decide the programme themselves."
        S3-4.MDR-A.68a:
          da: "De øvrige indsatser skal give flere et sted at høre til; det er den første sætning i
            politikken for naboskab."
          en: "The other actions are to give more people a place to belong, which is the first
            sentence of the neighbourhood policy."
        S3-4.MDR-A.69a:
          da: "Løn til rådgiverne og partnernes egne timer, som står i regnskabet over
            aktiviteter."
          en: "The advisers’ wages and the partners’ own hours, which stand in the ledger of
            activities."
        S3-5.42:
          da: "Målene blev sat, da den første måling lå klar i 2023."
          en: "The targets were set when the first wave was ready in 2023."
        S3-5.42a-how:
          da: "To beboere fra hvert kvarter sad med i gruppen, der satte dem."
          en: "Two residents of every quarter sat in the group that set them."
        S3-5.42b-how:
          da: "Spørgeskemaet er den måde, målene følges på: det er naboerne, der svarer."
          en: "The questionnaire is how the targets are tracked: it is the neighbours who answer."
        S3-5.MDR-T.80a:
          da: "Hvert mål svarer til en sætning i politikken for naboskab."
          en: "Each target answers to a sentence of the neighbourhood policy."
        S3-5.MDR-T.80h-how:
          da: "Partnerne og afdelingsbestyrelserne godkendte målene."
          en: "The partners and the estate boards approved the targets."
        S3-5.AR44a:
          da: "Færre, der føler sig som gæster i deres eget kvarter."
          en: "Fewer people who feel like guests in their own quarter."

    """#
}
