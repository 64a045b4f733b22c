import ContentEditing
import SiteBase
import SiteModel

/// The schema of an offer.
let offer = ContentFileKind(path: "vik/tiltak/x.md")?.schema

/// The text of a file after edits. A text that begins with a fence is Markdown.
func edit(
  _ text: String, _ edits: ContentEdit..., schema: RecordSchema? = offer
) throws(EditError) -> String {
  let isMarkdown =
    text.hasPrefix("---\n") || text.hasPrefix("---\r\n") || text.hasPrefix("\u{FEFF}---")
  let file = SourceFile(path: isMarkdown ? "x.md" : "x.yaml", text: text)
  let result = try edited(file, edits, schema: schema)
  return String(decoding: result.bytes, as: UTF8.self)
}

/// Every text of a value with its path, and every list or group that is empty.
func leaves(_ value: ContentValue, _ steps: [ContentPath.Step] = []) -> [(
  [ContentPath.Step], ContentValue
)] {
  switch value {
  case .list(let items) where !items.isEmpty:
    items.enumerated().flatMap { leaves($0.element, steps + [.item($0.offset)]) }
  case .group(let entries) where !entries.isEmpty:
    entries.flatMap { leaves($0.value, steps + [.key($0.key)]) }
  default: [(steps, value)]
  }
}
