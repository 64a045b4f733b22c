import Foundation
import SiteTestSupport
import Testing

@Suite("The commands that ask owners")
struct MailCommandTests {
  private let date = ["--date", "2026-11-23"]

  /// A site with an owner, a secret address and a note of the staff.
  private func site() throws -> TemporaryFolder {
    let site = try smallSite()
    let path = "content/tonsberg/tiltak/tonsberg-samtale.md"
    let offer = try #require(site.text(path))
    site.write(
      offer.replacing(
        "kilde:",
        with: """
          eier: {navn: Lederen, epost: leder@huset.example}
          pris: gratis
          internt: HEMMELIG notat
          steder: [{skjult_adresse: ja, navn: Skjulgata 1, adresse: Skjulgata 1}]
          åpningstider: {uke: [{dager: [mandag], fra: "10.00", til: "12.00"}]}
          kontakt: [{telefon: 33 00 00 00}]
          kilde:
          """), to: path)
    return site
  }

  private let arguments = [
    "mail", "--output", "ut", "--answers-to", "svar@kommune.example", "--date", "2026-11-23",
  ]

  @Test("mail writes a draft and a text with what the public sees, and the same once more")
  func drafts() throws {
    let site = try site()
    let dry = try veiviser(["mail"] + date, in: site.path)
    #expect(dry.exitCode == 0, "\(dry.messages)")
    #expect(dry.output == "Spør leder@huset.example om tonsberg-samtale\n")
    #expect(site.tree(under: "oppfolging").isEmpty)

    let run = try veiviser(arguments, in: site.path)
    #expect(run.exitCode == 0, "\(run.messages)")
    let first = site.tree(under: "ut")
    let log = try #require(site.text("oppfolging/hendelser.jsonl"))
    let name = "2026-11-23 leder-huset.example"
    #expect(
      first.keys.sorted() == [name + ".eml", name + ".txt", "ringeliste.csv", "ringeliste.txt"])
    let text = try #require(site.text("ut/\(name).txt"))
    for part in [
      "Til: leder@huset.example", "Stemmer det vi skriver om «Samtale om rus»? (kode ",
      "Snakk med noen som kan rus.", "Gratis", "Mandag fra kl. 10.00 til 12.00",
      "telefon 33 00 00 00",
      "Adressen er ikke offentlig.", "mailto:svar@kommune.example?subject=Lagt%20ned",
      "Om du trenger henvisning?", "https://prove.example/tilbud/tonsberg-samtale/",
    ] { #expect(text.contains(part), "\(part) is not in \(text)") }
    for (path, bytes) in first {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["HEMMELIG", "Skjulgata", "Lederen"] {
        #expect(!text.contains(secret), "\(path): \(secret)")
      }
    }

    #expect(try veiviser(arguments, in: site.path).exitCode == 0)
    #expect(site.tree(under: "ut") == first)
    #expect(site.text("oppfolging/hendelser.jsonl") == log)
  }

  @Test("answers tells what mails claim, and writes what a person accepts")
  func answers() throws {
    let site = try site()
    #expect(try veiviser(arguments, in: site.path).exitCode == 0)
    let log = try #require(site.text("oppfolging/hendelser.jsonl"))
    let code = try #require(log.firstMatch(of: /"kode":"([A-Z0-9-]+)"/)).1
    let mail =
      "Date: Tue, 24 Nov 2026 10:00:00 +0100\r\nSubject: Riktig, kode \(code)\r\n\r\nAlt stemmer.\r\n"
    site.write("From: Leder <leder@huset.example>\r\n" + mail, to: "svar/1.eml")
    site.write("From: <ond@evil.example>\r\n" + mail, to: "svar/2.eml")
    site.write("", to: "svar/tom.eml")
    site.write("bilde", to: "svar/bilde.png")
    let before = site.tree(under: "content")
    let date = ["--date", "2026-11-25"]

    let list = try veiviser(["answers", "svar"] + date, in: site.path)
    #expect(list.exitCode == 0, "\(list.messages)")
    #expect(list.output.contains("1.eml: Alt stemmer\n"))
    #expect(list.output.contains("Samtale om rus   --approve tonsberg-samtale\n"))
    #expect(list.output.contains("MEN: Dere spurte leder@huset.example."))
    #expect(list.messages.contains("svar/tom.eml: Filen er ikke en e-post"))
    #expect(site.tree(under: "content") == before)
    #expect(site.text("oppfolging/hendelser.jsonl") == log)

    let unnamed = ["answers", "svar", "--approve", "tonsberg-samtale"] + date
    #expect(try veiviser(unnamed, in: site.path).exitCode == 64)
    let wrong = ["answers", "svar", "--approve", "x", "--by", "Kari"] + date
    #expect(try veiviser(wrong, in: site.path).exitCode == 1)
    #expect(site.tree(under: "content") == before)

    let approve = try veiviser(unnamed + ["--by", "Kari"], in: site.path)
    #expect(approve.exitCode == 0, "\(approve.messages)")
    let offer = try #require(site.text("content/tonsberg/tiltak/tonsberg-samtale.md"))
    #expect(offer.contains("kontrollert: {dato: 2026-11-24, av: Lederen, hvordan: epost}\n"))
    let after = try #require(site.text("oppfolging/hendelser.jsonl"))
    #expect(after.hasPrefix(log))
    let lines = after.dropFirst(log.count).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"hendelse\":\"svart\"") == true)
    #expect(lines.last?.contains("\"hendelse\":\"godkjent\"") == true)
    #expect(try veiviser(unnamed + ["--by", "Kari"], in: site.path).exitCode == 0)
    #expect(site.text("oppfolging/hendelser.jsonl") == after)
  }

  @Test("mail refuses what can't be right")
  func refused() throws {
    let site = try site()
    #expect(try veiviser(["mail", "--output", "ut"] + date, in: site.path).exitCode == 1)
    #expect(try veiviser(arguments + ["--from", "a b"], in: site.path).exitCode == 64)
    var inside = arguments
    inside[2] = "content/ut"
    #expect(try veiviser(inside, in: site.path).exitCode == 2)
    #expect(site.tree(under: "oppfolging").isEmpty)
    let sunday = try veiviser(["mail", "--date", "2026-11-22"], in: site.path)
    #expect(sunday.exitCode == 0)
    #expect(sunday.messages.contains("2026-11-23"))
    site.write("tull\n", to: "oppfolging/hendelser.jsonl")
    let bad = try veiviser(["mail"] + date, in: site.path)
    #expect(bad.exitCode == 0 && bad.messages.contains("hendelser.jsonl:1:1:"))
    #expect(try veiviser(["answers", "finnes-ikke"] + date, in: site.path).exitCode == 2)
  }
}
