extension ProjectFile {
  static let partnerships = "partnerships:\n" + schoolAndNetwork + houseAndSquare + laundryAndArea

  private static let schoolAndNetwork = #"""
      - id: klassen
        name: {da: "En virksomhed adopterer to klasser", en: "A firm adopts two school classes"}
        place: {da: "Fyrskibsskolen, Vindelhavn", en: "Fyrskibsskolen school, Vindelhavn"}
        description:
          da: "Firmaet følger to klasser fra 7. til 9. klasse: besøg, undervisning, praktik."
          en: "The firm follows two classes from year 7 to year 9: visits, lessons, internships."
        partners:
          - name: "Krikand & Rørdrum Ingeniører (fiktiv)"
            contribution:
              da: "Medarbejdere til undervisning, byggepladsbesøg og praktikpladser"
              en: "Staff for lessons, visits to building sites and internships"
          - name: "Fyrskibsskolen (fiktiv)"
            contribution: {da: "Lærere, skema og lokaler", en: "Teachers, timetable and rooms"}
        stakeholders: [affected-community]
        population: 48
        initiatives:
          - id: besoeg
            name: {da: "Besøg og undervisning", en: "Visits and lessons"}
            description:
              da: "To forløb om året, hvor eleverne løser en opgave fra firmaets hverdag."
              en: "Two courses a year in which pupils solve a task from the firm's daily work."
            start: 2022-08-15
            end: 2025-06-20
          - id: praktik
            name: {da: "Erhvervspraktik", en: "Internships"}
            description:
              da: "En uges praktik i 8. og 9. klasse for de elever, der ønsker det."
              en: "A week's internship in years 8 and 9 for pupils who want one."
            start: 2023-01-09
            end: 2025-06-20
        targets:
          - id: klassen-tilhoer
            name: {da: "Tilhørsforhold på 65", en: "Belonging at 65"}
            indicator: belonging
            baseline: {wave: "2023"}
            target: {date: 2025-06-20, value: 65}
          - id: klassen-praktik
            name: {da: "40 praktikforløb på tre år", en: "40 internships in three years"}
            output: internships
            baseline: {date: 2022-08-15, value: 0}
            target: {date: 2025-12-31, value: 40}
        values: [klassen, "Klasserne på Fyrskibsskolen"]

      - id: netvaerket
        name: {da: "Erhvervsnetværket Nordmolen", en: "The Nordmolen business network"}
        place: {da: "Nordmolen, Vindelhavn", en: "Nordmolen, Vindelhavn"}
        description:
          da: "Lokale virksomheder finder job og praktik til beboere og mødes med dem hver måned."
          en: "Local firms find jobs and internships for residents and meet them every month."
        partners:
          - name: "Dagligvarehuset Blåmejse (fiktiv)"
            contribution: {da: "Fritidsjob og praktik", en: "Part-time jobs and internships"}
          - name: "Tovslageriet Snørekrog (fiktiv)"
            contribution: {da: "Praktik og mentorer", en: "Internships and mentors"}
          - name: "Vindelhavn Kommune (fiktiv)"
            contribution: {da: "Jobkonsulent en dag om ugen", en: "A job adviser one day a week"}
        stakeholders: [affected-community]
        population: 1930
        initiatives:
          - id: jobcafe
            name: {da: "Jobcafé", en: "Job café"}
            description:
              da: "Virksomheder og beboere mødes over kaffe første torsdag i måneden."
              en: "Firms and residents meet over coffee on the first Thursday of the month."
            start: 2023-02-02
          - id: mentorer
            name: {da: "Mentorer på arbejdspladsen", en: "Mentors at work"}
            description:
              da: "En kollega følger den nye i de første tre måneder."
              en: "A colleague accompanies the newcomer for the first three months."
            start: 2023-09-01
        targets:
          - id: netvaerket-tillid
            name: {da: "Tillid på 60", en: "Trust at 60"}
            indicator: trust
            baseline: {wave: "2023"}
            milestones: [{date: 2025-05-31, value: 55}]
            target: {date: 2027-05-31, value: 60}
          - id: netvaerket-job
            name: {da: "100 job i alt", en: "100 jobs in all"}
            output: jobs
            baseline: {date: 2022-12-31, value: 0}
            milestones: [{date: 2025-12-31, value: 60}]
            target: {date: 2027-12-31, value: 100}
        values: [netvaerket, "Erhvervsnetværket Nordmolen"]

