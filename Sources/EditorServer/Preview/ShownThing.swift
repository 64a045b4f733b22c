import SiteBase
import SiteModel
import SiteRendering

/// A form of the editor, by its kind and the id of what it is about.
struct FormLink: Sendable, Hashable {
  /// The kind's word in the form's address.
  let kind: String
  let id: String

  /// The form of the site itself.
  static let site = FormLink(kind: "nettsted", id: "nettstedet")

  /// The form's address.
  var address: String { formAddress(kind, id) }
}

/// What a page of the preview is about: the form that the bar leads to, and where the page gets pencils.
struct ShownThing: Sendable {
  /// Nil for a page that has no form of its own.
  var form: FormLink?
  var pencils: [Pencil] = []
  /// The helplines on the page: their forms by name, and by number as links have it.
  var helplines: [String: FormLink] = [:]
  /// The pencils of links to other pages, by the address of the page.
  var links: @Sendable (_ address: String) -> (form: FormLink, field: [String])? = { _ in nil }

  /// What a page of a site is about; nil for one that only leads on.
  ///
  /// - Parameter address: The page's address from the site's root.
  init?(at address: String, _ state: PreviewState) {
    guard let pages = state.pages, let page = pages.subject(address) else { return nil }
    self.init(form: nil)
    let site = state.read.value
    let language = page.language
    let siteLanguage = site?.settings.language ?? .nb
    let translated = language == siteLanguage ? nil : language
    let stages = Set(site?.lifeStages.map(\.id) ?? [])
    form = Self.form(page.subject, in: translated, stages)?.form
    switch page.subject {
    case .offer(let id): self = ShownThing(offer: id, in: translated)
    case .written(let kind, let id):
      let written = site?.pages.first { $0.kind == kind && $0.id == id }
      form = nil
      if let written { add(written, in: language) }
      if kind == .page, id == FixedPage.helpNow.rawValue {
        for line in site?.helplines ?? [] {
          let keys = [line.name[language], line.phone.map(telephoneLink)].compactMap(\.self)
          for key in keys where helplines[key] == nil {
            helplines[key] = FormLink(kind: "hjelpelinje", id: line.id)
          }
        }
      }
    case .plan(let id): add(site?.plans.first { $0.municipality == id })
    case .figures(let id):
      pencils = (site?.figures ?? []).filter { $0.municipality == id }.map {
        Pencil(.id($0.id), FormLink(kind: "tall", id: "\(id)/\($0.id)"), ["tittel"], $0.title)
      }
    case .glossary:
      pencils = (site?.glossary ?? []).map {
        Pencil(.id("ord-" + $0.id), FormLink(kind: "ord", id: $0.id), ["forklaring"], $0.word)
      }
    default: if let form { pencils = Pencil.all(page.subject, form) }
    }
    let isList: Bool
    switch page.subject {
    case .offer, .plan, .figures, .glossary: return
    case .list, .seeker: isList = true
    default: isList = false
    }
    links = { target in
      guard let other = pages.subject(target) else { return nil }
      if !isList { guard case .offer = other.subject else { return nil } }
      let translated = other.language == siteLanguage ? nil : other.language
      return Self.form(other.subject, in: translated, stages)
    }
  }

  private init(form: FormLink?) { self.form = form }

  /// The page of an offer, also of one that isn't on the site.
  ///
  /// - Parameter language: The language of a translated page; nil for the site's own.
  init(offer id: String, in language: SiteLanguage? = nil) {
    let own = FormLink(kind: "tilbud", id: id)
    let texts = language.map { FormLink(kind: "oversett", id: "\(id)/\($0.rawValue)") }
    form = texts ?? own
    pencils = Pencil.ofOffers.map { pencil in
      let isText = pencil.field.first.map(Self.translated.contains) ?? false
      return Pencil(pencil.place, isText ? texts ?? own : own, pencil.field, pencil.name)
    }
  }

  /// The keys of an offer's texts that its translations have.
  private static let translated = Set(
    (ContentFileKind.all.first { $0.name == "oversatt-tilbud" }?.schema.fields ?? []).map(\.key)
      + ["brodtekst"])

