import Editor
import EditorServer
import Foundation
import SiteBase
import SiteBuild
import SiteTestSupport
import Testing

/// The smallest site that compiles, in a folder of its own, with the preview over it.
struct SmallSite {
  static let offer = "content/tonsberg/tiltak/tonsberg-samtale.md"
  static let page = "/tilbud/tonsberg-samtale/"
  static let token = "0123456789abcdef0123456789abcdef"
  static let entrance = Entrance.loopback(port: 8000)

  let folder = TemporaryFolder()
  let preview: LivePreview
  let server: EditorServer

  /// - Parameters:
  ///   - editor: What answers for the editor; by default a page that tells what it was asked.
  ///   - files: Further files of the content, by path inside its folder.
  ///   - today: The day, asked at each look; nil for one that stays.
  init(
    editor: EditorSeat? = nil, files: [String: String] = [:],
    today: (@Sendable () -> CalendarDate)? = nil
  ) throws {
    let base = Repository.root + "/Tests/SiteBuildTests/Cases/base/content"
    try FileManager.default.copyItem(atPath: base, toPath: folder.path + "/content")
    for (path, text) in files { folder.write(text, to: "content/" + path) }
    preview = try LivePreview(
      BuildRequest(
        content: folder.path + "/content", themes: Repository.root + "/themes", output: "site",
        date: try #require(CalendarDate("2026-11-21")), jobs: 2), today: today)
    server = EditorServer(
      preview: preview, editor: editor ?? Self.telling, token: Self.token)
  }

  /// A site with the real editor.
  ///
  /// - Parameter files: Further files of the content, by path inside its folder.
  static func withEditor(_ files: [String: String] = [:]) throws -> SmallSite {
    let resources = EditorResources.read(
      Repository.files(below: "editor").map { TreeFile(path: $0.path, source: $0.source) })
    return try SmallSite(
      editor: EditorSeat(try #require(resources.value), contentFolder: TemporaryFolder().path),
      files: files)
  }

  /// A stand-in for the editor that tells what it was asked.
  static let telling = EditorSeat(
    files: ["stil.css": EditorSeat.File(bytes: Array("a{}".utf8), mediaType: "text/css")],
    field: { problem, _ in "tilbud/x#felt-\(problem.arguments.first ?? "")" },
    again: { request, _ in
      .page(
        status: 422, html: "IGJEN \(request.form.map { "\($0.name)=\($0.value)" }) \(request.token)"
      )
    }
  ) { request, state in
    let form = request.form.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    return .page(
      status: 200,
      html: """
        \(request.method == .post ? "POST" : "GET") \(request.path) [\(form)] \
        \(request.editor ?? "-") version \(state.version)
        """)
  }

  /// Asks as a browser of this machine does.
  func get(
    _ target: String, headers: [(name: String, value: String)] = []
  ) -> ServerResponse {
    server.respond(
      to: ServerRequest(
        "GET", target, headers: [(name: "host", value: "127.0.0.1:8000")] + headers),
      at: Self.entrance)
  }

  /// Sends a form as a page of ours does.
  func post(
    _ target: String, _ body: String, origin: String? = "http://127.0.0.1:8000",
    headers: [(name: String, value: String)] = []
  ) -> ServerResponse {
    var all = [
      (name: "host", value: "127.0.0.1:8000"),
      (name: "content-type", value: "application/x-www-form-urlencoded"),
    ]
    if let origin { all.append((name: "origin", value: origin)) }
    return server.respond(
      to: ServerRequest("POST", target, headers: all + headers, body: Array(body.utf8)),
      at: Self.entrance)
  }

  /// Replaces text in the offer's file.
  func edit(_ old: String, _ new: String) {
    let text = folder.text(Self.offer) ?? ""
    precondition(text.contains(old), "the offer has “\(old)”")
    folder.write(text.replacingOccurrences(of: old, with: new), to: Self.offer)
  }
}
