/// A `mailto:` address (RFC 6068) with subject and text; lines end with CR LF, as mail has it.
///
/// - Parameter recipient: Nil lets whoever writes choose.
/// - Parameter body: Empty for no text.
package func mailAddress(to recipient: String?, subject: String, body: [String]) -> String {
  let to = recipient.map { percentEncoded($0, keeping: "@") } ?? ""
  return "mailto:\(to)?subject=\(percentEncoded(subject))"
    + (body.isEmpty ? "" : "&body=\(percentEncoded(body.joined(separator: "\r\n")))")
}

/// A text with every byte but RFC 3986's unreserved characters written as `%XX`.
///
/// - Parameter keeping: Further characters that stay as they are.
package func percentEncoded(_ text: String, keeping: String = "") -> String {
  let kept = Array(keeping.utf8)
  var text = text
  return text.withUTF8 { source in
    String(unsafeUninitializedCapacity: source.count * 3) { target in
      var end = 0
      for byte in source {
        if isUnreserved[Int(byte)] || kept.contains(byte) {
          target[end] = byte
          end += 1
        } else {
          target[end] = UInt8(ascii: "%")
          target[end + 1] = hexadecimal[Int(byte >> 4)]
          target[end + 2] = hexadecimal[Int(byte & 15)]
          end += 3
        }
      }
      return end
    }
  }
}

private let hexadecimal = Array("0123456789ABCDEF".utf8)

/// For each byte, whether RFC 3986 calls it unreserved.
private let isUnreserved: [Bool] = (0...255).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
