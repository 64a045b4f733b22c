/// One change of a content file.
package enum ContentEdit: Sendable {
  /// Gives a value to a place. A key that isn't there is added where the schema has it, and so are the
  /// groups above it. A list or group is changed item by item, and what is the same in it is left alone.
  case set(ContentPath, ContentValue)
  /// Adds an item to the list at a path, before the item that has the position now; the number of items
  /// adds it last. A list that isn't there is added; a single value becomes a list.
  case insertItem(ContentPath, at: Int, ContentValue)
  /// Removes a key with its value, or an item of a list: its whole lines, with the comments on them and
  /// inside the value; comments above stay. A group or list that loses its last is left as `{}` or `[]`.
  case remove(ContentPath)
  /// Replaces the text below the front matter. `\n` stands for the file's own line breaks.
  case setBody(String)
}
