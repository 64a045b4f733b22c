/// What a server block of nginx needs to serve the site as it is meant to be:
/// headers, types, caching, compression, the page for missing addresses, and moved addresses.
///
/// Every location repeats all headers, since `add_header` in one takes away those outside it.
package func nginxConfiguration(
  _ redirects: some Sequence<Redirect>, at location: SiteLocation
) -> [UInt8] {
  let base = location.basePath
  let security = SecurityHeaders.all.map { "add_header \($0.name) \"\($0.value)\" always;" }
  func block(_ opening: String, _ lines: [String]) -> [String] {
    [opening + " {"] + lines.map { "  " + $0 } + ["}"]
  }
  // A file that is missing must not be remembered as missing for a year, so no `always`.
  let hashed = block(
    "location ~ \"^\(quotedPattern(base))(\(assetFolder)/.+\\.[0-9a-f]{10}\\.[a-z]+"
      + "|\(searchIndexFolder)/[a-z0-9-]+-[0-9a-f]{16}\\.json)$\"",
    security + ["add_header Cache-Control \"\(SecurityHeaders.hashedCaching)\";"])
  // The compiler's own files, those for other hosts, and folders without a page are nobody's
  // business; certificates are renewed through .well-known (RFC 8615).
  let hidden = block(
    "location ~ \"^\(quotedPattern(base))((.*/)?(\\.(?!well-known/).*|_headers|_redirects"
      + "|nginx\\.conf\\.inc)|(\(assetFolder)|\(searchIndexFolder))/(.*/)?)$\"",
    ["return 404;"])
  let moved = redirects.map { redirect in
    "location = \(quoted(base + redirect.from)) { return 301 \(quoted(base + redirect.to)); }"
  }
  let settings = [
    "index index.html;", "try_files $uri $uri/ =404;",
    "error_page 403 404 =404 \(quoted(base + "404.html"));",
    "absolute_redirect off;", "server_tokens off;",
    "# Nobody's search for help is written down.", "access_log off;", "log_not_found off;",
    "types {", "  text/html html;", "  text/css css;", "  text/javascript mjs;",
    "  application/json json;", "  image/svg+xml svg;", "  application/xml xml;",
    "  text/plain txt;", "}", "default_type application/octet-stream;", "charset utf-8;",
    "charset_types text/css text/javascript application/json image/svg+xml application/xml text/plain;",
    "gzip on;", "gzip_vary on;", "gzip_comp_level 6;", "gzip_min_length 400;",
    "gzip_types text/css text/javascript application/json image/svg+xml application/xml text/plain;",
  ]
  let caching = ["add_header Cache-Control \"\(SecurityHeaders.pageCaching)\" always;"]
  let place =
    base == "/"
    ? "whose root is the site's folder"
    : "whose root holds the site's folder as \(base.dropFirst().dropLast())"
  let lines =
    ["# Veiviser for nginx. Include it in a server block \(place)."]
    + block(
      "location \(quoted(base))", settings + security + caching + hashed + hidden + moved.sorted())
  return Array(lines.map { $0 + "\n" }.joined().utf8)
}

/// A word of nginx's configuration, in quotes, with what has a meaning in them escaped.
private func quoted(_ text: String) -> String {
  "\""
    + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "%24")
    + "\""
}

/// A text as a pattern that matches only itself (PCRE).
private func quotedPattern(_ text: String) -> String {
  var pattern = ""
  for character in text.unicodeScalars {
    if ".+*?()[]{}|^$\\\"".unicodeScalars.contains(character) { pattern += "\\" }
    pattern.unicodeScalars.append(character)
  }
  return pattern
}
