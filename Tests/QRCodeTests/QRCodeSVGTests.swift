import QRCode
import Testing

@Suite struct QRCodeSVGTests {
  @Test func thePathDrawsExactlyTheDarkModules() throws {
    let code = try #require(QRCode(QRCodeTests.address))
    let svg = String(decoding: code.svg(title: "Tittel", id: "qr"), as: UTF8.self)
    let path = try #require(
      svg.split(separator: "stroke=\"#000\" d=\"").last?.split(separator: "\"")[0])
    #expect(try Self.modulesDrawn(by: path, size: code.size) == code.modules)
  }

  @Test func theQuietZoneIsFourModulesOfWhite() throws {
    let code = try #require(QRCode("a"))
    let svg = String(decoding: code.svg(title: "Tittel", id: "qr"), as: UTF8.self)
    #expect(svg.contains("viewBox=\"0 0 29 29\""))
    #expect(svg.contains("<path fill=\"#fff\" d=\"M0 0h29v29H0z\"/>"))
    // The first module of a code is the corner of a finder pattern, so the pen starts there.
    #expect(svg.contains("d=\"M4 4.5h7"))
  }

  @Test func theTitleIsSaidAndEscaped() throws {
    let code = try #require(QRCode("a"))
    let svg = String(decoding: code.svg(title: "Kafé <Åpen> & \"trygg\"", id: "qr"), as: UTF8.self)
    #expect(svg.hasPrefix("<svg class=\"qr\" "))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"qr\"><title id=\"qr\">"))
    #expect(svg.contains("<title id=\"qr\">Kafé &lt;Åpen&gt; &amp; &quot;trygg&quot;</title>"))
    #expect(!svg.contains("style="))
  }

  /// Walks a path of `M`, `m` and `h` and marks the modules under the pen.
  private static func modulesDrawn(by path: Substring, size: Int) throws -> [Bool] {
    var modules = [Bool](repeating: false, count: size * size)
    var x = 0
    var y = 0
    var command: Character = " "
    var numbers: [Double] = []
    func run() throws {
      switch (command, numbers.count) {
      case (" ", 0): break
      case ("M", 2), ("m", 2):
        let isRelative = command == "m"
        x = Int(numbers[0]) + (isRelative ? x : 0)
        y = Int(numbers[1]) + (isRelative ? y : 0)
      case ("h", 1):
        for column in x..<(x + Int(numbers[0])) { modules[(y - 4) * size + column - 4] = true }
        x += Int(numbers[0])
      default: Issue.record("An unexpected command \(command) with \(numbers)")
      }
    }
    var digits = ""
    for character in path + "M" {
      if character.isLetter || character == " " {
        if !digits.isEmpty { numbers.append(try #require(Double(digits))) }
        digits = ""
      }
      if character.isLetter {
        try run()
        command = character
        numbers = []
      } else if character != " " {
        digits.append(character)
      }
    }
    return modules
  }
}
