import Editor
import SiteBase
import SiteModel
import Synchronization

/// What answers below `/rediger/`: the editor, as the server needs it.
package struct EditorSeat: Sendable {
  /// A file of the editor's pages.
  package struct File: Sendable {
    package var bytes: [UInt8]
    package var mediaType: String

    package init(bytes: [UInt8], mediaType: String) {
      self.bytes = bytes
      self.mediaType = mediaType
    }
  }

  /// Answers a request over the site as it is.
  package var respond: @Sendable (EditorRequest, PreviewState) -> EditorResponse
  /// Answers a form whose token is of an earlier start with the form as it was filled in, to be sent again
  /// by a person. Writes nothing.
  package var again: @Sendable (EditorRequest, PreviewState) -> EditorResponse
  /// The address, below `/rediger/`, of the form's field that a problem is in; nil where there is none.
  package var field: @Sendable (Diagnostic, PreviewState) -> String?
  /// The page of an offer that isn't published, by id, and why it isn't; nil for none.
  package var unpublished:
    @Sendable (String, PreviewState) -> (html: [UInt8], reason: UnpublishedReason)?
  /// The files by name, served at `/rediger/ressurser/`.
  package var files: [String: File]

  package init(
    files: [String: File] = [:],
    field: @escaping @Sendable (Diagnostic, PreviewState) -> String? = { _, _ in nil },
    unpublished:
      @escaping @Sendable (String, PreviewState) -> (html: [UInt8], reason: UnpublishedReason)? = {
        _, _ in nil
      },
    again: @escaping @Sendable (EditorRequest, PreviewState) -> EditorResponse,
    respond: @escaping @Sendable (EditorRequest, PreviewState) -> EditorResponse
  ) {
    self.files = files
    self.field = field
    self.unpublished = unpublished
    self.again = again
    self.respond = respond
  }

  /// The editor itself.
  ///
  /// - Parameters:
  ///   - resources: What its pages are made of.
  ///   - contentFolder: The content folder's path on the disk.
  ///   - logFolder: The folder of the upkeep log; nil for the one beside the content folder.
  ///   - history: The earlier versions of content files; nil where none are kept.
  ///   - visibleWhen: When saves become visible, the end of a sentence; nil where nobody has said.
  ///   - language: The language of its pages.
  package init(
    _ resources: EditorResources, contentFolder: String, logFolder: String? = nil,
    history: FileHistory? = nil, visibleWhen: String? = nil, language: SiteLanguage = .nb
  ) {
    let made = MadeEditor { state, previous in
      EditorState(
        contentFolder: contentFolder,
        files: state.content.map { ContentFile(path: $0.path, source: $0.source) },
        read: state.read, today: state.date, logFolder: logFolder,
        language: language, pages: state.isCurrent ? state.pages?.site : nil,
        trial: state.trial, history: history, visibleWhen: visibleWhen, previous: previous)
    }
    @Sendable func editor(_ state: PreviewState) -> Editor {
      Editor(made.state(of: state), resources)
    }
    self.init(
      files: resources.files.mapValues { File(bytes: $0.bytes, mediaType: $0.mediaType) },
      field: { editor($1).address(of: $0) },
      unpublished: { editor($1).unpublishedPage($0) }, again: { editor($1).formAgain($0) },
      respond: { editor($1).respond(to: $0) })
  }
}

/// The editor's state of the newest site that somebody asked about, made once for all who ask.
private final class MadeEditor: Sendable {
  private let make: @Sendable (PreviewState, EditorState?) -> EditorState
  private let newest = Mutex<(version: Int, state: EditorState)?>(nil)

  init(_ make: @escaping @Sendable (PreviewState, EditorState?) -> EditorState) {
    self.make = make
  }

  func state(of preview: PreviewState) -> EditorState {
    newest.withLock { newest in
      if let newest, newest.version == preview.version { return newest.state }
      let made = make(preview, newest?.state)
      newest = (preview.version, made)
      return made
    }
  }
}
