/// Where the site will be served, read off its base URL.
package struct SiteLocation: Sendable, Hashable {
  /// The base URL with `/` at its end; nil when none is set.
  package let baseURL: String?
  /// The path of the base URL, with `/` at both ends; `/` without a base URL.
  package let basePath: String

  /// Reads a base URL such as `https://x.example/veiviser/`; nil for a site that can stand anywhere.
  package init(baseURL: String?) {
    guard let baseURL else {
      self.baseURL = nil
      basePath = "/"
      return
    }
    let whole = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    self.baseURL = whole
    let afterScheme = whole.firstRange(of: "://").map { whole[$0.upperBound...] } ?? whole[...]
    basePath = afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
  }
}

/// An old address and the one that took its place, both root-relative without `/` in front.
package struct Redirect: Sendable, Hashable {
  /// The old address, such as `gammel/sti/`.
  package let from: String
  /// The new address, such as `tilbud/tonsberg-drop-in/`.
  package let to: String

  /// Creates a redirect from two addresses of the schema's form: lower-case ASCII letters, digits
  /// and `-_./`.
  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
