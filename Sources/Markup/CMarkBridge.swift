import CCMarkGFM
import SiteBase
import Synchronization

/// The only file that touches cmark-gfm.
///
/// cmark's table of special characters is global, and every `cmark_parser_finish` with strikethrough
/// or bare addresses on adds `~`, `:` and `w` to it and takes them away again: on two threads, links
/// are lost without a word. So those extensions are only attached to texts that may need them, and
/// of such texts one is finished at a time. A text without them may see the characters come and go:
/// all it does at a special character that no extension wants is to start a new piece of text, and
/// cmark joins pieces again.
private let finishing = Mutex<Void>(())

/// The extensions, registered once: registering twice at the same time aborts the process.
private let extensions: Extensions = {
  cmark_gfm_core_extensions_ensure_registered()
  func pointer(_ name: String) -> OpaquePointer {
    guard let found = cmark_find_syntax_extension(name) else {
      preconditionFailure("libcmark-gfm-extensions has no extension \(name)")
    }
    return found
  }
  return Extensions(
    independent: [pointer("table"), pointer("tasklist")],
    sharing: [pointer("strikethrough"), pointer("autolink")])
}()

/// Pointers to cmark's extensions.
///
/// Unchecked: cmark makes them once, never changes or frees them, and we only pass them back.
private struct Extensions: @unchecked Sendable {
  /// Those any number of threads may use at a time.
  let independent: [OpaquePointer]
  /// Those that change cmark's global table while a text is finished.
  let sharing: [OpaquePointer]
}

/// Reads a text and gives its nodes to the builder in reading order.
func readMarkdown(_ body: UnsafeBufferPointer<UInt8>, into builder: inout MarkupBuilder) {
  guard !body.isEmpty else { return }
  let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
  guard let parser = cmark_parser_new(options) else {
    preconditionFailure("out of memory for cmark's parser")
  }
  defer { cmark_parser_free(parser) }
  for pointer in extensions.independent { cmark_parser_attach_syntax_extension(parser, pointer) }
  let needsSharing = mayHoldBareAddressOrStrikethrough(body)
  if needsSharing {
    for pointer in extensions.sharing { cmark_parser_attach_syntax_extension(parser, pointer) }
  }
  body.withMemoryRebound(to: CChar.self) { text in
    cmark_parser_feed(parser, text.baseAddress, text.count)
  }
  var finished: Node?
  if needsSharing {
    finishing.withLock { _ in finished = cmark_parser_finish(parser) }
  } else {
    finished = cmark_parser_finish(parser)
  }
  guard let root = finished else { preconditionFailure("cmark gave no document") }
  defer { cmark_node_free(root) }
  walk(root, &builder)
}

/// Whether a text has anything the extensions with shared state look for: `~`, `@`, `www.`, or `://`
/// other than where an ordinary link's address starts, as in `](https://` and `<https://`.
private func mayHoldBareAddressOrStrikethrough(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
  for index in body.indices {
    switch body[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "@"): return true
    case UInt8(ascii: "w"):
      if body[index...].starts(with: "www.".utf8) { return true }
    case UInt8(ascii: ":"):
      guard body[index...].starts(with: "://".utf8) else { continue }
      var start = index
      while start > 0, body[start - 1].isLetter { start -= 1 }
      let isLink = start > 1 && body[start - 1] == UInt8(ascii: "(") && body[start - 2] == 0x5D
      let isAutolink = start > 0 && body[start - 1] == UInt8(ascii: "<")
      if !isLink, !isAutolink { return true }
    default: continue
    }
  }
  return false
}

private typealias Node = UnsafeMutablePointer<cmark_node>

/// Visits the tree without recursion, so that no depth can exhaust the stack.
private func walk(_ root: Node, _ builder: inout MarkupBuilder) {
  var footnotes = 0
  var next = root.pointee.first_child
  while let node = next {
    let isOpen = enter(node, &builder, &footnotes)
    if isOpen, let child = node.pointee.first_child {
      next = child
      continue
    }
    if isOpen { leave(node, &builder) }
    var current = node
    while current.pointee.next == nil {
      guard let parent = current.pointee.parent, parent != root else { return }
      leave(parent, &builder)
      current = parent
    }
    next = current.pointee.next
  }
}

