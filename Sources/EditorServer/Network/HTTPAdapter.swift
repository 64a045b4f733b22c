import Dispatch
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Between Hummingbird and ``EditorServer``: makes a request of what was received, and sends the answer.
struct HTTPAdapter: HTTPResponder {
  typealias Context = BasicRequestContext

  let server: EditorServer
  let feeds: EventFeeds
  let entrance: KnownEntrance
  /// Answers take milliseconds of work and of waiting for the disk, which the threads that carry
  /// everybody's connections are not for.
  let work = DispatchQueue(label: "answers", attributes: .concurrent)

  func respond(to request: Request, context: Context) async throws -> Response {
    guard let entrance = entrance.value else {
      return Response(status: .serviceUnavailable)
    }
    var asked = ServerRequest(request.method.rawValue, request.head.path ?? "")
    if let host = request.head.authority { asked.headers.append((name: "host", value: host)) }
    asked.headers += request.headers.map { (name: $0.name.canonicalName, value: $0.value) }
    // What only reads has no body, and a stream of events needs the connection for itself.
    let hasBody =
      request.method != .get && request.method != .head
      || request.headers[.contentLength].map { $0 != "0" } ?? false
      || request.headers[.transferEncoding] != nil
    if hasBody { asked.body = await body(of: request) }
    let ready = asked
    let (answer, mark) = await withCheckedContinuation { continuation in
      work.async {
        let answer = self.answer(ready, entrance)
        // Events are told from the page as it is now.
        var mark: String?
        if case .events(let side, _) = answer.body { mark = self.server.mark(side) }
        continuation.resume(returning: (answer, mark))
      }
    }
    return response(to: request, answer, mark: mark)
  }

  /// The body; of one over the limit only so much that it shows, with the rest left unread.
  private func body(of request: Request) async -> [UInt8] {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    if length <= ServerLimits.body,
      let body = try? await request.body.collect(upTo: ServerLimits.body)
    {
      return Array(body.readableBytesView)
    }
    return [UInt8](repeating: 0, count: ServerLimits.body + 1)
  }

  private func answer(_ request: ServerRequest, _ entrance: Entrance) -> ServerResponse {
    server.respond(to: request, at: entrance)
  }

  private func response(
    to request: Request, _ answer: ServerResponse, mark: String?
  ) -> Response {
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      guard let field = HTTPField.Name(name) else { continue }
      headers.append(HTTPField(name: field, value: value))
    }
    let status = HTTPResponse.Status(code: answer.status)
    switch answer.body {
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      return Response(
        status: status, headers: headers,
        body: request.method == .head
          ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .events(let side, let shown):
      guard request.method == .get,
        let feed = feeds.open(side: side, mark: shown, current: mark ?? "")
      else {
        return Response(status: .serviceUnavailable, headers: [.cacheControl: "no-store"])
      }
      return Response(status: status, headers: headers, body: events(feed, of: request))
    }
  }

  /// The stream of events as a body that ends when the stream does, or when the browser has gone.
  private func events(_ feed: EventFeeds.Opened, of request: Request) -> ResponseBody {
    ResponseBody { writer in
      defer { feed.end() }
      try await request.body.consumeWithInboundCloseHandler { _ in
        for await event in feed.events { try await writer.write(ByteBuffer(string: event)) }
      } onInboundClosed: {
        feed.end()
      }
      try await writer.finish(nil)
    }
  }
}

/// The entrance, which is known when the port is.
final class KnownEntrance: Sendable {
  private let known: Mutex<Entrance?>

  init(_ entrance: Entrance?) { known = Mutex(entrance) }

  var value: Entrance? {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }
}
