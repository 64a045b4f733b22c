import Editor
import SiteBase

/// The page that answers a form with an old token, such as one that was open when the program was started
/// anew: all that was typed, to be sent once more by a person.
func resendPage(_ request: AdmittedRequest, token: String, texts: ServerTexts) -> String {
  let language = texts.language
  let heading = escaped(texts.restarted.text(language))
  let action = "/" + request.target.path.map(percentEncoded).joined(separator: "/")
  var html = """
    <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(heading)</title>\
    </head><body><main><h1>\(heading)</h1><p>\(escaped(texts.restartedText.text(language)))</p>\
    <form method="post" action="\(escaped(action))">\
    <input type="hidden" name="\(tokenField)" value="\(escaped(token))">
    """
  for field in request.form {
    // A line break at the very start of a text area is dropped by browsers, so one is put before it.
    html +=
      "<textarea hidden name=\"\(kept(field.name))\">\n\(kept(field.value))</textarea>"
  }
  return html
    + "<p><button>\(escaped(texts.sendAgain.text(language)))</button></p></form></main></body></html>"
}

/// Text with HTML's special characters written as references, and every other character as it is.
private func kept(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendEscaped(text)
  return String(decoding: bytes, as: UTF8.self)
}