    """#

  private static let houseAndSquare = #"""
      - id: huset
        name: {da: "Huset på Rebslagervej", en: "The house in Rebslagervej"}
        place: {da: "Rebslagervej, Vindelhavn", en: "Rebslagervej, Vindelhavn"}
        description:
          da: "Et hus med socialøkonomiske virksomheder: køkken, cykelværksted og mødesal."
          en: "A house of social enterprises: a kitchen, a bicycle workshop and a hall."
        partners:
          - name: "Køkkenet Gryderet & Co. (fiktiv)"
            contribution: {da: "Fællesspisning og job til unge", en: "Communal meals, youth jobs"}
          - name: "Cykelværkstedet Sidevind (fiktiv)"
            contribution: {da: "Reparationscafé hver uge", en: "A repair café every week"}
          - name: {da: "Beboerforeningen (fiktiv)", en: "The residents' association (fictitious)"}
            contribution: {da: "Frivillige værter", en: "Volunteer hosts"}
        stakeholders: [affected-community, end-user]
        population: 1240
        comparison: soekvarteret
        comparison_reason:
          da: "Samme byggeår, husleje og beboersammensætning, men intet hus og intet partnerskab."
          en: "Same age of buildings, rents and residents, but no house and no partnership."
        initiatives:
          - id: faellesspisning
            name: {da: "Fællesspisning", en: "Communal meals"}
            description:
              da: "To aftener om ugen laver beboere og køkkenets unge mad til kvarteret."
              en: "Two evenings a week residents and the kitchen's trainees cook for the area."
            start: 2023-05-15
          - id: reparation
            name: {da: "Reparationscafé", en: "Repair café"}
            description:
              da: "Frivillige hjælper med cykler og småt elektrisk."
              en: "Volunteers help with bicycles and small appliances."
            start: 2023-06-01
        intent:
          text:
            da: "Flere skal føle, at de hører til, og at de kan være med til at forme kvarteret."
            en: "More people are to feel that they belong and that they can help shape the area."
          date: 2022-11-15
        account:
          - through: faellesspisning
            indicator: belonging
            because:
              da: "Man lærer sine naboer at kende over et måltid."
              en: "People get to know their neighbours over a meal."
          - through: reparation
            indicator: co-creation
            because: {da: "Man går fra gæst til vært.", en: "People go from guest to host."}
        narrative:
          learning:
            da: "Værterne bad om en fast aften om ugen i stedet for to skiftende."
            en: "The hosts asked for one fixed evening a week instead of two changing ones."
        targets:
          - id: huset-isolation
            name: {da: "Højst 5 % oplever isolation", en: "At most 5 % in isolation"}
            indicator: belonging
            measure: negative-pole
            baseline: {wave: "2023"}
            milestones:
              - {date: 2025-05-31, value: 12}
              - {date: 2026-05-31, value: 8}
            target: {date: 2027-05-31, value: 5}
          - id: huset-timer
            name: {da: "6.000 frivillige timer", en: "6,000 volunteer hours"}
            output: hours
            baseline: {date: 2022-12-31, value: 0}
            milestones:
              - {date: 2024-12-31, value: 2500}
              - {date: 2026-12-31, value: 4500}
            target: {date: 2027-12-31, value: 6000}
        values: [huset, "Huset på Rebslagervej"]

