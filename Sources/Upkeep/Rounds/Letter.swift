import MailMessages
import SiteBase
import SiteModel

/// A mail that asks whether facts are right, in Norwegian.
package struct Letter: Sendable {
  /// Who it is to, in lower case.
  package let recipient: String
  package let subject: String
  /// A name for its files: the day and the address.
  package let name: String
  private let blocks: [Block]
  private let date: CalendarDate

  /// A piece of the text, which plain text and HTML show each in its way.
  private enum Block: Sendable {
    case paragraph(String)
    case heading(String)
    /// A list under what it is about.
    case list(String, [String])
    /// A link with the same as a short address, for plain text.
    case link(String, address: String, short: String)
  }

  /// A draft of the mail.
  ///
  /// - Parameter sender: The address in its field From; nil leaves that to the mail program.
  package func draft(from sender: String?) -> MailDraft {
    MailDraft(
      to: recipient, from: sender, subject: subject, date: date, plain: plainText, html: html)
  }

  /// The text for copying into a mail by hand, with the recipient and the subject on top.
  package var copy: String { "Til: \(recipient)\nEmne: \(subject)\n\n" + plainText }

  /// The text without markup.
  package var plainText: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): text + "\n"
      case .heading(let text):
        "\n" + text + "\n" + String(repeating: "-", count: text.count) + "\n"
      case .list(let name, let lines):
        name + (name.hasSuffix("?") ? "\n" : ":\n") + lines.map { "- " + $0 + "\n" }.joined()
      case .link(let text, _, let short): "\(text):\n\(short)\n"
      }
    }.joined(separator: "\n")
  }

  private var html: String {
    let body = blocks.map { block in
      switch block {
      case .paragraph(let text): "<p>" + text.escapedForHTML + "</p>\n"
      case .heading(let text): "<h2>" + text.escapedForHTML + "</h2>\n"
      case .list(let name, let lines):
        "<p><b>" + name.escapedForHTML + "</b></p>\n<ul>\n"
          + lines.map { "<li>" + $0.escapedForHTML + "</li>\n" }.joined() + "</ul>\n"
      case .link(let text, let address, _):
        "<p><a href=\"" + address.escapedForHTML + "\">" + text.escapedForHTML + "</a></p>\n"
      }
    }.joined()
    return "<!DOCTYPE html>\n<html lang=\"nb\">\n<head><meta charset=\"utf-8\"><title>"
      + subject.escapedForHTML + "</title></head>\n<body>\n" + body + "</body>\n</html>\n"
  }
}

/// What letters need beside the log: the words of the site's offers, and who gets the answers.
package struct LetterWords: Sendable {
  /// The offers in words, by id.
  let offers: [String: OfferInWords]
  /// The site's name.
  let site: String
  /// The address that answers go to.
  let answersTo: String

  package init(_ offers: [OfferInWords], site: String, answersTo: String) {
    self.offers = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.site = site
    self.answersTo = answersTo
  }
}

extension UpkeepLog {
  /// The mails that the log has for a day, in its order: the same log and words give the same mails.
  package func letters(on date: CalendarDate, _ words: LetterWords) -> [Letter] {
    var names = Set<String>()
    return events.filter { $0.date == date && $0.kind.isMail }.compactMap { event in
      Letter(event, words, &names)
    }
  }
}

extension Letter {
  /// The longest address of a link: Outlook cuts longer ones.
  private static let longestLink = 1_800

  /// The mail of a step; nil when none of its offers are on the site any more, or a value is missing that
  /// every mail has.
  ///
  /// - Parameter names: The names of files that are taken.
  fileprivate init?(_ event: UpkeepEvent, _ words: LetterWords, _ names: inout Set<String>) {
    let offers = event.offers.compactMap { words.offers[$0] }
    guard let recipient = event.owner, isEmailAddress(recipient), let code = event.code,
      !offers.isEmpty
    else { return nil }
    self.recipient = recipient
    date = event.date
    let address = recipient.map {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-"
    }
    var name = "\(event.date.iso) \(String(address.prefix(100)))"
    while !names.insert(name).inserted { name += "-" }
    self.name = name
    let what = offers.count == 1 ? "«\(offers[0].title)»" : "de \(offers.count) tilbudene"
    let question = "Stemmer det vi skriver om \(what)?"
    subject = (event.kind == .reminded ? "Påminnelse: " : "") + question + " (kode \(code))"
    var blocks: [Block] = [.paragraph("Hei!")]
    blocks += Self.introduction(event, offers.count, words.site).map(Block.paragraph)
    blocks.append(
      .paragraph("Velg ett av de tre svarene. Da åpnes en ferdig e-post som du sender."))
    blocks += Self.answers(offers, code, words.answersTo)
    for offer in offers { blocks += Self.facts(of: offer) }
    blocks.append(
      .paragraph("Takk for hjelpen! Koden \(code) må stå i svaret, så vet vi hva det gjelder."))
    self.blocks = blocks
  }

  private static func introduction(
    _ event: UpkeepEvent, _ count: Int, _ site: String
  ) -> [String] {
    let about = count == 1 ? "ett tilbud" : "\(count) tilbud"
    switch event.kind {
    case .reminded:
      return [
        "For tre uker siden spurte vi om det som står på \(site), stemmer. Vi har ikke sett noe svar. Kan "
          + "du se over det? Det gjelder \(about)."
      ]
    case .otherAsked:
      return [
        "Din adresse står som kontakt for \(about) på \(site). Vi har ikke fått svar fra den vi pleier å "
          + "spørre. Kan du se over det som står, eller sende det til en som vet?"
      ]
    default:
      return [
        "Under ser du det som står om \(about) på \(site). Folk som trenger hjelp, stoler på at det er "
          + "riktig. Kan du se over det?"
      ]
    }
  }

  /// Three links that open a mail; none leads to a page that does anything.
  private static func answers(
    _ offers: [OfferInWords], _ code: String, _ address: String
  ) -> [Block] {
    func link(_ text: String, _ subject: String, _ body: [String]) -> Block {
      let subject = "\(subject), kode \(code)"
      let short = mailAddress(to: address, subject: subject, body: [])
      let long = mailAddress(to: address, subject: subject, body: body)
      let fits = long.utf8.count <= longestLink
      return .link(text, address: fits ? long : short, short: short)
    }
    let lines = offers.map { "- \($0.title) (\($0.id))" }
    let ended =
      offers.count == 1
      ? ["Dette er lagt ned:"] + lines
      : ["Dette er lagt ned (ta bort linjene om tilbud som fortsatt er i gang):"] + lines
    return [
      link("Alt stemmer", "Riktig", ["Alt som står, stemmer."]),
      link(
        "Noe er endret", "Endringer",
        ["Dette er endret (skriv hvilket tilbud, og hva som er nytt):"]),
      link(offers.count == 1 ? "Det er lagt ned" : "Noe er lagt ned", "Lagt ned", ended),
    ]
  }

  private static func facts(of offer: OfferInWords) -> [Block] {
    var blocks: [Block] = [.heading(offer.title), .paragraph(offer.summary)]
    blocks += offer.parts.map { .list($0.heading, $0.lines) }
    if !offer.questions.isEmpty {
      let questions = offer.questions.map { $0.prefix(1).uppercased() + $0.dropFirst() + "?" }
      blocks.append(.list("Dette spør folk om, og vi vet det ikke. Vet du det?", questions))
    }
    if let page = offer.page { blocks.append(.paragraph("Hele siden: \(page)")) }
    return blocks
  }
}
