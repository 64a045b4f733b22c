import Editor
import EditorServer
import Foundation
import SiteBase
import SiteBuild
import SiteTestSupport
import Synchronization
import Testing

/// What may write, and what may not, by connections of bytes to the real editor over a real folder.
@Suite("Writing on the wire", .serialized)
struct WireWriteTests {
  private let site: SmallSite
  private let server: EditorServer

  init() throws {
    site = try SmallSite()
    let files = Repository.files(below: "editor").map { TreeFile(path: $0.path, source: $0.source) }
    let resources = try #require(EditorResources.read(files).value)
    server = EditorServer(
      preview: site.preview,
      editor: EditorSeat(resources, contentFolder: site.folder.path + "/content"),
      token: SmallSite.token)
  }

  private static let form = "/rediger/tilbud/tonsberg-samtale"
  private static let token = "nokkel=\(SmallSite.token)&"
  private static let change = token + "tittel=En+annen+tittel"

  /// Runs a server while a test sends it bytes, on a thread that may wait.
  private func serving(_ test: @escaping @Sendable (Asking) -> Void) async throws {
    let running = RunningServer(server)
    let hasRun = Mutex(false)
    try await running.run(on: .loopback(port: 0), watching: [], polls: true) { entrance in
      Thread.detachNewThread {
        if case .loopback(let port) = entrance { test(Asking(port: port)) }
        hasRun.withLock { $0 = true }
        Task { await running.stop() }
      }
    }
    #expect(hasRun.withLock { $0 })
  }

  /// Somebody who sends bytes.
  private struct Asking: Sendable {
    let port: Int

    /// Sends a request and gives the status that comes back; nil for none.
    func status(_ line: String, _ headers: [String], _ body: String = "") -> Int? {
      guard let connection = Connection(port: port) else { return nil }
      let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
      let all = ["Host: 127.0.0.1:\(port)", "Connection: close"] + headers + length
      connection.send(line + " HTTP/1.1\r\n" + all.joined(separator: "\r\n") + "\r\n\r\n" + body)
      let answer = connection.receive(until: "\r\n\r\n").text
      return answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    /// Sends a form.
    ///
    /// - Parameter origin: Where the form's page is from; nil for none.
    func post(_ path: String, _ body: String, origin: String? = "") -> Int? {
      let ours = "http://127.0.0.1:\(port)"
      let from = origin.map { ["Origin: " + ($0.isEmpty ? ours : $0)] } ?? []
      return status(
        "POST \(path)", ["Content-Type: application/x-www-form-urlencoded"] + from, body)
    }
  }

  /// Asks, and expects the folder to be as it was.
  private func writesNothing(_ ask: @escaping @Sendable (Asking) -> Void) async throws {
    let before = site.folder.tree()
    try await serving(ask)
    #expect(site.folder.tree() == before)
  }

