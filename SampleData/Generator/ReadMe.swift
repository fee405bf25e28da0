/// The sample's `README.md`.
enum ReadMe {
  static let text = #"""
    # Eksempelprojekt: syntetiske data

    Alt her er opfundet: byen Vindelhavn, boligselskabet, partnerne, CVR-nummeret og hvert
    eneste svar. Svarene er trukket tilfældigt af et program. Ingen mennesker er spurgt,
    og tallene siger intet om virkelige steder.

    `samhold report` i denne mappe laver rapporten.

    # Sample project: synthetic data

    Everything here is invented: the town of Vindelhavn, the housing association, the partners,
    the company number and every single answer. A program drew the answers at random.
    No people were asked, and the figures say nothing about real places.

    `samhold report` in this folder makes the report.

    ## Filerne / The files

    | fil / file | indhold / content |
    |---|---|
    | `samhold.yaml` | projektet / the project |
    | `waves/2023.csv` | UTF-8 med BOM, komma, svar som ord / UTF-8 with BOM, commas, words |
    | `waves/2024.csv` | Excel: Windows-1252, semikolon, CRLF, kommentarer / comments |
    | `waves/2025.csv` | UTF-8, komma, svar som tal, nye kolonnenavne / numbers, new columns |
    | `waves/2025-vaskeriet.csv` | afleveret af vaskeriet selv / handed in by the laundry |
    | `outputs.csv` | hvad der er gjort, år for år / what was done, year by year |

    ## Hvad der er lagt ind / What is planted

    | | dansk | English |
    |---|---|---|
    | Klasserne | ingen klar ændring | no clear change |
    | Netværket | lidt mere tillid | a little more trust |
    | Huset | mere tilhørsforhold og samskabelse | more belonging and co-creation |
    | Torvet | mindre tillid under byggeriet | less trust during the building works |
    | Vaskeriet | fire svar i 2023: for få til at vise | four answers in 2023: too few to show |
    | Søkvarteret | sammenligning: ingen ændring | comparison: no change |

    - Omkring 60 % af svarpersonerne går igen i næste bølge; nye kommer til.
      About 60 % of the respondents return in the next wave; others join.
    - Hver indikator har ét omvendt spørgsmål. Each indicator has one reversed item.
    - Omkring 4 % af svarene er sprunget over og 3 % er "Ved ikke" eller "Ønsker ikke at svare".
      Nogle skemaer er tomme, nogle stopper midtvejs.
      About 4 % of the answers are skipped and 3 % are "don't know" or "prefer not to say".
      Some forms are empty, some stop half-way.
    - I 2024 begyndte to personer forfra og står i filen to gange.
      In 2024 two people began again and stand in the file twice.
    - I 2023 svarede nogle på engelsk. In 2023 some answered in English.
    - E-mailadresser og kommentarer står i filerne, men læses aldrig.
      E-mail addresses and comments stand in the files but are never read.
    - Aftentorvet falder, loppetorvet ophører, og netværkets praktikforløb i 2024 mangler.
      The evening market falls, the flea market ends, and the network's internships of 2024
      are missing.

    """#
}
