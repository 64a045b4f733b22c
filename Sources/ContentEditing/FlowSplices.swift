import SiteModel
import YAML

extension EditableFile {
  /// Adds an entry or item, written already, to a group or list in brackets that has others.
  ///
  /// - Parameter index: The number of those before it.
  func flowInsertion(_ written: String, at index: Int, in node: YAMLNode) -> Splice {
    let parts = flowParts(node)
    guard index > 0 else {
      let start = parts[0].lowerBound
      return Splice(start..<start, written + separator(parts))
    }
    let end = parts[index - 1].upperBound
    return Splice(end..<end, separator(parts) + written)
  }

  /// Removes an entry or item from a group or list in brackets that has others.
  func flowRemoval(_ index: Int, in place: FoundPlace) throws(EditError) -> [Splice] {
    let parts = flowParts(place.node)
    let part = parts[index]
    let isLast = index + 1 == parts.count
    // The comma that goes: the one after it, or the one before the last.
    let comma = lines.skippingGap(isLast ? parts[index - 1].upperBound : part.upperBound)
    guard comma < lines.bounds.upperBound, lines.bytes[comma] == UInt8(ascii: ",") else {
      throw .notProven(place.path)
    }
    let whole =
      isLast ? comma..<part.upperBound : part.lowerBound..<lines.skippingSpaces(comma + 1)
    let isOnLine = lines.end(of: whole.lowerBound) >= whole.upperBound
    if isOnLine, isLast || lines.end(of: comma) > whole.upperBound {
      return [Splice(whole, "")]
    }
    // On lines of their own: comments beside them stay, and lines that would be empty go.
    guard !isLast, lines.isFirst(part.lowerBound),
      lines.skippingSpaces(comma + 1) == lines.end(of: comma),
      !lines.bytes[part.upperBound..<comma].contains(UInt8(ascii: "#"))
    else { return [Splice(comma..<comma + 1, ""), Splice(part, "")] }
    return [lines.removal(lines.start(of: part.lowerBound)..<lines.end(of: comma))]
  }

  /// The stretches of the entries or items.
  private func flowParts(_ node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar: []
    case .sequence(let items): items.map { Int($0.position.start)..<Int($0.position.end) }
    case .mapping(let entries):
      entries.map {
        Int($0.keyPosition.start)..<max(Int($0.keyPosition.end), Int($0.value.position.end))
      }
    }
  }

  /// The comma as the author writes it, with or without a space.
  private func separator(_ parts: [Range<Int>]) -> String {
    guard parts.count > 1 else { return ", " }
    let between = lines.bytes[parts[0].upperBound..<parts[1].lowerBound]
    return between.elementsEqual([UInt8(ascii: ",")]) ? "," : ", "
  }
}
