/// The place of a value in a content file: a document, and the keys and list positions down to the
/// value. `["steder", 0, "navn"]` is the name of the first place in the first document.
package struct ContentPath: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One step down from a group or list.
  package enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The value of a key, which is found in its plain-ASCII spelling too.
    case key(String)
    /// The item of a list, from 0.
    case item(Int)

    /// Creates the step to a key.
    package init(stringLiteral key: String) { self = .key(key) }

    /// Creates the step to an item.
    package init(integerLiteral index: Int) { self = .item(index) }
  }

  /// The document, from 0, of those that aren't empty; 0 for front matter.
  package var document: Int
  /// The steps from the document's root; empty for the root itself.
  package var steps: [Step]

  /// Creates a path.
  package init(document: Int = 0, _ steps: [Step]) {
    self.document = document
    self.steps = steps
  }

  /// Creates a path in the first document.
  package init(arrayLiteral steps: Step...) { self.init(steps) }

  /// The path one step further down.
  func appending(_ step: Step) -> ContentPath { ContentPath(document: document, steps + [step]) }

  /// The path as people read it, such as `steder 1 › navn`; list positions count from 1.
  package var description: String {
    var result = ""
    for step in steps {
      switch step {
      case .key(let key): result += (result.isEmpty ? "" : " › ") + key
      case .item(let index): result += (result.isEmpty ? "" : " ") + String(index + 1)
      }
    }
    return result
  }
}
