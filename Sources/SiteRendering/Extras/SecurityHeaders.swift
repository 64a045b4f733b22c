/// What browsers are told to refuse on every page.
package enum SecurityHeaders {
  /// The directives that hold both as a header and in a page: everything comes from the site itself,
  /// nothing is inline, and no script may write markup from text (Trusted Types). Pictures may also be
  /// `data:` addresses, as the QR code on an offer's page is; they ask no server, and run nothing.
  private static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
    "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
    "require-trusted-types-for 'script'", "trusted-types 'none'",
  ]

  /// The content security policy for `<meta http-equiv>`, for hosts that set no headers.
  ///
  /// `frame-ancestors` has no effect there (CSP Level 3, 4.2), and `upgrade-insecure-requests` would
  /// break a preview over plain HTTP.
  package static let metaPolicy = policy.joined(separator: "; ")

  /// The element with that policy. Its quotes are single ones, which double quotes need no escapes
  /// around: as text of a template they would be 72 bytes more on every page.
  static let meta = Array(
    "<meta http-equiv=\"Content-Security-Policy\" content=\"\(metaPolicy)\">".utf8)

  /// The headers of every answer, by name, in the order they are written. `Cache-Control` is not
  /// among them.
  static let all: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      (policy + ["frame-ancestors 'none'", "upgrade-insecure-requests"]).joined(separator: "; ")
    ),
    ("Referrer-Policy", "no-referrer"),
    (
      "Permissions-Policy",
      "geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
  ]

  /// `Cache-Control` of what may change under its name: kept, but asked about before each use.
  static let pageCaching = "no-cache"
  /// `Cache-Control` of files whose name holds a hash of what is in them.
  static let hashedCaching = "public, max-age=31536000, immutable"
}
