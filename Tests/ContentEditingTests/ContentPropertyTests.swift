import ContentEditing
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("The repository's content edited")
struct ContentPropertyTests {
  @Test("every file with keys can be edited")
  func coverage() {
    let kinds = Set(EditedFile.all.map(\.kind.name))
    #expect(
      kinds.isSuperset(of: ["tilbud", "oversatt-tilbud", "side", "nettsted", "plan", "tall"]))
    let withKeys = Catalogue.files.filter { ContentFileKind(path: $0.path) != nil }
    #expect(EditedFile.all.count == withKeys.count)
    #expect(EditedFile.all.count > 300)
  }

  /// Every text gets every hard text once: in round `r`, text number `n` gets number `n + r`. Texts are
  /// changed a third at a time, so that two of three must stay as they are.
  @Test("every text of every file takes every hard text, and nothing else changes")
  func everyText() {
    let counts = parallelMap(count: EditedFile.all.count, jobs: 2) { index in
      let edited = EditedFile.all[index]
      var count = 0
      for round in 0..<hardTexts(for: "").count {
        for third in 0..<3 { count += changeTexts(of: edited, round: round, third: third) }
      }
      return count
    }
    #expect(counts.reduce(0, +) > 50_000)
  }

  private func changeTexts(of edited: EditedFile, round: Int, third: Int) -> Int {
    var wanted: [ContentPath: ContentValue] = [:]
    var edits: [ContentEdit] = []
    for (index, leaf) in edited.leaves.enumerated() where index % 3 == third {
      guard case .text(let old) = leaf.value else { continue }
      let texts = hardTexts(for: old)
      let value = ContentValue.text(texts[(index + round) % texts.count])
      wanted[leaf.path] = value
      edits.append(.set(leaf.path, value))
    }
    guard !edits.isEmpty else { return 0 }
    let name = "\(edited.file.source.path), round \(round), third \(third)"
    do {
      let result = try edited.file.applying(edits, schema: edited.kind.schema)
      let read = try EditableFile(result.source)
      for leaf in edited.leaves {
        let expected = wanted[leaf.path] ?? leaf.value
        if read.value(at: leaf.path) != expected {
          Issue.record("\(name): \(leaf.path.description) is not \(expected)")
        }
      }
      #expect(read.body == edited.file.body, "\(name)")
      expectOtherLinesAreKept(edited.file.source, result.source, edits: edits.count, name)
    } catch {
      Issue.record("\(name): \(error.message(.en))")
    }
    return edits.count
  }

  /// Comments, which no value shows, are all there, in order.
  private func expectOtherLinesAreKept(
    _ before: SourceFile, _ after: SourceFile, edits: Int, _ name: String
  ) {
    func comments(_ file: SourceFile) -> [ArraySlice<UInt8>] {
      file.bytes.split(separator: 0x0A).filter {
        $0.drop { $0 == 0x20 }.first == UInt8(ascii: "#")
      }
    }
    #expect(comments(before) == comments(after), "\(name)")
  }

  @Test("one text changed changes one stretch of bytes, and the same again nothing")
  func singleTexts() {
    var random = Seeded(14)
    for _ in 0..<1500 {
      let edited = EditedFile.all.randomElement(using: &random)
      guard let edited, let leaf = edited.leaves.randomElement(using: &random),
        case .text(let old) = leaf.value
      else { continue }
      let text = hardTexts(for: old).randomElement(using: &random) ?? ""
      let edit = ContentEdit.set(leaf.path, .text(text))
      do {
        let result = try edited.file.applying([edit], schema: edited.kind.schema)
        #expect(result.value(at: leaf.path) == .text(text))
        let back = try result.applying([edit], schema: edited.kind.schema)
        #expect(back.source === result.source)
        expectOneStretch(edited.file.source.bytes, result.source.bytes, near: text, old)
      } catch {
        Issue.record("\(edited.file.source.path) \(leaf.path.description): \(error.message(.en))")
      }
    }
  }

  /// What two files don't share at their starts and ends is about as long as the two texts.
  private func expectOneStretch(
    _ before: [UInt8], _ after: [UInt8], near new: String, _ old: String
  ) {
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let lines = old.utf8.count / 20 + new.utf8.count(where: { $0 == 0x0A })
    #expect(before.count - start - end <= 2 * old.utf8.count + 10 * lines + 12)
    #expect(after.count - start - end <= 2 * new.utf8.count + 10 * lines + 12)
  }

  @Test("with a byte order mark and CR LF it is edited like without, byte for byte")
  func lineBreaks() {
    func converted(_ file: SourceFile) -> SourceFile {
      let bytes = file.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      return SourceFile(path: file.path, bytes: [0xEF, 0xBB, 0xBF] + bytes)
    }
    var random = Seeded(3)
    for _ in 0..<800 {
      guard let edited = EditedFile.all.randomElement(using: &random),
        let leaf = edited.leaves.randomElement(using: &random), case .text(let old) = leaf.value,
        let field = edited.kind.schema.fields.randomElement(using: &random),
        let text = hardTexts(for: old).randomElement(using: &random)
      else { continue }
      var edits: [ContentEdit] = [.set(leaf.path, .text(text)), .remove(leaf.path)]
      if case .key = leaf.path.steps[0] {
        edits.insert(.set([.key(field.key)], .list([.text("en: to"), .text(text)])), at: 0)
      }
      let edit = edits[Int.random(in: 0..<edits.count, using: &random)]
      do {
        let schema = edited.kind.schema
        let plain = try ContentEditing.edited(edited.file.source, [edit], schema: schema)
        let windows = try ContentEditing.edited(
          converted(edited.file.source), [edit], schema: schema)
        #expect(windows.bytes == converted(plain).bytes, "\(edited.file.source.path): \(edit)")
      } catch {
        Issue.record("\(edited.file.source.path) \(edit): \(error.message(.en))")
      }
    }
  }

  @Test("every key and item can be removed, and put back at its place in the schema")
  func removals() {
    let failures = parallelMap(count: EditedFile.all.count, jobs: 2) { index in
      let edited = EditedFile.all[index]
      // All of the small files, and every so many of the large.
      let step = max(1, edited.leaves.count / 40)
      return edited.leaves.indices.filter { $0 % step == index % step }.compactMap {
        removeAndPutBack(edited.leaves[$0].path, of: edited)
      }
    }
    #expect(failures.flatMap(\.self) == [])
  }

  private func removeAndPutBack(_ path: ContentPath, of edited: EditedFile) -> String? {
    let name = "\(edited.file.source.path) \(path.description)"
    do {
      guard let value = edited.file.value(at: path), value != .nothing else { return nil }
      let without = try edited.file.applying([.remove(path)], schema: edited.kind.schema)
      var put = ContentEdit.set(path, value)
      if case .item(let index) = path.steps.last {
        put = .insertItem(
          ContentPath(document: path.document, Array(path.steps.dropLast())), at: index, value)
      } else if without.value(at: path) != nil {
        return name + " is still there"
      }
      let result = try without.applying([put], schema: edited.kind.schema)
      for document in 0..<edited.file.documentCount {
        let root = ContentPath(document: document, [])
        if result.value(at: root) != edited.file.value(at: root) { return name + " differs" }
      }
      return result.body == edited.file.body ? nil : name + ": the body differs"
    } catch {
      return name + ": " + error.message(.en)
    }
  }
}
