import Testing

@testable import Survey

@Suite struct PersonalFormTests {
  @Test(arguments: [
    ("anna@example.org", PersonalKind.email), ("a.b+c@mail.example.co.uk", .email),
    // With and without a mark, and one for the time being.
    ("070761-4285", .civilNumber), ("0707614285", .civilNumber), ("670761-1234", .civilNumber),
    // Made up; the check digits 6 and 0 were worked out by another program.
    ("01010750160", .civilNumber),
    // The example of a personnummer in Swedish textbooks.
    ("811218-9876", .civilNumber), ("19811218-9876", .civilNumber),
    ("192.0.2.17", .ipAddress), ("2001:db8::1", .ipAddress),
    ("2001:db8:0:0:0:0:0:1", .ipAddress),
    ("55.67610 12.56830", .coordinates), ("55.6761,12.5683", .coordinates),
    ("+45 12 34 56 78", .phone), ("+4512345678", .phone), ("12 34 56 78", .phone),
    ("0045 12 34 56 78", .phone),
  ])
  func `what is personal is told by its form`(_ text: String, _ kind: PersonalKind) {
    #expect(PersonalForm.kind(of: text) == kind)
  }

  @Test(arguments: [
    "", "4", "Helt enig", "a@b", "me @ home.dk", "@example.org", "2025-03-31",
    "31-03-2025 10:07:01",
    "10:07:01", "12345678", "20250331", "1.2.3", "300.1.1.1", "3202991234", "0113991234",
    "01010750161", "991318-9875", "3,5", "55.6 12.5", "p-1234567", "1 2 3 4", "123-4567890",
    "Jeg bor på vej 12, ring +45 12345678",
  ])
  func `what only resembles it is not`(_ text: String) {
    #expect(PersonalForm.kind(of: text) == nil)
  }

  @Test(arguments: [
    ("E-mail", PersonalKind.email), ("E-post", .email), ("Din mailadresse", .email),
    ("Telefonnummer", .phone), ("Mobil", .phone), ("CPR-nr.", .civilNumber),
    ("Fødselsnummer", .civilNumber), ("Personnummer", .civilNumber), ("IP-adresse", .ipAddress),
    ("IP Address", .ipAddress), ("Længdegrad", .coordinates), ("lat", .coordinates),
    ("Fødselsdato", .birth), ("Navn", .name), ("Förnamn", .name), ("Etternavn", .name),
    ("Adresse", .address),
  ])
  func `columns are told by their names in four languages`(_ name: String, _ kind: PersonalKind) {
    #expect(PersonalWords.kind(of: name) == kind)
  }

  @Test(arguments: [
    "Navn på hus", "Hvad er navnet på dit kvarter?", "Har du fået en e-mail om mødet fra os?",
    "tilhoer1", "Område", "Fødselsår", "",
  ])
  func `other names say nothing`(_ name: String) {
    #expect(PersonalWords.kind(of: name) == nil)
  }
}
