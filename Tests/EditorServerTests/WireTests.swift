import EditorServer
import Foundation
import SiteTestSupport
import Synchronization
import Testing

/// What depends on what Hummingbird makes of bytes, by connections of bytes.
@Suite("The server on the wire", .serialized)
struct WireTests {
  private let site: SmallSite

  init() throws { site = try SmallSite() }

  /// Runs a server while a test asks it things, on a thread that may wait.
  private func serving(
    on address: ListenAddress = .loopback(port: 0), deadlines: Deadlines = Deadlines(),
    polls: Bool = false, _ test: @escaping @Sendable (Entrance, RunningServer) -> Void
  ) async throws {
    let server = RunningServer(site.server, deadlines: deadlines)
    let folders = [site.folder.path + "/content"]
    let ran = Ran()
    try await server.run(on: address, watching: folders, polls: polls) { entrance in
      Thread.detachNewThread {
        test(entrance, server)
        ran.value.store(true, ordering: .relaxed)
        Task { await server.stop() }
      }
    }
    let hasRun = ran.value.load(ordering: .relaxed)
    #expect(hasRun)
  }

  private final class Ran: Sendable {
    let value = Atomic<Bool>(false)
  }

  private func port(_ entrance: Entrance) -> Int {
    if case .loopback(let port) = entrance { port } else { 0 }
  }