  @Test("a form with our origin and the token is saved: the line of the field alone")
  func saved() async throws {
    let before = site.folder.text(SmallSite.offer) ?? ""
    try await serving { #expect($0.post(Self.form, Self.change) == 303) }
    let after = site.folder.text(SmallSite.offer) ?? ""
    let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
    #expect(zip(old, new).filter { $0 != $1 }.map(\.1) == ["tittel: En annen tittel"])
    #expect(old.count == new.count)
  }

  @Test("no other page's form is, whatever its token")
  func origins() async throws {
    try await writesNothing { asking in
      for origin in [
        "http://evil.example", "null", "http://localhost:\(asking.port)",
        "https://127.0.0.1:\(asking.port)", "http://127.0.0.1:\(asking.port).evil.example",
      ] { #expect(asking.post(Self.form, Self.change, origin: origin) == 403, "\(origin)") }
      #expect(asking.post(Self.form, Self.change, origin: nil) == 403)
    }
  }

  @Test("none is without this start's token, or with two")
  func tokens() async throws {
    try await writesNothing { asking in
      for part in ["", "nokkel=&", "nokkel=feil&", Self.token + Self.token] {
        #expect(asking.post(Self.form, part + "tittel=X") == 422, "\(part)")
      }
    }
  }

  @Test("nothing is by what only reads, whatever it carries")
  func reads() async throws {
    try await writesNothing { asking in
      #expect(asking.status("GET \(Self.form)?\(Self.change)", []) == 200)
      #expect(asking.status("GET \(Self.form)?_method=POST&\(Self.change)", []) == 200)
      let override = ["X-HTTP-Method-Override: POST"]
      #expect(asking.status("GET \(Self.form)?\(Self.change)", override) == 200)
      #expect(asking.status("HEAD \(Self.form)?\(Self.change)", []) == 200)
      #expect(asking.status("GET \(Self.form)", [], Self.change) == 400)
      #expect(asking.status("PUT \(Self.form)", [], Self.change) == 405)
    }
  }

  @Test("500 fields are, and 501 are not")
  func fields() async throws {
    try await writesNothing { asking in
      let most = (0..<499).map { "x\($0)=1" }.joined(separator: "&")
      #expect(asking.post(Self.form, Self.token + most + "&y=1") == 400)
      #expect(asking.post(Self.form, Self.token + most) == 303)
    }
  }

  @Test("no path is what a client names, however it is written")
  func paths() async throws {
    try await writesNothing { asking in
      for id in ["..%2f..%2fnettsted", "%2e%2e/nettsted", "../nettsted", "..%5cnettsted", "a%00"] {
        #expect(asking.post("/rediger/tilbud/" + id, Self.change) == 400, "\(id)")
      }
      for id in ["nettsted", "tonsberg-samtale.md", "%252e%252e", "tonsberg-samtale/nn/.."] {
        #expect(asking.post("/rediger/tilbud/" + id, Self.change) != 303, "\(id)")
      }
      let new = Self.token + "tittel=X&kort=Y&kilde=Z&sted=.."
      #expect(asking.post("/rediger/oversett/tonsberg-samtale/..%2fx", new) == 400)
    }
  }

  @Test("no link is followed, neither of a file that is there nor of a new one")
  func links() async throws {
    let outside = TemporaryFolder()
    let text = try #require(site.folder.text(SmallSite.offer))
    outside.write(text, to: "utenfor.md")
    let offer = site.folder.path + "/" + SmallSite.offer
    let translation = site.folder.path + "/content/tonsberg/tiltak/tonsberg-samtale.nn.md"
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: translation, withDestinationPath: outside.path + "/ny.md")
    try await serving { asking in
      // The editor has read the file; now it is a link.
      #expect(asking.status("GET \(Self.form)", []) == 200)
      try? files.removeItem(atPath: offer)
      try? files.createSymbolicLink(
        atPath: offer, withDestinationPath: outside.path + "/utenfor.md")
      #expect(asking.post(Self.form, Self.change) != 303)
      #expect(
        asking.post(
          "/rediger/oversett/tonsberg-samtale/nn", Self.token + "tittel=Ny&kort=Kort") != 303)
    }
    #expect(outside.text("utenfor.md") == text)
    #expect(outside.text("ny.md") == nil)
    #expect((try? files.destinationOfSymbolicLink(atPath: offer)) != nil)
  }

  @Test("a new offer takes no place of a file that is there, seen or not")
  func newFiles() async throws {
    let body = Self.token + "tittel=Kafe&kort=Kaffe.&kilde=Samtale&sted=tonsberg/tiltak"
    let path = "content/tonsberg/tiltak/tonsberg-kafe.md"
    try await serving { asking in
      #expect(asking.status("GET /rediger/", []) == 200)
      // Somebody makes the file between the look and the writing: no look is done for a link to nowhere.
      try? FileManager.default.createSymbolicLink(
        atPath: site.folder.path + "/" + path, withDestinationPath: "/finnes/ikke")
      #expect(asking.post("/rediger/ny", body) == 422)
    }
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: site.folder.path + "/" + path)
    #expect(link == "/finnes/ikke")
  }
}
