import Editor
import SiteBase

/// A request that has passed every rule of ``admit(_:at:token:texts:)``.
struct AdmittedRequest: Sendable {
  var target: RequestTarget
  var isWrite: Bool
  /// The fields of the form but for the token; empty for what only reads.
  var form: [EditorRequest.Field]
  /// Whether the form carried the token; true for what only reads.
  var hasToken: Bool
  /// Who asks, as the proxy names them; nil on one person's own machine.
  var editor: String?
}

/// What came of looking at a request before anything is done.
enum Admission: Sendable {
  case admitted(AdmittedRequest)
  case refused(ServerResponse)
}

/// Decides whether a request is from a page of ours, opened by a person at this machine or signed on by
/// the proxy. Another site in the same browser can send requests too, also under a name of its own that
/// leads here; neither may read or write anything.
///
/// - Parameter entrance: Where the request came in.
/// - Parameter token: What every form of ours carries in its field `nokkel`.
func admit(
  _ request: ServerRequest, at entrance: Entrance, token: String, texts: ServerTexts
) -> Admission {
  func refuse(_ status: Int, _ sentence: MessageText, _ arguments: [String] = []) -> Admission {
    .refused(.refusal(status, sentence.text(texts.language, arguments)))
  }
  guard request.values("host") == [entrance.host] else {
    return refuse(421, texts.wrongHost, [entrance.origin + "/"])
  }
  guard ["GET", "HEAD", "POST"].contains(request.method) else {
    return refuse(405, texts.wrongMethod)
  }
  guard let target = RequestTarget(request.target) else { return refuse(400, texts.wrongTarget) }
  guard !request.isFromElsewhere else { return refuse(403, texts.wrongSite) }
  var editor: String?
  if case .proxy = entrance {
    guard let name = request.value(Entrance.userHeader).flatMap(userName) else {
      return refuse(403, texts.noUser)
    }
    editor = name
  }
  guard request.method == "POST" else {
    guard request.body.isEmpty else { return refuse(400, texts.wrongForm) }
    return .admitted(
      AdmittedRequest(target: target, isWrite: false, form: [], hasToken: true, editor: editor))
  }
  guard target.path.first == editorRoot else { return refuse(405, texts.wrongMethod) }
  guard request.isFromOurs(entrance.origin) else { return refuse(403, texts.wrongSite) }
  guard request.body.count <= ServerLimits.body else { return refuse(413, texts.tooLarge) }
  let type = request.value("content-type")?.prefix { $0 != ";" }.lowercased()
  guard type == "application/x-www-form-urlencoded" else { return refuse(415, texts.wrongForm) }
  guard let fields = decodeForm(request.body) else { return refuse(400, texts.wrongForm) }
  let tokens = fields.filter { $0.name == tokenField }.map(\.value)
  return .admitted(
    AdmittedRequest(
      target: target, isWrite: true, form: fields.filter { $0.name != tokenField },
      hasToken: tokens.count == 1 && isSame(tokens[0], token), editor: editor))
}

/// The first part of the path of everything that is the editor's.
let editorRoot = "rediger"

/// The name of the field that carries the token.
let tokenField = "nokkel"

extension ServerRequest {
  /// Whether the browser says that the request is another site's doing. To follow a link here is
  /// everybody's right.
  fileprivate var isFromElsewhere: Bool {
    let sites = values("sec-fetch-site")
    guard sites.contains(where: { $0 != "same-origin" && $0 != "none" }) else { return false }
    return method == "POST" || values("sec-fetch-mode") != ["navigate"]
      || values("sec-fetch-dest") != ["document"]
  }

  /// Whether a write comes from a page of ours. Browsers send the origin with every form; where a proxy
  /// takes it away, the browser's own word about the site counts.
  fileprivate func isFromOurs(_ origin: String) -> Bool {
    let origins = values("origin")
    if origins.isEmpty { return values("sec-fetch-site") == ["same-origin"] }
    return origins == [origin]
  }
}

/// A name as a person can have it; nil for anything else, such as one that would end a line.
private func userName(_ text: String) -> String? {
  let isName =
    !text.isEmpty && text.utf8.count <= 200
    && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
  return isName ? text : nil
}

/// Whether two texts are the same, in a time that doesn't depend on where they differ.
private func isSame(_ a: String, _ b: String) -> Bool {
  guard a.utf8.count == b.utf8.count else { return false }
  return zip(a.utf8, b.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
