/// The sample's `outputs.csv`: what was done, year by year.
///
/// Semicolons and decimal commas, as a Danish spreadsheet writes them. Planted: the market's
/// evenings fall; its flea market stops (a 0 that is known to be 0); the network's internships
/// of 2024 are missing (nobody counted them, which is not 0); the laundry reports by half-year.
enum Ledger {
  static let text = #"""
    partnership;output;amount;period;initiative;note
    klassen;classes;2;2023;besoeg;to 7.-klasser begyndte (syntetiske data)
    klassen;classes;1;2024;besoeg;en ny 7.-klasse
    klassen;classes;2;2025;besoeg;to nye 7.-klasser
    klassen;people-reached;48;2023;besoeg;
    klassen;people-reached;71;2024;besoeg;
    klassen;people-reached;116;2025;besoeg;
    klassen;hours;310;2023;besoeg;medarbejdernes timer
    klassen;hours;385;2024;besoeg;
    klassen;hours;402,5;2025;besoeg;
    klassen;internships;6;2023;praktik;
    klassen;internships;14;2024;praktik;
    klassen;internships;15;2025;praktik;
    netvaerket;jobs;18;2023;jobcafe;
    netvaerket;jobs;22;2024;jobcafe;
    netvaerket;jobs;31;2025;jobcafe;"heraf 12 fritidsjob; resten ordinære"
    netvaerket;internships;9;2023;mentorer;
    netvaerket;internships;15;2025;mentorer;2024 blev ikke talt op
    netvaerket;people-reached;140;2023;jobcafe;
    netvaerket;people-reached;165;2024;jobcafe;
    netvaerket;people-reached;190;2025;jobcafe;
    netvaerket;hours;220;2023;mentorer;
    netvaerket;hours;418,5;2024;mentorer;
    netvaerket;hours;460;2025;mentorer;
    huset;events;64;2023;reparation;
    huset;events;92;2024;reparation;
    huset;events;118;2025;reparation;
    huset;meals;1150;2023;faellesspisning;
    huset;meals;1870;2024;faellesspisning;
    huset;meals;2410;2025;faellesspisning;
    huset;hours;640,5;2023;faellesspisning;
    huset;hours;890;2024;faellesspisning;
    huset;hours;1120,25;2025;faellesspisning;
    huset;hours;210;2023;reparation;
    huset;hours;305;2024;reparation;
    huset;hours;340;2025;reparation;
    huset;jobs;4;2023;faellesspisning;unge i køkkenet
    huset;jobs;7;2024;faellesspisning;
    huset;jobs;9;2025;faellesspisning;
    huset;people-reached;520;2023;;
    huset;people-reached;690;2024;;
    huset;people-reached;810;2025;;
    torvet;events;22;2023;aftentorv;
    torvet;events;14;2024;aftentorv;byggeplads fra maj
    torvet;events;11;2025;aftentorv;
    torvet;events;12;2023;loppetorv;
    torvet;events;5;2024;loppetorv;
    torvet;events;0;2025;loppetorv;ophørt i juni 2024
    torvet;people-reached;2600;2023;;
    torvet;people-reached;1900;2024;;
    torvet;people-reached;1450;2025;;
    torvet;hours;300;2023;aftentorv;
    torvet;hours;240;2024;aftentorv;
    torvet;hours;215;2025;aftentorv;
    vaskeriet;events;19;2023-H1;kaffetorsdag;
    vaskeriet;events;19;2023-H2;kaffetorsdag;
    vaskeriet;events;23;2024-H1;kaffetorsdag;
    vaskeriet;events;21;2024-H2;kaffetorsdag;
    vaskeriet;events;24;2025-H1;kaffetorsdag;
    vaskeriet;events;22;2025-H2;kaffetorsdag;
    vaskeriet;people-reached;55;2023;kaffetorsdag;
    vaskeriet;people-reached;80;2024;kaffetorsdag;
    vaskeriet;people-reached;96;2025;kaffetorsdag;
    vaskeriet;hours;76;2023;kaffetorsdag;
    vaskeriet;hours;92;2024;kaffetorsdag;
    vaskeriet;hours;104,5;2025;kaffetorsdag;
    vaskeriet;meals;120;2024;kaffetorsdag;
    vaskeriet;meals;260;2025;kaffetorsdag;
    vaskeriet;internships;1;2023;;
    vaskeriet;internships;2;2024;;
    vaskeriet;internships;2;2025;;

    """#
}
