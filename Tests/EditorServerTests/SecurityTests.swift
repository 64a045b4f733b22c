import Editor
import EditorServer
import Testing

/// One test a rule; those that depend on what Hummingbird makes of bytes are in ``WireTests``.
@Suite("The server's rules")
struct SecurityTests {
  private let site: SmallSite

  init() throws { site = try SmallSite() }

  private func ask(
    _ method: String, _ target: String, _ headers: [(name: String, value: String)],
    at entrance: Entrance = SmallSite.entrance
  ) -> ServerResponse {
    site.server.respond(to: ServerRequest(method, target, headers: headers), at: entrance)
  }

  @Test(
    "answer no host but ours",
    arguments: [
      ["evil.example"], ["127.0.0.1"], ["127.0.0.1:8001"], ["localhost:8000"], [],
      ["127.0.0.1:8000", "evil.example"], ["127.0.0.1:8000", "127.0.0.1:8000"],
      ["127.0.0.1:8000.evil.example"],
    ])
  func host(hosts: [String]) {
    let answer = ask("GET", "/", hosts.map { (name: "host", value: $0) })
    #expect(answer.status == 421)
    #expect(!answer.text.contains("<html"))
  }

  @Test(
    "answer no other method",
    arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"])
  func method(method: String) {
    #expect(ask(method, "/rediger/", [(name: "host", value: "127.0.0.1:8000")]).status == 405)
  }

  @Test(
    "answer no path that leads out, however it is written",
    arguments: [
      "/../nettsted.yaml", "/..", "/a/../b", "/./a", "/%2e%2e/x", "/%2E%2e%2fx", "/..%2fx",
      "/a%2fb", "/a%5cb", "/a\\b", "/a%00", "/a%0a", "//a", "/a//b", "a", "", "*",
      "http://127.0.0.1:8000/", "/%", "/%zz", "/%ff", "/a b", "/a#b", "/rediger/%2e%2e/x",
      "/rediger/ressurser/..%2f..%2fx",
    ])
  func path(target: String) {
    let answer = site.get(target)
    #expect(answer.status == 400)
  }

  @Test("decode a path once only", arguments: ["/%252e%252e/x/", "/%25252e/"])
  func pathIsDecodedOnce(target: String) {
    #expect(site.get(target).status == 404)
  }

  @Test(
    "let no path reach a file that isn't an output",
    arguments: [
      "/nettsted.yaml", "/content/nettsted.yaml", "/tonsberg/tiltak/tonsberg-samtale.md",
      "/etc/passwd", "/rediger/ressurser/stil.css/x", "/rediger/ressurser/",
    ])
  func noFiles(target: String) {
    #expect(site.get(target).status == 404)
  }

  @Test("bound the length of a path")
  func longPath() {
    #expect(site.get("/" + String(repeating: "a", count: 8_191)).status == 404)
    #expect(site.get("/" + String(repeating: "a", count: 8_192)).status == 400)
  }

  @Test("let no other site read or write", arguments: ["cross-site", "same-site"])
  func otherSites(word: String) {
    let elsewhere = [(name: "sec-fetch-site", value: word)]
    #expect(site.get("/rediger/", headers: elsewhere).status == 403)
    #expect(
      site.get(
        "/rediger/", headers: elsewhere + [(name: "sec-fetch-mode", value: "no-cors")]
      ).status == 403)
    #expect(
      site.get("/rediger/hendelser?side=&merke=", headers: elsewhere).status == 403)
    let framed =
      elsewhere + [
        (name: "sec-fetch-mode", value: "navigate"), (name: "sec-fetch-dest", value: "iframe"),
      ]
    #expect(site.get("/rediger/", headers: framed).status == 403)
    let followed =
      elsewhere + [
        (name: "sec-fetch-mode", value: "navigate"), (name: "sec-fetch-dest", value: "document"),
      ]
    #expect(site.get("/rediger/", headers: followed).status == 200)
    let body = "nokkel=\(SmallSite.token)"
    #expect(site.post("/rediger/x", body, headers: followed).status == 403)
  }

  @Test(
    "take a form from a page of ours only",
    arguments: [
      "http://evil.example", "null", "http://localhost:8000", "http://127.0.0.1:8001",
      "https://127.0.0.1:8000", "http://127.0.0.1:8000/",
    ])
  func origin(origin: String) {
    #expect(
      site.post("/rediger/x", "nokkel=\(SmallSite.token)", origin: origin).status == 403)
  }

  @Test("take a form without an origin only where the browser vouches for the page")
  func noOrigin() {
    let body = "nokkel=\(SmallSite.token)"
    #expect(site.post("/rediger/x", body, origin: nil).status == 403)
    let vouched = [(name: "sec-fetch-site", value: "same-origin")]
    #expect(site.post("/rediger/x", body, origin: nil, headers: vouched).status == 200)
    let twice = [(name: "origin", value: "http://127.0.0.1:8000")]
    #expect(site.post("/rediger/x", body, headers: twice).status == 403)
  }

  @Test(
    "take no form without this start's token, and lose nothing of it",
    arguments: [
      "", "nokkel=", "nokkel=feil", "nokkel=\(SmallSite.token)&nokkel=\(SmallSite.token)",
    ])
  func token(part: String) {
    let answer = site.post("/rediger/tilbud/x", "tekst=En+%3Cb%3E%0D%0Alinje&" + part)
    #expect(answer.status == 422)
    #expect(answer.text == "IGJEN [\"tekst=En <b>\\r\\nlinje\"] \(SmallSite.token)")
  }

  @Test("hand a form on without its token")
  func form() {
    let answer = site.post("/rediger/tilbud/x", "a=1&nokkel=\(SmallSite.token)&a=2")
    #expect(answer.text.hasPrefix("POST [\"tilbud\", \"x\"] [a=1&a=2] -"))
  }

  @Test("write nowhere but in the editor")
  func writesInEditorOnly() {
    #expect(site.post("/", "nokkel=\(SmallSite.token)").status == 405)
    #expect(site.post("/tilbud/x/", "nokkel=\(SmallSite.token)").status == 405)
    #expect(site.post("/redigerX", "nokkel=\(SmallSite.token)").status == 405)
  }

  @Test("hand on as a write what is sent only, never what is asked for")
  func getReads() {
    #expect(site.get("/rediger/tilbud/x?a=1&nokkel=\(SmallSite.token)").text.hasPrefix("GET"))
    let withBody = site.server.respond(
      to: ServerRequest(
        "GET", "/rediger/", headers: [(name: "host", value: "127.0.0.1:8000")], body: [65]),
      at: SmallSite.entrance)
    #expect(withBody.status == 400)
  }

  @Test("take forms of one kind only")
  func kind() {
    let answer = site.server.respond(
      to: ServerRequest(
        "POST", "/rediger/x",
        headers: [
          (name: "host", value: "127.0.0.1:8000"), (name: "origin", value: "http://127.0.0.1:8000"),
          (name: "content-type", value: "text/plain"),
        ], body: Array("nokkel=\(SmallSite.token)".utf8)), at: SmallSite.entrance)
    #expect(answer.status == 415)
  }

  @Test("bound a form")
  func bounds() {
    let head = "nokkel=\(SmallSite.token)&a="
    let whole = head + String(repeating: "x", count: ServerLimits.body - head.utf8.count)
    #expect(site.post("/rediger/x", whole).status == 200)
    #expect(site.post("/rediger/x", whole + "x").status == 413)
    let many = (0..<501).map { "f\($0)=" }.joined(separator: "&")
    #expect(site.post("/rediger/x", many).status == 400)
  }

  @Test("believe the name of a proxy on a socket file only")
  func users() {
    let name = [(name: "x-remote-user", value: "kari")]
    #expect(site.get("/rediger/", headers: name).text.contains("[] - version"))
    let proxy = Entrance.proxy(address: "https://rediger.example")
    let host = [(name: "host", value: "rediger.example")]
    #expect(ask("GET", "/rediger/", host + name, at: proxy).text.contains("[] kari version"))
    #expect(ask("GET", "/rediger/", host, at: proxy).status == 403)
    #expect(ask("GET", "/rediger/", host + name + name, at: proxy).status == 403)
    #expect(
      ask("GET", "/", host + [(name: "x-remote-user", value: "a\u{1}b")], at: proxy).status == 403)
    #expect(
      ask("GET", "/", [(name: "host", value: "127.0.0.1:8000")] + name, at: proxy).status == 421)
  }

  @Test(
    "let nobody keep an answer, and no other site read one",
    arguments: [
      "/", SmallSite.page, "/finnes-ikke/", "/robots.txt", "/rediger/",
      "/rediger/ressurser/stil.css",
      "/rediger/hendelser?side=&merke=", "/..", "/rediger",
    ])
  func headers(target: String) {
    let answer = site.get(target)
    #expect(answer.header("Cache-Control") == "no-store")
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(!answer.headers.contains { $0.name.lowercased().hasPrefix("access-control") })
    #expect(answer.header("Set-Cookie") == nil)
  }

  @Test("give the preview the site's own policy, and the editor a strict one")
  func policies() throws {
    let preview = try #require(site.get(SmallSite.page).header("Content-Security-Policy"))
    #expect(preview.contains("script-src 'self'") && preview.contains("default-src 'none'"))
    #expect(preview.contains("trusted-types 'none'") && !preview.contains("unsafe"))
    #expect(!preview.contains("upgrade-insecure-requests"))
    let editor = try #require(site.get("/rediger/").header("Content-Security-Policy"))
    #expect(editor.contains("script-src 'self'") && editor.contains("frame-ancestors 'none'"))
    #expect(editor.contains("form-action 'self'") && !editor.contains("unsafe"))
  }
}
