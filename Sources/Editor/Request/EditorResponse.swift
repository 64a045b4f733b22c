/// The editor's answer to a request. The server adds the headers that every answer of its has.
package enum EditorResponse: Sendable, Equatable {
  /// A page of HTML. `status` is 200, 404 (no such thing), 409 (changed by somebody else meanwhile) or
  /// 422 (what was sent can't be saved as it is).
  case page(status: Int, html: String)
  /// A page of the site with what isn't published, and why; or a page in its place, without a reason.
  /// `status` is 200, or 422 when the page can't be laid out.
  case preview(status: Int, html: [UInt8], UnpublishedReason?)
  /// The person is sent on (303) to a path below the editor's root, without a leading slash.
  case redirect(String)
}
