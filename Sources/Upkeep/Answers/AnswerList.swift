import MailMessages
import SiteBase
import SiteModel

extension [Answer] {
  /// The most lines of one mail that are shown.
  private static var mostLines: Int { 40 }

  /// What each mail claims and what to do about it, for people, in Norwegian.
  package func text(_ site: Site, _ log: UpkeepLog) -> String {
    guard !isEmpty else { return "Ingen e-poster i mappen.\n" }
    return map { answer in
      var text = "\(printable(answer.file)): \(answer.kind.sentence)\n"
      text += "  Fra \(printable(answer.mail.sender ?? "en ukjent adresse"))"
      text += ", \(norwegianDate(answer.mail.date ?? answer.date))\n"
      for doubt in answer.doubts { text += "  MEN: \(doubt.sentence(answer))\n" }
      for line in answer.mail.text.split(separator: "\n").prefix(Self.mostLines) {
        text += "  | \(printable(String(line.prefix(300))))\n"
      }
      for id in answer.offers { text += answer.proposal(id, site, log) }
      return text
    }.joined(separator: "\n")
  }
}

extension Answer {
  /// What is proposed about an offer.
  fileprivate func proposal(_ id: String, _ site: Site, _ log: UpkeepLog) -> String {
    guard case .answer(let claim) = kind else { return "" }
    let title = site.offers.first { $0.id == id }?.title ?? id
    let what = claim == .ended ? "Sett som avviklet" : "Skriv ned at det er kontrollert"
    let isDone = log.hasApproved(claim, asked?.code, id)
    return "  -> \(isDone ? "Gjort: " : "")\(what): \(title)\(isDone ? "" : "   --approve \(id)")\n"
  }
}

extension Answer.Kind {
  fileprivate var sentence: String {
    switch self {
    case .answer(.correct): "Alt stemmer"
    case .answer(.ended): "Lagt ned"
    case .answer(.changes):
      "Noe er endret. Les det, rett tilbudet, og skriv ned at det er kontrollert"
    case .returned: "Kom i retur. Finn riktig adresse, og rett «eier»"
    case .left: "Den som ble spurt, er sluttet. Finn en ny adresse, og rett «eier»"
    case .absent: "Automatisk svar. Ingenting å gjøre"
    case .unknown: "Ikke et svar på noe dere har spurt om"
    }
  }
}

extension Answer.Doubt {
  fileprivate func sentence(_ answer: Answer) -> String {
    switch self {
    case .noCode: return "Ingen kode."
    case .wrongCode: return "Ingen av e-postene deres har denne koden."
    case .severalCodes: return "Flere koder."
    case .expired: return "Koden er utløpt."
    case .otherSender:
      let asked = printable(answer.asked?.owner ?? "en annen")
      return "Dere spurte \(asked). Kjenner dere avsenderen? Da trengs --other-sender."
    case .contradicted: return "Et annet svar sier noe annet. Spør dem, og bruk «veiviser confirm»."
    }
  }
}
