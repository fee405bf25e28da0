/// What the sample answers to the reporting standard: choices, and what does not apply.
extension ProjectFile {
  static let disclosures = #"""
    # What the reporting standard asks for and no questionnaire can tell, by datapoint. Everything else
    # is computed. `report/tables/datapoints.csv` lists them all.
    disclosures:
      standard: esrs-2023
      validated_by: none
      values:
        S3.SBM-3.8a: yes
        S3.SBM-3.8a-adapting: yes
        S3.SBM-3.9: yes
        S3.SBM-3.9a: [around-sites]
        S3.SBM-3.9b: incidents
        S3.SBM-3.10: yes
        S3.SBM-3.11: no
        S3-1.17: yes
        S3-1.MDR-P.65f: yes
        S3-2.21: yes
        S3-2.21a: [communities, representatives]
        S3-2.23: no
        S3-2.24: no
        S3-3.27a-effective: no
        S3-3.27b-by: [undertaking]
        S3-3.28: no
        S3-3.28-retaliation: yes
        S3-3.29: no
        S3-4.32b-remedy: yes
        S3-4.35: yes
        S3-4.36: no
        S3-4.AR34a: yes
        S3-4.MDR-A.68c: [short-term, medium-term]
        S3-4.MDR-A.68d: no
        S3-4.MDR-A.69a-preconditions: no
        S3-5.42a: yes
        S3-5.42b: yes
        S3-5.42c: no
        S3-5.MDR-T.80h: yes
        S4.SBM-3.9a: yes
        S4.SBM-3.9a-adapting: yes
        S4.SBM-3.10: yes
        S4.SBM-3.10b: incidents
        S4.SBM-3.11: yes
        S4.SBM-3.12: no
        S4-1.17: yes
        S4-1.MDR-P.65f: yes
        S4-2.20: yes
        S4-2.20a: [end-users, representatives]
        S4-2.22: no
        S4-3.25a-effective: no
        S4-3.25b-by: [undertaking]
        S4-3.26: no
        S4-3.26-retaliation: yes
        S4-3.27: no
        S4-4.31b-remedy: yes
        S4-4.34: yes
        S4-4.35: no
        S4-4.AR33a: yes
        S4-4.MDR-A.68c: [short-term, medium-term]
        S4-4.MDR-A.68d: no
        S4-4.MDR-A.69a-preconditions: no
        S4-5.41a: yes
        S4-5.41b: yes
        S4-5.41c: no
        S4-5.MDR-T.80h: yes
        S4-3.AR23: 3
        S4-5.MDR-T.80j-on-plan: {vaskeriet-tilhoer: no, vaskeriet-mennesker: yes}
        S4-5.38: [advancing-positive]
      not_applicable:
        BP-2.14c:
          da: "Ingen fejl er ladet urettet."
          en: "No error was left uncorrected."
        BP-2.15:
          da: "Ingen andre standarder er fulgt."
          en: "No other standards were followed."
        ENTITY.11:
          da: "Alt, hvad der er målt, står under målingerne."
          en: "Everything that was measured stands under the metrics."
        ENTITY.114:
          da: "Ingen andre standarder er fulgt."
          en: "No other standards were followed."
        MDR-62.policies:
          da: "Der er en politik for begge emner."
          en: "There is a policy for both matters."
        MDR-62.policies-why:
          da: "Der er en politik for begge emner."
          en: "There is a policy for both matters."
        MDR-62.policies-when:
          da: "Der er en politik for begge emner."
          en: "There is a policy for both matters."
        S3-1.17-extent:
          da: "Ingen kendte i perioden; der er derfor intet at beskrive."
          en: "None known in the period, so there is nothing to describe."
        S3-1.17-nature:
          da: "Ingen kendte i perioden; der er derfor intet at beskrive."
          en: "None known in the period, so there is nothing to describe."
        S3-3.27a-effective-how:
          da: "Det vurderes endnu ikke; det begynder i 2026."
          en: "It is not assessed yet; that begins in 2026."
        S3-3.27c:
          da: "Partnerne har ingen egne kanaler; de henviser til selskabets."
          en: "The partners have no channels of their own; they refer to the association’s."
        S3-3.28-how:
          da: "Spørgeskemaet måler tillid til mennesker i kvarteret, ikke til kanalerne."
          en: "The questionnaire measures trust in people in the quarter, not in the channels."
        S3-4.36-how:
          da: "Ingen kendte i perioden; der er derfor intet at beskrive."
          en: "None known in the period, so there is nothing to describe."
        S3-5.42c-how:
          da: "Læringen er indtil nu uddraget af medarbejderne alene."
          en: "So far lessons have been drawn by the staff alone."
        S3-5.AR44c:
          da: "Målene bygger ikke på en ekstern standard."
          en: "The targets do not rest on an external standard."
        S3-2.22:
          da: "Spørgeskemaet spørger ikke, hvem der er udsat, for at beskytte dem, der svarer;
            beboerrådgiverne taler med dem i stedet."
          en: "The questionnaire does not ask who is vulnerable, to protect those who answer; the
            resident advisers talk to them instead."
        S4.SBM-3.10a:
          da: "Ingen af standardens fire slags passer på lejere, der bruger et vaskeri eller et
            hus."
          en: "None of the standard’s four kinds fits tenants who use a laundry or a house."
        S4-1.17-extent:
          da: "Ingen kendte i perioden; der er derfor intet at beskrive."
          en: "None known in the period, so there is nothing to describe."
        S4-1.17-nature:
          da: "Ingen kendte i perioden; der er derfor intet at beskrive."
          en: "None known in the period, so there is nothing to describe."
        S4-3.25a-effective-how:
          da: "Det vurderes endnu ikke; det begynder i 2026."
          en: "It is not assessed yet; that begins in 2026."
        S4-3.25c:
          da: "Partnerne har ingen egne kanaler; de henviser til selskabets."
          en: "The partners have no channels of their own; they refer to the association’s."
        S4-3.26-how:
          da: "Spørgeskemaet måler tillid til mennesker i kvarteret, ikke til kanalerne."
          en: "The questionnaire measures trust in people in the quarter, not in the channels."
        S4-4.35-how:
          da: "Ingen kendte i perioden; der er derfor intet at beskrive."
          en: "None known in the period, so there is nothing to describe."
        S4-5.41c-how:
          da: "Læringen er indtil nu uddraget af medarbejderne alene."
          en: "So far lessons have been drawn by the staff alone."
        S4-5.AR42c:
          da: "Målene bygger ikke på en ekstern standard."
          en: "The targets do not rest on an external standard."
        S4-2.21:
          da: "Spørgeskemaet spørger ikke, hvem der er udsat, for at beskytte dem, der svarer;
            beboerrådgiverne taler med dem i stedet."
          en: "The questionnaire does not ask who is vulnerable, to protect those who answer; the
            resident advisers talk to them instead."
      narrative:

    """#
}