      - id: torvet
        name: {da: "Torvet ved Tovværket", en: "The square at Tovværket"}
        place: {da: "Tovværket, Vindelhavn", en: "Tovværket, Vindelhavn"}
        description:
          da: "Torvet bygges om: to år med larm, hegn og uenighed om boderne."
          en: "The square is being rebuilt: two years of noise, fences and disputes about stalls."
        partners:
          - name: "Dagligvarehuset Blåmejse (fiktiv)"
            contribution: {da: "Strøm og plads til boder", en: "Power and room for stalls"}
          - name: "Vindelhavn Kommune (fiktiv)"
            contribution: {da: "Byggeri og belægning", en: "Building works and paving"}
        stakeholders: [affected-community]
        population: 3420
        comparison: soekvarteret
        comparison_reason:
          da: "Nabokvarter med samme indkøbsvaner, men uden torv og uden byggeplads."
          en: "The next quarter, with the same shopping habits but no square and no building site."
        initiatives:
          - id: aftentorv
            name: {da: "Aftentorv", en: "Evening market"}
            description:
              da: "Boder, musik og mad om fredagen fra april til september."
              en: "Stalls, music and food on Fridays from April to September."
            start: 2022-04-01
          - id: loppetorv
            name: {da: "Loppetorv", en: "Flea market"}
            description:
              da: "Ophørte i juni 2024, da pladsen blev hegnet ind."
              en: "Ended in June 2024 when the ground was fenced off."
            start: 2022-05-07
            end: 2024-06-30
        targets:
          - id: torvet-tillid
            name: {da: "Tillid på 65", en: "Trust at 65"}
            indicator: trust
            baseline: {wave: "2023"}
            target: {date: 2026-12-31, value: 65}
          - id: torvet-arrangementer
            name: {da: "45 arrangementer om året", en: "45 events a year"}
            output: events
            measure: period
            baseline: {date: 2023-12-31, value: 34}
            target: {date: 2026-12-31, value: 45}
        values: [torvet, "Torvet ved Tovværket"]

    """#

  private static let laundryAndArea = #"""
      - id: vaskeriet
        name: {da: "Vaskeriet som mødested", en: "The laundry as a meeting place"}
        place: {da: "Kølhuset, Vindelhavn", en: "Kølhuset, Vindelhavn"}
        description:
          da: "Vaskeriet har fået sofa, kaffe og en vært. I 2023 svarede meget få lejere."
          en: "The laundry has a sofa, coffee and a host. In 2023 very few tenants answered."
        partners:
          - name: "Vaskeriteknik Sæbeboble (fiktiv)"
            contribution:
              da: "Maskiner, indretning og praktikpladser"
              en: "Machines, furnishing and internships"
        stakeholders: [end-user]
        population: 160
        initiatives:
          - id: kaffetorsdag
            name: {da: "Kaffetorsdag", en: "Coffee Thursday"}
            description:
              da: "En vært og en kande kaffe, mens vasken kører."
              en: "A host and a pot of coffee while the washing runs."
            start: 2023-03-02
        targets:
          - id: vaskeriet-tilhoer
            name: {da: "Tilhørsforhold på 65", en: "Belonging at 65"}
            indicator: belonging
            baseline: {wave: "2023"}
            target: {date: 2026-12-31, value: 65}
          - id: vaskeriet-mennesker
            name: {da: "120 deltagere om året", en: "120 participants a year"}
            output: people-reached
            measure: period
            baseline: {date: 2023-12-31, value: 55}
            target: {date: 2026-12-31, value: 120}
        values: [vaskeriet, "Vaskeriet i Kølhuset"]

      - id: soekvarteret
        name: {da: "Søkvarteret (sammenligning)", en: "Søkvarteret (comparison)"}
        place: {da: "Søkvarteret, Vindelhavn", en: "Søkvarteret, Vindelhavn"}
        description:
          da: "Et kvarter uden partnerskab, målt på samme måde."
          en: "A quarter without a partnership, measured in the same way."
        population: 2110
        comparison_only: true
        values: [soekvarteret, Søkvarteret]

    """#
}
