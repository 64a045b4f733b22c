import QRCode
import Testing

@Suite struct QRCodeTests {
  static let address = "https://veiviser.example/tilbud/tonsberg-drop-in/"

  /// What zxing-cpp 3.1.1 read as exactly `address` when the picture was drawn; it holds as long as the
  /// modules stay the same.
  static let picture = """
    #######...###.#.#..#####..#######
    #.....#....##..#..#.##....#.....#
    #.###.#.#..##.#.....##..#.#.###.#
    #.###.#.#...#..#..##...#..#.###.#
    #.###.#.##....###...##.#..#.###.#
    #.....#.#.#.#.#...##......#.....#
    #######.#.#.#.#.#.#.#.#.#.#######
    ........#.....#.#.######.........
    #.#####..##..##..#.#..###.#####..
    .#.#.#...###.#..#####..#..##.##.#
    #.##.##.#...####.#..###.#...#.##.
    ##.###.###.#.#.####..###..#.###..
    .####.#...#.#.#.#...#.#.##..##.#.
    ###.##.#####.#.#.##..#.#..#..#.##
    #.#.#.####...####...###.###..#.#.
    .#.###.######.##..#..######..##..
    ....#.####.#####.#....#..#.##...#
    ..####.#.#..###.#.###.##.###.####
    .###..###.#.##.##.#..#...#.##.##.
    ...#....##.#####.....##.#########
    ..#..##...##......##..##...###.##
    #.#.##.....##.###...##.#..#..#..#
    #.....##.###.......#....##.##..#.
    #..#...#.##..##.#..###....##.###.
    #.##.####..#.....####...######...
    ........#...#.#.#####...#...#.#.#
    #######..####.##.#..#.###.#.#.#..
    #.....#.###..#.####.##.##...###..
    #.###.#.#..##.###.......######.#.
    #.###.#.#.#...##.##....###..#.###
    #.###.#.##....####..#.###.##.#...
    #.....#..#..##.#...###...##.###..
    #######.##.##..###.#..####.#...#.
    """

  @Test func theCodeIsTheOneThatWasReadByADecoder() throws {
    let code = try #require(QRCode(Self.address))
    #expect(Self.rows(code).joined(separator: "\n") == Self.picture)
  }

  @Test func cornersHoldTheFinderPatterns() throws {
    let code = try #require(QRCode(Self.address))
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    let rows = Self.rows(code)
    #expect(rows.prefix(7).map { String($0.prefix(7)) } == finder)
    #expect(rows.prefix(7).map { String($0.suffix(7)) } == finder)
    #expect(rows.suffix(7).map { String($0.prefix(7)) } == finder)
  }

  @Test(arguments: [(14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (62, 33), (84, 37)])
  func theSmallestVersionIsChosen(length: Int, size: Int) throws {
    // Capacities of versions 1 to 5 in byte mode at level M: 14, 26, 42, 62, 84 (ISO/IEC 18004).
    let code = try #require(QRCode(String(repeating: "a", count: length)))
    #expect(code.size == size)
    #expect(code.modules.count == size * size)
  }

  @Test func textThatNoCodeHoldsGivesNil() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "a", count: 2_331)) != nil)
    #expect(QRCode(String(repeating: "a", count: 2_332)) == nil)
  }

  @Test func aReaderGetsBackTextsOfEveryLengthAnAddressHas() throws {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz-0123456789/")
    for length in 1...106 {
      let text = String((0..<length).map { alphabet[($0 * $0 + length) % alphabet.count] })
      #expect(QRCodeReading(code: try #require(QRCode(text))).text == text)
    }
    let other = "https://veiviser.example/tilbud/sønn/🌱/"
    #expect(QRCodeReading(code: try #require(QRCode(other))).text == other)
  }

  @Test func codesMadeAtTheSameTimeAreTheSame() async throws {
    let alone = try #require(QRCode(Self.address))
    let together = await withTaskGroup(of: QRCode?.self, returning: [QRCode?].self) { group in
      for _ in 0..<64 { group.addTask { QRCode(Self.address) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }

  /// A row for each row of modules, `#` for dark.
  static func rows(_ code: QRCode) -> [String] {
    (0..<code.size).map { y in
      String((0..<code.size).map { x in code.modules[y * code.size + x] ? "#" : "." })
    }
  }
}
