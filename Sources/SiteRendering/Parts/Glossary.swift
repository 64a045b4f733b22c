import Markup
import SiteBase
import SiteModel
import Templates

/// A word of the glossary with what it means, for showing beside the text that has it.
struct GlossaryNote {
  let word: String
  let explanation: String
  /// The language of the explanation when it isn't that of the text around it.
  let language: String?

  static let shape = Shape<GlossaryNote>("Ordforklaring", "A word with what it means.") { f in
    f.text("ord", "The word.") { $0.word }
    f.linked("forklaring", "What it means.") { $0.explanation }
    f.text("annet_sprak", "The language of that when it isn't the page's.") { $0.language }
  }
}

/// The glossary in one language, and where its words are in texts.
///
/// A word is found whole, also before a hyphen. One with a capital after its first letter, such as an
/// abbreviation, is only found written so; the others also with a capital first letter.
final class Glossary: Sendable {
  /// A way to write a word.
  private struct Form {
    let bytes: [UInt8]
    let entry: Int
    let isExact: Bool
  }

  private let entries: [GlossaryEntry]
  private let language: SiteLanguage
  /// The forms by the hash of their first word in small letters, the longest first.
  private let forms: [UInt64: [Form]]

  init(_ site: Site, _ language: SiteLanguage) {
    entries = site.glossary
    self.language = language
    var forms: [UInt64: [Form]] = [:]
    for (number, entry) in site.glossary.enumerated() {
      for text in [entry.word] + entry.forms {
        let form = Form(
          bytes: Array(text.utf8), entry: number,
          isExact: text.unicodeScalars.dropFirst().contains { $0.properties.isUppercase })
        let first = form.bytes.prefix(while: isWordByte)
        guard !first.isEmpty else { continue }
        forms[hash(first), default: []].append(form)
      }
    }
    self.forms = forms.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  var isEmpty: Bool { forms.isEmpty }

  /// The note of an entry beside a text in a language.
  func note(_ entry: Int, beside textLanguage: SiteLanguage) -> GlossaryNote {
    let found = entries[entry].explanation.text(in: language)
    return GlossaryNote(
      word: entries[entry].word, explanation: found.text,
      language: found.language.other(than: textLanguage))
  }

  /// The entry whose word begins at a place in a text, which is the start of a word; nil for none.
  func entry(at start: Int, in text: [UInt8]) -> Int? {
    let first = text[start...].prefix(while: isWordByte)
    guard let candidates = forms[hash(first)] else { return nil }
    return candidates.first { form in
      let end = start + form.bytes.count
      guard end <= text.count, end == text.count || !isWordByte(text[end]) else { return false }
      let written = text[start..<end]
      guard form.isExact else { return written.map(\.self).lowered == form.bytes.lowered }
      return written.elementsEqual(form.bytes)
    }?.entry
  }
}

/// A page's use of the glossary: each word is explained once, where the page first has it.
struct GlossaryPass {
  private let glossary: Glossary
  private var explained = Set<Int>()

  init(_ glossary: Glossary) { self.glossary = glossary }

  /// The notes for the words that some texts are the first to have.
  mutating func notes(in texts: [String], language: SiteLanguage) -> [GlossaryNote] {
    guard !glossary.isEmpty else { return [] }
    var notes: [GlossaryNote] = []
    for text in texts {
      let bytes = Array(text.utf8)
      var index = 0
      while index < bytes.count {
        notes += find(at: &index, in: bytes).map { [glossary.note($0, beside: language)] } ?? []
      }
    }
    return notes
  }

  /// A text as HTML with a note after each outermost block that is the first to have a word. Headings,
  /// links and code are left alone.
  ///
  /// - Parameter html: What `HTMLRenderer` writes, where `>` in an attribute is escaped.
  mutating func annotated(_ html: [UInt8]?, language: SiteLanguage) -> [UInt8]? {
    guard let html, !glossary.isEmpty else { return html }
    var result: [UInt8] = []
    var pending: [GlossaryNote] = []
    var depth = 0
    var skipped = 0
    var index = 0
    while index < html.count {
      let start = index
      switch html[index] {
      case UInt8(ascii: "<"):
        index = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
        let tag = Tag(html[start..<index])
        result += html[start..<index]
        guard !tag.isVoid else { continue }
        depth += tag.isEnd ? -1 : 1
        if tag.isSkipped { skipped += tag.isEnd ? -1 : 1 }
        if tag.isEnd, depth == 0 {
          for note in pending { note.append(to: &result) }
          pending = []
        }
      case UInt8(ascii: "&"):
        index = (html[index...].firstIndex(of: UInt8(ascii: ";")) ?? html.count - 1) + 1
        result += html[start..<index]
      case _ where skipped > 0:
        index += 1
        result.append(html[start])
      default:
        if let entry = find(at: &index, in: html) {
          pending.append(glossary.note(entry, beside: language))
        }
        result += html[start..<index]
      }
    }
    return result
  }

  /// Goes past the word at `index`, or the byte that begins none, and returns the entry to explain
  /// there; nil when there is none.
  private mutating func find(at index: inout Int, in text: [UInt8]) -> Int? {
    let start = index
    guard isWordByte(text[start]) else {
      index += 1
      return nil
    }
    index += text[start...].prefix(while: isWordByte).count
    guard let entry = glossary.entry(at: start, in: text), explained.insert(entry).inserted else {
      return nil
    }
    return entry
  }

  /// A tag of HTML.
  private struct Tag {
    let isEnd: Bool
    let isVoid: Bool
    /// Words inside it are not looked for.
    let isSkipped: Bool

    init(_ tag: ArraySlice<UInt8>) {
      isEnd = tag.dropFirst().first == UInt8(ascii: "/")
      let name = String(
        decoding: tag.dropFirst(isEnd ? 2 : 1).prefix(while: isWordByte), as: UTF8.self)
      isVoid = ["br", "hr", "input", "img"].contains(name)
      isSkipped = ["h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "del"].contains(name)
    }
  }
}

extension GlossaryNote {
  /// The note as the partial `deler/ord` writes it.
  fileprivate func append(to html: inout [UInt8]) {
    html += "\n<p class=\"ord\"".utf8
    if let language {
      html += " lang=\"".utf8
      html.appendEscaped(language)
      html += "\"".utf8
    }
    html += "><dfn>".utf8
    html.appendEscaped(word)
    html += "</dfn>: ".utf8
    appendTextWithPhoneLinks(explanation, to: &html)
    html += "</p>".utf8
  }
}

/// Whether a byte is part of a word: a letter, a digit, or part of a character beyond ASCII.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: false
  }
}

/// The hash of a word in small letters.
private func hash(_ word: some Sequence<UInt8>) -> UInt64 {
  var hash = FNV64()
  var previous: UInt8 = 0
  for byte in word {
    hash.combine(lowered(byte, after: previous))
    previous = byte
  }
  return hash.value
}

/// A byte of a text in small letters: ASCII, and À to Þ, which UTF-8 writes after 0xC3.
private func lowered(_ byte: UInt8, after previous: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case 0x80...0x9E where previous == 0xC3: byte | 0x20
  default: byte
  }
}

extension [UInt8] {
  fileprivate var lowered: [UInt8] {
    var previous: UInt8 = 0
    return map { byte in
      defer { previous = byte }
      return SiteRendering.lowered(byte, after: previous)
    }
  }
}