/// Opens a node; false when it is done already and its children don't count.
private func enter(_ node: Node, _ builder: inout MarkupBuilder, _ footnotes: inout Int) -> Bool {
  let type = node.pointee.type
  if UInt32(type) & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK) {
    builder.enterBlock(lines: Int(node.pointee.start_line), Int(node.pointee.end_line))
  }
  guard builder.depth < MarkupLimits.depth else {
    builder.reportAtBlock(.markupTooDeep, [String(MarkupLimits.depth)])
    return false
  }
  switch cmark_node_type(UInt32(type)) {
  case CMARK_NODE_TEXT: builder.addText(bytes(veiviser_literal(node)))
  case CMARK_NODE_SOFTBREAK: builder.leaf(.softBreak, CollectionOfOne(0x0A))
  case CMARK_NODE_LINEBREAK: builder.leaf(.hardBreak, CollectionOfOne(0x0A))
  case CMARK_NODE_CODE: builder.leaf(.code, bytes(veiviser_literal(node)))
  case CMARK_NODE_THEMATIC_BREAK: builder.leaf(.rule, EmptyCollection())
  case CMARK_NODE_CODE_BLOCK:
    builder.cover(lines: Int(node.pointee.start_line), Int(node.pointee.end_line))
    builder.leaf(.codeBlock, bytes(veiviser_code(node)))
  case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: refuseHTML(node, &builder)
  case CMARK_NODE_FOOTNOTE_REFERENCE:
    let number = Int(String(decoding: bytes(veiviser_literal(node)), as: UTF8.self)) ?? 0
    if number > 0 { builder.addFootnoteReference(number) }
  default:
    enterContainer(node, &builder, &footnotes)
    return true
  }
  return false
}

private func enterContainer(
  _ node: Node, _ builder: inout MarkupBuilder, _ footnotes: inout Int
) {
  let type = node.pointee.type
  switch cmark_node_type(UInt32(type)) {
  case CMARK_NODE_PARAGRAPH: builder.enter(.paragraph)
  case CMARK_NODE_HEADING: builder.enterHeading(Int(cmark_node_get_heading_level(node)))
  case CMARK_NODE_BLOCK_QUOTE: builder.enter(.quotation)
  case CMARK_NODE_LIST:
    let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    builder.enter(
      isNumbered ? .numberedList : .bulletList,
      detail: cmark_node_get_list_tight(node) == 1 ? 1 : 0,
      index: isNumbered ? Int(cmark_node_get_list_start(node)) : 0)
  case CMARK_NODE_ITEM:
    // A task's item keeps the type of any item; only its name tells.
    let isTask = node.pointee.extension != nil
    builder.enter(
      isTask ? .taskItem : .item,
      detail: isTask && cmark_gfm_extensions_get_tasklist_item_checked(node) ? 1 : 0)
  case CMARK_NODE_EMPH: builder.enter(.emphasis)
  case CMARK_NODE_STRONG: builder.enter(.strong)
  case CMARK_NODE_LINK:
    builder.enterLink(string(veiviser_url(node)), title: string(veiviser_title(node)))
  case CMARK_NODE_IMAGE:
    let address = string(veiviser_url(node))
    builder.report(.markupImage, [address], at: Array(address.utf8))
    builder.enter(.transparent)
  case CMARK_NODE_FOOTNOTE_DEFINITION:
    footnotes += 1
    builder.cover(lines: Int(node.pointee.start_line), Int(node.pointee.end_line))
    builder.enter(.footnote, index: footnotes)
  default: enterExtension(node, &builder)
  }
}

private func enterExtension(_ node: Node, _ builder: inout MarkupBuilder) {
  let type = node.pointee.type
  if type == veiviser_type_table() {
    builder.enter(.table)
  } else if type == veiviser_type_table_row() {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) == 1
    builder.enter(isHeader ? .tableHeader : .tableRow)
  } else if type == veiviser_type_table_cell() {
    builder.enter(.tableCell, detail: alignment(of: node).rawValue)
  } else if type == veiviser_type_strikethrough() {
    builder.enter(.deletion)
  } else {
    // A node type of a later cmark: its text is shown, its meaning isn't.
    builder.enter(.transparent)
  }
}

private func leave(_ node: Node, _ builder: inout MarkupBuilder) {
  if node.pointee.type == CMARK_NODE_LINK.rawValue { builder.leaveLink() } else { builder.leave() }
}

private func refuseHTML(_ node: Node, _ builder: inout MarkupBuilder) {
  let written = Array(bytes(veiviser_literal(node)))
  let line = String(decoding: written.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  let shown = line.unicodeScalars.count > 40 ? String(line.unicodeScalars.prefix(40)) + "…" : line
  builder.report(.markupRawHTML, [shown], at: written)
}

private func alignment(of cell: Node) -> MarkupNode.Alignment {
  guard let table = cell.pointee.parent?.pointee.parent,
    let alignments = cmark_gfm_extensions_get_table_alignments(table)
  else { return .none }
  var column = 0
  var previous = cell.pointee.prev
  while let cell = previous {
    column += 1
    previous = cell.pointee.prev
  }
  guard column < Int(cmark_gfm_extensions_get_table_columns(table)) else { return .none }
  return switch alignments[column] {
  case UInt8(ascii: "l"): .left
  case UInt8(ascii: "c"): .centre
  case UInt8(ascii: "r"): .right
  default: .none
  }
}

private func bytes(_ chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(start: chunk.data, count: chunk.data == nil ? 0 : Int(chunk.len))
}

private func string(_ chunk: cmark_chunk) -> String {
  String(decoding: bytes(chunk), as: UTF8.self)
}
