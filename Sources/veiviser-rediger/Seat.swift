import Editor
import EditorServer

/// The editor as the server needs it.
func seat() -> EditorSeat {
  EditorSeat { _, _ in .page(status: 404, html: "") }
}
