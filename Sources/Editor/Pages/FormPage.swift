import SiteBase
import Templates

/// The form of a thing of the content.
struct FormPage {
  let kind: FormTarget.Kind
  let id: String
  let heading: String
  /// What came of the last save; nil for none.
  var notice: Notice?
  var conflicts: [ConflictView] = []
  /// What stops a save.
  var errors: [FaultView] = []
  /// What was wrong before and stops nothing.
  var oldFaults: [FaultView] = []
  /// Why the file can't be written; nil for nothing.
  var problem: String?
  /// Values that the form doesn't know.
  var unknown: [UnknownValue] = []
  /// Whether earlier versions of it are kept.
  var hasHistory = false
  /// When what is saved becomes visible, a sentence; nil where nobody has said.
  var visible: String?
  /// The address of its page from the site's root; nil for none, and while the site has errors.
  var page: String?
  /// The other languages of an offer or a page.
  var translations: [LinkView] = []
  /// The forms of the parts that have their own.
  var inner: [LinkView] = []
  /// The file that the form is made from, in Base64.
  let base: String
  /// The hash of that file; scripts keep what is typed under it.
  let hash: String
  /// A file with what the form shows, in Base64; nil where that is the one it is made from.
  var shown: String?
  /// The steps of the form; empty for a file that can't be read.
  var steps: [PartView] = []
  /// The fields of a translation whose originals have changed since.
  var outdated: [FaultView] = []
  /// The day of the earlier version whose values are this person's; nil for those that were typed.
  var restored: String?
  /// What of that version can't be taken back.
  var leftOut: [HistoryPage.Change] = []
  /// Where to go when it is saved; nil for the form again.
  var after: AfterSaving?
  /// Whether the offer's facts can be confirmed: it is published.
  var isConfirmable = false
  /// The offers that refer to it.
  var uses: [LinkView] = []

  /// What the last save did.
  enum Notice: String {
    case saved = "1"
    case unchanged = "0"
  }

  /// The query that names the page of an offer or a translation; nil for what has no page.
  private var preview: String? {
    switch kind {
    case .offer: return "tilbud=" + percentEncoded(id)
    case .translation:
      let parts = id.split(separator: "/").map { percentEncoded(String($0)) }
      return parts.count == 2 ? "tilbud=\(parts[0])&sprak=\(parts[1])" : nil
    case .card: return nil
    default: return "skjema=" + percentEncoded(kind.rawValue + "/" + id)
    }
  }

  /// The query that names what the form tells about values; nil for a form that tells nothing.
  private var told: String? {
    kind == .offer || kind.isWritten ? preview : nil
  }

