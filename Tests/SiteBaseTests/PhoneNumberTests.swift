import SiteBase
import Testing

@Suite("Telephone numbers")
struct PhoneNumberTests {
  @Test(
    "a number has one form however it is written",
    arguments: [
      ("33 34 56 78", "33345678"), ("+47 333 45 678", "33345678"), ("004733345678", "33345678"),
      ("(+47) 33-34.56%2078", nil), ("33-34.56(78)", "33345678"), ("116\u{A0}117", "116117"),
      ("113", "113"), ("1412", "1412"), ("02800", "02800"), ("+46 8 123 456 78", "+46812345678"),
      ("33 34 40", nil), ("33 34 56 7", nil), ("33 34 56 78 9", nil), ("116 11", nil),
      ("213", nil), ("12800", nil), ("116117a", nil), ("", nil), ("+47 113", nil),
      ("03 34 56 78", nil),
    ] as [(String, String?)])
  func normalForm(text: String, digits: String?) {
    #expect(PhoneNumber(text)?.digits == digits)
  }

  @Test(
    "it is called with a country code where it has eight digits, and shown in groups",
    arguments: [
      ("33345678", "+4733345678", "33 34 56 78"), ("91508588", "+4791508588", "915 08 588"),
      ("116117", "116117", "116 117"), ("113", "113", "113"), ("02800", "02800", "02800"),
      ("+46812345678", "+46812345678", "+46812345678"),
    ])
  func shown(text: String, diallable: String, grouped: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.diallable == diallable)
    #expect(number.grouped == grouped)
  }

  @Test(
    "numbers are found as Norwegians write them",
    arguments: [
      ("Ring 33 34 56 78.", ["33345678"]),
      ("tlf. 33345678", ["33345678"]),
      ("400 12 345", ["40012345"]),
      ("800 40 008 (gratis)", ["80040008"]),
      ("Kors på halsen 800 333 21", ["80033321"]),
      ("Giftinformasjonen: 22 591 300", ["22591300"]),
      ("22 913 000 er nummeret. Ring 22 913 000", ["22913000"]),
      ("tlf 2259 1300, 22591 300 og 225 91300", ["22591300", "22591300", "22591300"]),
      ("+47 33 34 56 78", ["33345678"]),
      ("+47 800 333 21", ["80033321"]),
      ("(+47) 33 34 56 78", ["33345678"]),
      ("+4733345678", ["33345678"]),
      ("0047 33 34 56 78", ["33345678"]),
      ("116 123 og 116117", ["116123", "116117"]),
      ("33\u{A0}34\u{A0}56\u{A0}78", ["33345678"]),
      ("116\u{202F}111", ["116111"]),
      ("Politiet: 02800", ["02800"]),
      ("Ring 110, 112 eller 113", ["110", "112", "113"]),
      ("nødnummeret 113", ["113"]),
      ("113 når liv kan være i fare", ["113"]),
      ("112", ["112"]),
      ("politiet på 112, eller 110 ved brann", ["112", "110"]),
      ("112 for the police; 113 if a life is at risk", ["112", "113"]),
      ("113 dersom nokon ikkje vaknar", ["113"]),
      ("Slår noen? 112! Brenner det: 110.", ["112", "110"]),
      ("Brann 110/politi 112/ambulanse 113", ["110", "112", "113"]),
      ("33 34 56 78, 33 34 56 79", ["33345678", "33345679"]),
      ("teksttelefon: ring 1412", ["1412"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(phoneNumbers(in: text).map(\.number?.digits) == expected)
  }

  @Test(
    "numbers that are something else are left alone",
    arguments: [
      "113 deltakere i 2023", "side 112", "organisasjonsnummer 987 654 321", "20230101",
      "2023 2024", "12 000 000 kroner", "25 000 000 kroner", "25 450 120 kroner", "kr 25 450 120",
      "116 200 innbyggere", "25 000 000", "5000 kroner", "kl. 16.00–20.00", "konto 1234 56 78901",
      "3111 Tønsberg", "12.34.56.78", "33 34 56 78 90", "A33345678", "33345678b", "§113", "§ 112",
      "uke 33-34", "https://x.no/33345678", "nav.no/33345678", "+46 8 123 456 78", "13 15 17 19",
      "5,33345678", "33345678%", "ø33345678", "Kostnad: 116 millioner", "§ 3-4", "31 12 2023",
      "116111.no", "www.116111.no", "fra 18 til 113 år", "i alt 112", "ring i 2023", "rom 112",
      "Navn 110.", "Det var 113.",
      "ringte 450 personer",
    ])
  func notFound(text: String) {
    #expect(phoneNumbers(in: text) == [])
  }

  @Test(
    "digits that are presented as a number and can be none are told of",
    arguments: [
      ("Ring 33 34 40.", [4..<12]), ("tlf.: 3334567", [6..<13]),
      ("telefonen er 33 34 56 789", [13..<25]), ("Ring oss på 33 34 40", [13..<21]),
      ("Ring 2023", []), ("33 34 40", []), ("ring 450 ganger", []),
    ])
  func wrongLength(text: String, expected: [Range<Int>]) {
    let found = phoneNumbers(in: text)
    #expect(found.map(\.number) == expected.map { _ in nil })
    #expect(found.map(\.range).map(\.count) == expected.map(\.count))
  }
}