  /// The form of what a page is about, with the field of what people call it.
  ///
  /// - Parameter language: The language of a translated page; nil for the site's own.
  /// - Parameter stages: The ids of the stages of life.
  private static func form(
    _ subject: PageSubject, in language: SiteLanguage?, _ stages: Set<String>
  ) -> (form: FormLink, field: [String])? {
    switch subject {
    case .offer(let id):
      let translation = language.map { FormLink(kind: "oversett", id: "\(id)/\($0.rawValue)") }
      return (translation ?? FormLink(kind: "tilbud", id: id), ["tittel"])
    case .provider(let id): return (FormLink(kind: "tilbyder", id: id), ["navn"])
    case .theme(let id): return (FormLink(kind: "tema", id: id), ["navn"])
    case .need(let id): return (FormLink(kind: "tema", id: id), ["behov"])
    case .audience(let id): return (FormLink(kind: "malgruppe", id: id), ["navn"])
    case .lifeStage(let id): return (FormLink(kind: "livsfase", id: id), ["navn"])
    case .seeker(let id):
      let kind = stages.contains(id) ? "livsfase" : "malgruppe"
      return (FormLink(kind: kind, id: id), ["navn"])
    case .municipality(let id): return (FormLink(kind: "kommune", id: id), ["navn"])
    case .plan(let id): return (FormLink(kind: "plan", id: id), ["tittel"])
    case .site: return (.site, ["navn"])
    case .written, .figures, .glossary, .list: return nil
    }
  }

  /// Adds what a page that people write has: its own text, and what decides what else it shows.
  private mutating func add(_ page: Page, in language: SiteLanguage) {
    guard let main = FormLink(page, file: nil), let text = page.text(in: language)?.text,
      let own = FormLink(page, file: text.file)
    else { return }
    form = own
    pencils = [
      Pencil(.title, own, ["tittel"]),
      Pencil(.before("<p class=\"ingress\""), own, ["kort"], .summary),
      Pencil(.before("<div class=\"prosa\">"), own, ["brodtekst"], .text),
      Pencil(.id("kilder"), main, ["kilde"]), Pencil(.id("tilbud"), main, ["tilbud"]),
      Pencil(.id("hjelpelinjer"), main, ["linjer"]),
    ]
    pencils += text.levels.keys.sorted { $0.rawValue < $1.rawValue }.map {
      Pencil(.id($0.rawValue), own, ["nivåer", $0.rawValue, "tittel"])
    }
    pencils += text.groups.enumerated().map { index, group in
      Pencil(.id(group.id), own, ["grupper", String(index), "tittel"])
    }
  }

  /// Adds what a municipality's plan has.
  private mutating func add(_ plan: Plan?) {
    guard let plan, let form else { return }
    pencils = Pencil.all(.plan(plan.municipality), form)
    pencils += plan.goals.map {
      let link = FormLink(kind: "planmal", id: "\(plan.municipality)/\($0.number)")
      return Pencil(.id("mal-\($0.number)"), link, ["tittel"])
    }
    pencils += plan.measures.map {
      let link = FormLink(kind: "plantiltak", id: "\(plan.municipality)/\($0.id)")
      return Pencil(.id($0.id), link, ["tittel"], MessageText(nb: $0.title, en: $0.title))
    }
  }
}

extension FormLink {
  /// The form of a page that people write.
  ///
  /// - Parameter file: The file of the text; nil for the one in the site's own language.
  fileprivate init?(_ page: Page, file: SourceFile?) {
    let language = file.flatMap { file -> String? in
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      let parts = name.split(separator: ".")
      return parts.count == 3 ? String(parts[1]) : nil
    }
    let end = language.map { "/" + $0 } ?? ""
    switch page.kind {
    case .page: self.init(kind: "side", id: page.id + end)
    case .guide: self.init(kind: "guide", id: page.id + end)
    case .municipality(let id): self.init(kind: "kommuneside", id: "\(id)/\(page.id)\(end)")
    }
  }
}

/// The address of a link that calls a number.
private func telephoneLink(_ number: String) -> String {
  "tel:" + number.filter { $0 != " " }
}