  static let shape = Shape<FormPage>("skjema", "The form of a thing of the content.") { f in
    f.text("slag", "The kind of thing, as in its address.") { $0.kind.rawValue }
    f.text("id", "The thing's id.") { $0.id }
    f.text("overskrift", "What people call it.") { $0.heading }
    f.flag("er_tilbud", "It is an offer, which has a page of its own.") { $0.kind == .offer }
    f.flag("kan_bekreftes", "Its facts can be confirmed.") { $0.isConfirmable }
    f.text("etterpa", "Where to go when it is saved.") { $0.after?.rawValue }
    f.flag("lagret", "It has just been saved.") { $0.notice == .saved }
    f.flag("uendret", "There was nothing to save.") { $0.notice == .unchanged }
    f.list("konflikter", ConflictView.shape, "What two people changed.") { $0.conflicts }
    f.text("hentes", "The day of the earlier version whose values are this person's.") {
      $0.restored
    }
    f.list("utelatt", HistoryPage.change, "What of that version can't be taken back.") {
      $0.leftOut
    }
    f.list("feil", FaultView.shape, "What stops the save.") { $0.errors }
    f.list("fra_for", FaultView.shape, "What was wrong before.") { $0.oldFaults }
    f.text("problem", "Why nothing was written.") { $0.problem }
    f.list("ukjente", UnknownValue.shape, "Values that the form doesn't know and keeps.") {
      $0.unknown
    }
    f.text("side_adresse", "The address of its page from the site's root.") { $0.page }
    f.list("skjemaer", LinkView.shape, "The forms of the parts that have their own.") { $0.inner }
    f.flag("har_snarveier", "Links lead on from the form.") {
      $0.kind == .offer || $0.page != nil || !$0.translations.isEmpty || $0.hasHistory
    }
    f.flag("har_tidligere", "Earlier versions of it are kept.") { $0.hasHistory }
    f.text("synlig", "When what is saved becomes visible, a sentence.") { $0.visible }
    f.text("form_adresse", "The form's address below the editor's root.") { page in
      page.kind.rawValue + "/" + page.id
    }
    f.list("oversettelser", LinkView.shape, "The other languages of an offer or a page.") {
      $0.translations
    }
    f.flag("er_oversettelse", "It is a translation of an offer.") { $0.kind == .translation }
    f.text("original_id", "The id of the offer that is translated.") { page in
      page.kind == .translation ? page.id.split(separator: "/").first.map(String.init) : nil
    }
    f.list("utdaterte", FaultView.shape, "The fields whose originals have changed since.") {
      $0.outdated
    }
    f.text(
      "vises", "The query that names the page beside the form; absent for a thing without one."
    ) {
      $0.preview
    }
    f.text("sagt_om", "The query that names what it tells; absent for one that tells nothing.") {
      $0.told
    }
    f.text("grunnlag", "The file the form is made from.") { $0.base }
    f.text("vist", "A file with what the form shows, where that is another one.") { $0.shown }
    f.text("avtrykk", "The hash of that file.") { $0.hash }
    f.flag("kan_endres", "The file can be changed in a form.") { !$0.steps.isEmpty }
    f.list("deler", PartView.shape, "The steps of the form.") { $0.steps }
    f.list("brukt_av", LinkView.shape, "The offers that use it.") { $0.uses }
    f.text("antall_brukt", "How many they are.") { String($0.uses.count) }
  }
}

/// A value that the form doesn't know and keeps.
struct UnknownValue {
  /// Its keys.
  let name: String
  /// The file and line it is in; nil where that isn't known.
  let place: String?

  static let shape = Shape<UnknownValue>("ukjent", "A value that the form doesn't know.") { f in
    f.text("navn", "Its keys.") { $0.name }
    f.text("sted", "The file and line it is in.") { $0.place }
  }
}

/// A problem of the content, with the control it is about.
struct FaultView {
  let text: String
  let help: String?
  /// The control's id; nil for a problem of something else.
  let id: String?
  /// What people call the field; nil for the whole thing.
  let label: String?

  static let shape = Shape<FaultView>("feil", "A problem of the content.") { f in
    f.text("melding", "What is wrong.") { $0.text }
    f.text("rad", "What to do about it.") { $0.help }
    f.text("felt_id", "The id of the control it is about.") { $0.id }
    f.text("felt", "What people call the field.") { $0.label }
  }
}

/// A value that two people changed.
struct ConflictView {
  let path: [String]
  let label: String
  let mine: String
  let theirs: String

  static let shape = Shape<ConflictView>("konflikt", "A value that two people changed.") { f in
    f.text("sti", "The value's path.") { $0.path.joined(separator: ".") }
    f.text("navn", "The name of the control that asks.") { Choices.name($0.path) }
    f.text("id", "The start of the ids of that control.") { "valg-" + fieldID($0.path) }
    f.text("felt_id", "The id of the value's own control.") { fieldID($0.path) }
    f.text("etikett", "What people call the value.") { $0.label }
    f.text("min", "What this person wrote; absent for nothing.") { $0.mine }
    f.text("andres", "What somebody else wrote; absent for nothing.") { $0.theirs }
  }
}

/// A link of the editor.
struct LinkView {
  /// The address below the editor's root.
  let address: String
  let text: String
  var remark: String?

  static let shape = Shape<LinkView>("lenke", "A link of the editor.") { f in
    f.text("adresse", "The address below the editor's root.") { $0.address }
    f.text("tekst_her", "What is written.") { $0.text }
    f.text("merknad", "What stands beside it.") { $0.remark }
  }
}
