import Testing

@testable import SiteRendering

@Suite struct ExtraFilesTests {
  static let root = SiteLocation(baseURL: "https://veiviser.example/")
  static let folder = SiteLocation(baseURL: "https://x.example/hjelp/veiviser")

  static func text(_ file: OutputFile) -> String { text(file.bytes) }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func locationsAreReadOffTheBaseURL() {
    #expect(Self.root.basePath == "/")
    #expect(Self.folder.basePath == "/hjelp/veiviser/")
    #expect(Self.folder.baseURL == "https://x.example/hjelp/veiviser/")
    #expect(SiteLocation(baseURL: nil).basePath == "/")
    #expect(SiteLocation(baseURL: "https://x.example").basePath == "/")
  }

  @Test func theSitemapHasWholeAddressesInOrder() {
    let files = sitemapFiles(["tilbud/b/", "", "tilbud/a&b/"], at: Self.folder)
    #expect(files.map(\.path) == ["sitemap.xml"])
    #expect(
      files.map(Self.text) == [
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://x.example/hjelp/veiviser/</loc></url>
        <url><loc>https://x.example/hjelp/veiviser/tilbud/a&amp;b/</loc></url>
        <url><loc>https://x.example/hjelp/veiviser/tilbud/b/</loc></url>
        </urlset>

        """
      ])
  }

  @Test func withoutABaseURLThereIsNoSitemap() {
    #expect(sitemapFiles(["a/"], at: SiteLocation(baseURL: nil)).isEmpty)
    #expect(Self.text(robotsFile(at: SiteLocation(baseURL: nil))) == "User-agent: *\nAllow: /\n")
    #expect(
      Self.text(robotsFile(at: Self.root))
        == "User-agent: *\nAllow: /\n\nSitemap: https://veiviser.example/sitemap.xml\n")
  }

  @Test func manyAddressesAreSplit() {
    let files = sitemapFiles((0..<5).map { "\($0)/" }, at: Self.root, limit: 2)
    #expect(
      files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(
      Self.text(files[0]).contains(
        "<sitemap><loc>https://veiviser.example/sitemap-3.xml</loc></sitemap>"))
    #expect(files.dropFirst().map { Self.text($0).matches(of: /<loc>/).count } == [2, 2, 1])
    #expect(sitemapFiles((0..<2).map { "\($0)/" }, at: Self.root, limit: 2).count == 1)
  }

  @Test func thePolicyAllowsNothingButTheSiteItself() {
    let policy = SecurityHeaders.metaPolicy
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(policy.contains("require-trusted-types-for 'script'; trusted-types 'none'"))
    // The printed code is a picture in the page; nothing else may be.
    let others = policy.replacing("img-src 'self' data:", with: "")
    for absent in ["unsafe", "http", "*", "data:", "nonce", "sha256", "frame-ancestors", "upgrade"]
    {
      #expect(!others.contains(absent))
    }
    // Pages write it between double quotes as it is.
    #expect(!policy.contains { "&<>\"".contains($0) })
    let header = SecurityHeaders.all.first { $0.name == "Content-Security-Policy" }?.value ?? ""
    #expect(header == policy + "; frame-ancestors 'none'; upgrade-insecure-requests")
  }

  @Test func noFileGetsAHeaderTwice() {
    let pages = [
      "index.html", "404.html", "tilbud/a/index.html", "tilbud/b/index.html", "sok/index.html",
      "en/index.html", "en/sok/index.html",
    ]
    let text = Self.text(hostHeaders(pages: pages, at: Self.root))
    var rules: [(path: String, names: [String])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  ") {
        rules[rules.count - 1].names.append(String(line.prefix { $0 != ":" }))
      } else {
        rules.append((String(line), []))
      }
    }
    #expect(
      rules.map(\.path) == [
        "/*", "/ressurser/*", "/sok/indeks/*", "/ressurser/skript/*", "/", "/404.html", "/en/*",
        "/sok/", "/tilbud/*",
      ])
    func headers(of path: String) -> [String] {
      rules.filter { rule in
        rule.path == path || rule.path.hasSuffix("*") && path.hasPrefix(rule.path.dropLast())
      }.flatMap(\.names)
    }
    for path in [
      "/", "/404.html", "/tilbud/a/", "/sok/", "/en/sok/", "/ressurser/stil.0123456789.css",
      "/ressurser/skript/a.0123456789.mjs", "/sok/indeks/kjerne-0123456789abcdef.json",
    ] {
      let names = headers(of: path)
      #expect(Set(names).count == names.count, "\(path)")
      #expect(names.filter { $0.contains("Cache-Control") }.count == 1, "\(path)")
      #expect(names.filter { $0.contains("Content-Security-Policy") }.count == 1, "\(path)")
    }
  }

  @Test func movedAddressesAreListedForHosts() {
    let redirects = [
      Redirect(from: "gammel/sti/", to: "tilbud/b/"), Redirect(from: "eldre/", to: "tilbud/a/"),
    ]
    #expect(
      Self.text(hostRedirects(redirects, at: Self.folder)) == """
        /hjelp/veiviser/eldre/ /hjelp/veiviser/tilbud/a/ 301
        /hjelp/veiviser/gammel/sti/ /hjelp/veiviser/tilbud/b/ 301

        """)
    #expect(hostRedirects([], at: Self.root).isEmpty)
    let nginx = Self.text(nginxConfiguration(redirects, at: Self.folder))
    #expect(
      nginx.contains(
        #"location = "/hjelp/veiviser/eldre/" { return 301 "/hjelp/veiviser/tilbud/a/"; }"#))
  }

  @Test func everyLocationOfNginxHasAllHeaders() {
    let nginx = Self.text(nginxConfiguration([], at: Self.folder))
    // Two locations set headers: pages, and files with hashed names.
    for header in SecurityHeaders.all {
      #expect(
        nginx.matches(of: /add_header (\S+) "([^"]*)" always;/).filter {
          $0.1 == header.name && $0.2 == header.value
        }.count == 2)
    }
    #expect(nginx.contains(#"add_header Cache-Control "no-cache" always;"#))
    #expect(nginx.contains(#"add_header Cache-Control "public, max-age=31536000, immutable";"#))
    #expect(nginx.contains(#"error_page 403 404 =404 "/hjelp/veiviser/404.html";"#))
    #expect(nginx.count { $0 == "{" } == nginx.count { $0 == "}" })
  }

  @Test func theSameInputGivesTheSameFiles() {
    let redirects = [Redirect(from: "a/", to: "b/"), Redirect(from: "c/", to: "d/")]
    let pages = ["index.html", "b/index.html", "d/index.html"]
    let one = extraFiles(indexed: ["", "b/", "d/"], at: Self.root)
    #expect(one == extraFiles(indexed: ["d/", "b/", ""], at: Self.root))
    #expect(one.map(\.path) == ["sitemap.xml", "robots.txt"])
    #expect(
      hostHeaders(pages: pages, at: Self.root)
        == hostHeaders(pages: pages.reversed(), at: Self.root))
    #expect(
      hostRedirects(redirects, at: Self.root) == hostRedirects(redirects.reversed(), at: Self.root))
    #expect(
      nginxConfiguration(redirects, at: Self.root)
        == nginxConfiguration(redirects.reversed(), at: Self.root))
  }
}
