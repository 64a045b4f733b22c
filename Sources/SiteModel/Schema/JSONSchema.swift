import SiteBase

extension ContentFileKind {
  /// The JSON Schema (2020-12) of such a file, for completion and checks in editors. It has the
  /// form of values; what they refer to is checked by the build.
  public var jsonSchema: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("$schema")
      writer.string("https://json-schema.org/draft/2020-12/schema")
      writer.key("title")
      writer.string(schema.name)
      writer.key("description")
      writer.string(schema.documentation)
      if isList {
        writer.key("type")
        writer.string("array")
        writer.key("items")
        writer.object { schema.write(into: &$0) }
      } else {
        schema.write(into: &writer)
      }
    }
    return writer.bytes + Array("\n".utf8)
  }
}

extension RecordSchema {
  /// Writes the members of an object schema.
  fileprivate func write(into writer: inout JSONWriter) {
    writer.key("type")
    writer.string("object")
    writer.key("additionalProperties")
    writer.bool(false)
    writer.key("properties")
    writer.object { writer in
      for field in fields {
        field.write(key: field.key, into: &writer)
        if field.asciiKey != field.key { field.write(key: field.asciiKey, into: &writer) }
      }
    }
    // A required key with æøå may be written either way, which `required` alone can't express.
    writer.key("allOf")
    writer.array(fields.filter(\.isRequired)) { writer, field in
      writer.object { writer in
        writer.key("anyOf")
        writer.array(Set([field.key, field.asciiKey]).sorted()) { writer, key in
          writer.object { writer in
            writer.key("required")
            writer.array([key]) { $0.string($1) }
          }
        }
      }
    }
  }
}

extension FieldDescription {
  fileprivate func write(key: String, into writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.key("description")
      writer.string(documentation)
      form.write(into: &writer)
    }
  }
}

extension ValueForm {
  /// Writes the members for the form of a value. Scalars may also be written without quotes,
  /// so that YAML's numbers and dates pass.
  fileprivate func write(into writer: inout JSONWriter) {
    switch self {
    case .choice(let choices):
      writer.key("enum")
      writer.array(choices) { $0.string($1.word) }
    case .fact: writeWords(["ja", "nei", "ukjent"], into: &writer)
    case .yesNo: writeWords(["ja", "nei"], into: &writer)
    case .text(let limit):
      writer.key("type")
      writer.array(["string", "number"]) { $0.string($1) }
      if let limit {
        writer.key("maxLength")
        writer.number(limit)
      }
    case .integer(let range):
      writer.key("type")
      writer.string("integer")
      writer.key("minimum")
      writer.number(range.lowerBound)
      writer.key("maximum")
      writer.number(range.upperBound)
    case .decimal:
      writer.key("type")
      writer.string("number")
    case .numberOrNull:
      writer.key("type")
      writer.array(["number", "null"]) { $0.string($1) }
    case .list(let element): writeList(of: element, into: &writer)
    case .record(let schema): schema.write(into: &writer)
    case .either(let alternatives):
      writer.key("anyOf")
      writer.array(alternatives) { writer, type in writer.object { type.write(into: &$0) } }
    case .identifier, .date, .monthDay, .clockTime, .phone, .email, .url, .path, .colour,
      .languageCode, .reference:
      writer.key("type")
      writer.array(["string", "number"]) { $0.string($1) }
      if let pattern {
        writer.key("pattern")
        writer.string(pattern)
      }
    }
  }

  private func writeWords(_ words: [String], into writer: inout JSONWriter) {
    writer.key("enum")
    writer.array(words) { $0.string($1) }
  }

  private func writeList(of element: ValueForm, into writer: inout JSONWriter) {
    writer.key("anyOf")
    writer.array { writer in
      writer.object { writer in
        writer.key("type")
        writer.string("array")
        writer.key("items")
        writer.object { element.write(into: &$0) }
      }
      writer.object { element.write(into: &$0) }
    }
  }

  private var pattern: String? {
    switch self {
    case .identifier, .reference: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
    case .date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    case .monthDay: "^[0-9]{2}-[0-9]{2}$"
    case .clockTime: "^[0-9]{2}[.:][0-9]{2}$"
    case .phone: "^[+]?[0-9]+( [0-9]+)*$"
    case .url: "^https?://"
    case .path: "^/.*/$"
    case .colour: "^#[0-9a-fA-F]{6}$"
    default: nil
    }
  }
}