  /// Sends bytes and gives the status that comes back; nil for none.
  private func status(_ port: Int, _ bytes: String) -> Int? {
    guard let connection = Connection(port: port) else { return nil }
    connection.send(bytes)
    let answer = connection.receive(until: "\r\n\r\n").text
    return answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  @Test("answers our host only, whatever the line says")
  func hosts() async throws {
    try await serving { entrance, _ in
      let port = self.port(entrance)
      let host = "Host: 127.0.0.1:\(port)\r\n"
      func ask(_ line: String, _ headers: String) -> Int? {
        self.status(port, line + "\r\n" + headers + "Connection: close\r\n\r\n")
      }
      #expect(ask("GET / HTTP/1.1", host) == 200)
      #expect(ask("GET / HTTP/1.1", "Host: evil.example\r\n") == 421)
      #expect(ask("GET / HTTP/1.1", host + "Host: evil.example\r\n") != 200)
      #expect(ask("GET / HTTP/1.1", "Host: evil.example\r\n" + host) != 200)
      #expect(ask("GET / HTTP/1.1", "") != 200)
      #expect(ask("GET / HTTP/1.0", "") != 200)
      #expect(ask("GET http://evil.example/ HTTP/1.1", "Host: evil.example\r\n") == 421)
    }
  }

  @Test("lets no spelling of a path lead out")
  func paths() async throws {
    try await serving { entrance, _ in
      let port = self.port(entrance)
      for path in [
        "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a\\..\\b",
        "/%00", "//etc/passwd", "/rediger/ressurser/..%2F..%2Fetc%2Fpasswd",
      ] {
        let status = self.status(
          port, "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
        #expect(status == 400, "\(path)")
      }
    }
  }

  @Test("takes no more than 2 MiB, told beforehand or not, and no large header")
  func sizes() async throws {
    try await serving { entrance, _ in
      let port = self.port(entrance)
      let head = """
        POST /rediger/x HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nOrigin: \(entrance.origin)\r\n\
        Content-Type: application/x-www-form-urlencoded\r\n
        """
      #expect(self.status(port, head + "Content-Length: 3145728\r\n\r\n") == 413)
      #expect(self.status(port, head + "Content-Length: 99999999999999999999\r\n\r\n") != 200)
      let chunk = "100000\r\n" + String(repeating: "a", count: 0x100000) + "\r\n"
      let chunked =
        head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk + "0\r\n\r\n"
      #expect(self.status(port, chunked) != 200)
      let both = head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      #expect(self.status(port, both) != 200)
      let large = "X: " + String(repeating: "a", count: 20_000) + "\r\n"
      #expect(
        self.status(port, "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n" + large + "\r\n") != 200)
      #expect(
        self.status(port, "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
          == 200)
    }
  }

  @Test("cuts off whoever is slow to ask, whole or by the byte")
  func slow() async throws {
    var deadlines = Deadlines()
    deadlines.header = 400
    deadlines.request = 400
    deadlines.idle = 400
    try await serving(deadlines: deadlines) { entrance, _ in
      let port = self.port(entrance)
      let silent = Connection(port: port)
      #expect(silent?.receive().isClosed == true)
      let dripping = Connection(port: port)
      let start = ContinuousClock.now
      for byte in "GET / HTTP/1.1\r\nHost: 127" {
        guard dripping?.send(String(byte)) == true else { break }
        usleep(60_000)
      }
      #expect(dripping?.receive().isClosed == true)
      #expect(ContinuousClock.now - start < .seconds(3))
      let halfBody = Connection(port: port)
      halfBody?.send(
        "POST /rediger/x HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: 100\r\n\r\na=")
      #expect(halfBody?.receive().isClosed == true)
      let idle = Connection(port: port)
      idle?.send("GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
      let answer = idle?.receive()
      #expect(answer?.text.hasPrefix("HTTP/1.1 200") == true)
      #expect(answer?.isClosed == true)
    }
  }

  @Test("has 20 connections at a time, and takes the next when one closes")
  func connections() async throws {
    try await serving { entrance, _ in
      let port = self.port(entrance)
      let request = "GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
      var open = (0..<20).compactMap { _ in Connection(port: port) }
      #expect(open.count == 20)
      for connection in open {
        connection.send(request)
        #expect(connection.receive(until: "Sitemap").text.contains("200"))
      }
      let next = Connection(port: port, seconds: 1)
      next?.send(request)
      #expect(next?.receive(until: "Sitemap").text == "")
      open.removeFirst()
      #expect(next?.receive(until: "Sitemap").text.contains("200") == true)
    }
  }

  @Test("tells an open page of a change, of that page only, and stops though it is open")
  func events() async throws {
    let folder = site.folder
    let stopped = Mutex<ContinuousClock.Instant?>(nil)
    try await serving { entrance, server in
      let port = self.port(entrance)
      func feed(_ side: String) -> Connection? {
        let mark = self.site.server.mark(side)
        let connection = Connection(port: port, seconds: 2)
        connection?.send(
          """
          GET /rediger/hendelser?side=\(side)&merke=\(mark) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n
          """)
        #expect(connection?.receive(until: "åpen").text.contains("text/event-stream") == true)
        return connection
      }
      let offer = feed("tilbud/tonsberg-samtale/")
      let other = feed("personvern/")
      #expect(server.openFeeds == 2)
      let text = folder.text(SmallSite.offer) ?? ""
      folder.write(
        text.replacing("Du trenger ikke vite hva du vil.", with: "Du kan bare komme."),
        to: SmallSite.offer)
      #expect(offer?.receive(until: "event: ny").text.contains("event: ny") == true)
      #expect(other?.receive(until: "event: ny").text.contains("event: ny") == false)
      stopped.withLock { $0 = .now }
    }
    let end = try #require(stopped.withLock { $0 })
    #expect(ContinuousClock.now - end < .seconds(1))
  }

  @Test("forgets a page that was closed at once")
  func closedFeed() async throws {
    try await serving { entrance, server in
      var connection = Connection(port: self.port(entrance))
      connection?.send(
        """
        GET /rediger/hendelser?side=&merke=x HTTP/1.1\r\nHost: 127.0.0.1:\(self.port(entrance))\r\n\r\n
        """)
      #expect(connection?.receive(until: "event: ny").text.contains("event: ny") == true)
      #expect(server.openFeeds == 1)
      connection = nil
      for _ in 0..<100 where server.openFeeds > 0 { usleep(20_000) }
      #expect(server.openFeeds == 0)
    }
  }

  @Test("sees changes by looking where nobody tells of them")
  func polling() async throws {
    let folder = site.folder
    try await serving(polls: true) { entrance, _ in
      let side = "tilbud/tonsberg-samtale/"
      let connection = Connection(port: self.port(entrance))
      connection?.send(
        """
        GET /rediger/hendelser?side=\(side)&merke=\(self.site.server.mark(side)) HTTP/1.1\r\n\
        Host: 127.0.0.1:\(self.port(entrance))\r\n\r\n
        """)
      #expect(connection?.receive(until: "åpen").text.contains("åpen") == true)
      let text = folder.text(SmallSite.offer) ?? ""
      folder.write(text.replacing("Du trenger", with: "Her trenger du"), to: SmallSite.offer)
      #expect(connection?.receive(until: "event: ny").text.contains("event: ny") == true)
    }
  }

  @Test("makes a socket file that its owner alone may open, and takes no other's place")
  func socketFile() async throws {
    let path = site.folder.path + "/rediger.sock"
    let address = ListenAddress.socket(
      path: path, mode: 0o600, address: "https://rediger.example")
    let site = site
    try await serving(on: address) { entrance, _ in
      #expect(entrance == .proxy(address: "https://rediger.example"))
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes?[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      let connection = Connection(socketPath: path)
      connection?.send(
        "GET /rediger/ HTTP/1.1\r\nHost: rediger.example\r\nX-Remote-User: kari\r\n\r\n")
      #expect(connection?.receive(until: "version").text.contains("kari") == true)
      let waiting = DispatchSemaphore(value: 0)
      Task {
        await #expect(throws: ListenFailure.occupied(path)) {
          try await RunningServer(site.server).run(on: address, watching: [], polls: true) { _ in }
        }
        waiting.signal()
      }
      waiting.wait()
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    site.folder.write("min fil", to: "rediger.sock")
    await #expect(throws: ListenFailure.occupied(path)) {
      try await RunningServer(site.server).run(on: address, watching: [], polls: true) { _ in }
    }
    #expect(site.folder.text("rediger.sock") == "min fil")
  }
}
