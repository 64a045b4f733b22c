import QRCode
import Testing

@Suite struct QRCodeSVGTests {
  @Test(arguments: ["a", QRCodeTests.address, String(repeating: "x", count: 600)])
  func theDashesAreExactlyTheDarkModules(text: String) throws {
    let code = try #require(QRCode(text))
    let svg = String(decoding: code.svg(title: "Tittel", id: "qr"), as: UTF8.self)
    let path = try #require(svg.split(separator: "stroke=\"#000\" d=\"").last)
    let size = code.size
    let rows = (0..<size).map { $0.isMultiple(of: 2) ? "h\(size)" : "h-\(size)" }
    #expect(path.hasPrefix("M4 4.5" + rows.joined(separator: "v1") + "\""))
    let dashes = try #require(svg.split(separator: "stroke-dasharray=\"").last)
      .prefix { $0 != "\"" }.split(separator: " ").map { Int($0) ?? 0 }
    #expect(!dashes.contains(0))
    let line = dashes.enumerated().flatMap { index, length in
      [Bool](repeating: index.isMultiple(of: 2), count: length)
    }
    try #require(line.count == size * size + size - 1)
    for row in 0..<size {
      // A step down comes before every row but the first, and is never drawn.
      let start = row * (size + 1)
      if row > 0 { #expect(!line[start - 1]) }
      let drawn = Array(line[start..<(start + size)])
      let modules = Array(code.modules[(row * size)..<((row + 1) * size)])
      #expect((row.isMultiple(of: 2) ? drawn : drawn.reversed()) == modules)
    }
  }

  @Test func theQuietZoneIsFourModulesOfWhite() throws {
    let code = try #require(QRCode("a"))
    let svg = String(decoding: code.svg(title: "Tittel", id: "qr"), as: UTF8.self)
    #expect(svg.contains("viewBox=\"0 0 29 29\""))
    #expect(svg.contains("<path fill=\"#fff\" d=\"M0 0h29v29H0z\"/>"))
    // The first module of a code is the corner of a finder pattern, so the pen starts there.
    #expect(svg.contains("d=\"M4 4.5h21v1h-21v1"))
    #expect(svg.contains("stroke-dasharray=\"7 "))
  }

  @Test func theTitleIsSaidAndEscaped() throws {
    let code = try #require(QRCode("a"))
    let svg = String(decoding: code.svg(title: "Kafé <Åpen> & \"trygg\"", id: "qr"), as: UTF8.self)
    #expect(svg.hasPrefix("<svg class=\"qr\" "))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"qr\"><title id=\"qr\">"))
    #expect(svg.contains("<title id=\"qr\">Kafé &lt;Åpen&gt; &amp; &quot;trygg&quot;</title>"))
    #expect(!svg.contains("style="))
  }
}
