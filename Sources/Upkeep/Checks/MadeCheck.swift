import ContentEditing
import SiteBase
import SiteModel

/// A check of facts that a person made.
package struct MadeCheck: Sendable {
  /// The day it was made.
  package var date: CalendarDate
  /// The name or role of the one who made it.
  package var by: String
  package var method: CheckMethod
  /// The day of the next one; nil lets the site's rules decide.
  package var next: CalendarDate?

  package init(date: CalendarDate, by: String, method: CheckMethod, next: CalendarDate? = nil) {
    self.date = date
    self.by = by
    self.method = method
    self.next = next
  }

  /// The check as `kontrollert` holds it.
  private var value: ContentValue {
    var entries = [
      ContentValue.Entry("dato", .text(date.iso)), .init("av", .text(by)),
      .init("hvordan", .text(method.rawValue)),
    ]
    if let next { entries.append(.init("neste", .text(next.iso))) }
    return .group(entries)
  }

  /// The file with the check written in the offer that has an id; nothing else in it is changed.
  ///
  /// - Parameter schema: The schema of the file.
  /// - Precondition: The file holds the offer.
  /// - Throws: ``EditError``, and then nothing may be written.
  package func written(
    in file: SourceFile, of id: String, schema: RecordSchema?
  ) throws(EditError) -> SourceFile {
    let editable = try EditableFile(file)
    let path = ContentPath(document: editable.document(of: id), ["kontrollert"])
    return try editable.applying([.set(path, value)], schema: schema).source
  }
}
