import Markup
import SiteBase

/// Addresses in texts have the form of those in keys: a web address leads to the host it shows, and
/// an e-mail address is one recipient without headers.
let addressCheck = Check([.modelUnsafeLink]) { all in
  all.bodies.flatMap(\.links).compactMap { link in
    let isSafe =
      switch link.destination {
      case .web: isWebAddress(link.target)
      case .contact where link.target.lowercased().hasPrefix("mailto:"):
        isEmailAddress(String(link.target.dropFirst("mailto:".count)))
      default: true
      }
    return isSafe ? nil : Diagnostic(.modelUnsafeLink, [link.target], at: link.range)
  }
}

extension DiagnosticKind {
  /// An address that hides where it leads.
  static let modelUnsafeLink = DiagnosticKind(
    "model/unsafe-link", .error,
    nb: "Lenken «{0}» skal være en nettadresse uten noe foran nettstedet, eller én e-postadresse",
    en: "The link “{0}” must be a web address with nothing before the host, or one e-mail address",
    nbHelp: "Skriv adressen slik den står på nettstedet du lenker til.",
    enHelp: "Write the address as the site you link to shows it.")
}
