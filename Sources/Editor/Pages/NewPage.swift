import ContentEditing
import SiteBase
import SiteModel
import SiteRendering
import Templates

/// The form that a new offer begins with.
struct NewPage {
  let heading: String
  /// The id of the offer it is a copy of; nil for none.
  let original: String?
  let errors: [FaultView]
  let steps: [PartView]

  static let shape = Shape<NewPage>("ny", "The form that a new offer begins with.") { f in
    f.text("overskrift", "The heading.") { $0.heading }
    f.flag("er_kopi", "It is a copy of another offer.") { $0.original != nil }
    f.text("fra", "That offer's id.") { $0.original }
    f.list("feil", FaultView.shape, "What stops it.") { $0.errors }
    f.list("deler", PartView.shape, "The steps of the form.") { $0.steps }
  }
}

extension Editor {
  /// The form for a new offer; the query may name one to copy.
  func newOffer(_ request: EditorRequest) -> EditorResponse {
    newPage(200, original(request.query), Submission([]), [], request)
  }

  /// Makes a new offer of the form that was sent.
  func makeOffer(_ request: EditorRequest) -> EditorResponse {
    let submission = Submission(request.form)
    let original = original(request.form)
    guard !(submission["tittel"]?.trimmed ?? "").isEmpty else {
      let error = FaultView(
        text: texts.text("ny.mangler_navn"), help: nil, id: fieldID(["tittel"]), label: nil)
      return newPage(422, original, submission, [error], request)
    }
    let new = NewOffer(state: state, submission: submission, original: original)
    switch new.run() {
    case .made(let id, let path):
      state.history?.keep([path], request.editor, submission["tittel"]?.trimmed ?? id)
      return .redirect("tilbud/\(id)?lagret=1")
    case .failed(let error):
      let error = FaultView(text: error.message(.nb) + ".", help: nil, id: nil, label: nil)
      return newPage(422, original, submission, [error], request)
    case .faulty(let faults):
      let fields = ["tittel", "kort", "tilbyder", "kilde"]
      let errors = faults.filter { !$0.isOld && $0.diagnostic.severity == .error }.map { fault in
        let field = fault.path?.first.flatMap { fields.contains($0) ? $0 : nil }
        let kind = fault.diagnostic.kind.id.replacing("/", with: "_")
        let summary = fault.diagnostic.kind.summary.text(.nb, fault.diagnostic.arguments)
        return FaultView(
          text: (texts.optionalText("feil." + kind) ?? summary) + ".", help: nil,
          id: field.map { fieldID([$0]) }, label: field.map { texts.text("ny." + label($0)) })
      }
      return newPage(422, original, submission, errors, request)
    }
  }

  /// The form as it was sent, without a try to make the offer.
  func newOfferAgain(_ request: EditorRequest) -> EditorResponse {
    let error = FaultView(text: texts.text("skjema.send_igjen"), help: nil, id: nil, label: nil)
    return newPage(
      422, original(request.form), Submission(request.form), [error], request)
  }

  private func label(_ key: String) -> String { key == "tittel" ? "navn" : key }

  private func original(_ fields: [EditorRequest.Field]) -> OfferEntry? {
    fields.first { $0.name == "fra" }.flatMap { state.offers[$0.value] }
  }

  private func newPage(
    _ status: Int, _ original: OfferEntry?, _ submission: Submission, _ errors: [FaultView],
    _ request: EditorRequest
  ) -> EditorResponse {
    let heading =
      original.map { texts.text("ny.kopi", ["tittel": $0.title]) } ?? texts.text("ny.tittel")
    var flattening = FormFlattening(errors: [:])
    flattening.add(
      set: texts.text("sett.viktigst"), id: "sett-viktigst", parts(original, submission))
    let page = NewPage(
      heading: heading, original: original?.id, errors: errors, steps: flattening.steps)
    let frame = frame(heading, request)
    return .page(
      status: status, html: resources.page(.new, frame, NewPage.shape.level(page)))
  }

  private func parts(_ original: OfferEntry?, _ submission: Submission) -> [FormPart] {
    func part(_ key: String, isRequired: Bool, _ content: FormPart.Content) -> FormPart {
      var part = FormPart(
        path: [key], label: texts.text("ny." + label(key)),
        help: texts.optionalText("ny.\(label(key))_hjelp"), content: content)
      part.isRequired = isRequired
      return part
    }
    let fields = ContentFileKind.all.first { $0.name == "tilbud" }?.schema.fields ?? []
    func limit(_ key: String) -> Int? { fields.first { $0.key == key }?.form.limit }
    let provider = submission["tilbyder"] ?? original?.text("tilbyder") ?? ""
    let none = FormOption(value: "", label: texts.text("skjema.ikke_valgt"))
    let chosen = submission["sted"] ?? original?.folder ?? ""
    let folders = NewOffer.folders(state).map { folder in
      let kind = folder.value.split(separator: "/").last.map(String.init) ?? ""
      return FormOption(
        value: folder.value, label: "\(folder.label): \(texts.text("ny." + kind))",
        isSelected: folder.value == chosen)
    }
    var parts = [
      part(
        "tittel", isRequired: true,
        .line(submission["tittel"] ?? "", keyboard: .text, limit: limit("tittel"))),
      part(
        "kort", isRequired: true,
        .area(submission["kort"] ?? original?.text("kort") ?? "", limit: limit("kort"))),
      part("sted", isRequired: true, .choice(folders, asButtons: false)),
      part(
        "tilbyder", isRequired: false,
        .choice(
          [none]
            + state.options[.provider].map {
              FormOption(value: $0.value, label: $0.label, isSelected: $0.value == provider)
            }, asButtons: false)),
    ]
    if original == nil {
      parts.append(
        part(
          "kilde", isRequired: true, .line(submission["kilde"] ?? "", keyboard: .text, limit: nil)))
    }
    return parts
  }
}
