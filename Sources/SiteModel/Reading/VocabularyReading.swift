import SiteBase
import YAML

/// The vocabularies as their files have them.
struct Vocabularies: Sendable {
  var audiences: [Audience] = []
  var themes: [Theme] = []
  var lifeStages: [LifeStage] = []
  var providers: [Provider] = []
  var contactCards: [Contact] = []
  var helplines: [Helpline] = []
  var sources: [SourceDocument] = []
  var dictionary: [DictionaryEntry] = []
  var crisisEntries: [CrisisEntry] = []
  var crisisWordGroups: [CrisisWordGroup] = []
  var crisisServices: [CrisisService] = []
  var ownerQueries: [OwnerQuery] = []
  /// Where each entry with an id stands, by target and id; for messages about the whole site.
  var places: [ReferenceTarget: [String: SourceRange]] = [:]
}

extension SchemaReader {
  /// Reads the groups of a file that is a list, or of several documents that are lists or groups.
  mutating func entries(_ schema: RecordSchema, _ documents: [YAMLDocument]) -> [RecordValue] {
    documents.flatMap { $0.root.items ?? [$0.root] }.compactMap { record($0, schema) }
  }

  /// Adds what one vocabulary file holds; false when nothing reads a file of that name.
  mutating func vocabulary(
    _ name: String, _ documents: [YAMLDocument], into all: inout Vocabularies
  ) -> Bool {
    switch name {
    case "malgrupper", "målgrupper":
      all.audiences += named(.audience, .audience, documents, &all).map(audience)
    case "temaer": all.themes += named(.theme, .theme, documents, &all).map(theme)
    case "livsfaser": all.lifeStages += lifeStages(documents)
    case "tilbydere": all.providers += named(.provider, .provider, documents, &all).map(provider)
    case "kontaktkort":
      all.contactCards += named(.contactCard, .contactCard, documents, &all).map { contactCard($0) }
    case "hjelpelinjer":
      all.helplines += named(.helpline, .helpline, documents, &all).compactMap { helpline($0) }
    case "kilder":
      all.sources += named(.sourceDocument, .sourceDocument, documents, &all).map(sourceDocument)
    case "ordbok":
      all.dictionary += entries(.dictionaryEntry, documents).compactMap(dictionaryEntry)
    case "kriseord": all.crisisEntries += entries(.crisisEntry, documents).compactMap(crisisEntry)
    case "krisegrupper":
      all.crisisWordGroups += entries(.crisisWordGroup, documents).compactMap(crisisWordGroup)
    case "krisetjenester":
      all.crisisServices += named(.crisisService, .crisisService, documents, &all)
        .compactMap(crisisService)
    case "sokeord", "søkeord":
      all.ownerQueries += entries(.ownerQuery, documents).compactMap { ownerQuery($0) }
    default: return false
    }
    return true
  }

  /// Reads entries with ids, and reports an id that is used twice in the vocabulary.
  private mutating func named(
    _ schema: RecordSchema, _ target: ReferenceTarget, _ documents: [YAMLDocument],
    _ all: inout Vocabularies
  ) -> [RecordValue] {
    var kept: [RecordValue] = []
    for record in entries(schema, documents) {
      // An entry without an id or name has been reported and can't be used.
      guard let id = record.text("id"), record.missingFields.isEmpty else { continue }
      if let first = all.places[target]?[id] {
        reportRepeatedID(id, at: record.range("id"), first: first)
        continue
      }
      all.places[target, default: [:]][id] = record.range("id")
      kept.append(record)
    }
    return kept
  }

  private mutating func reportRepeatedID(_ id: String, at range: SourceRange, first: SourceRange) {
    add(
      Diagnostic(
        .modelDuplicateID, [id], at: range, notes: [.init(.modelFirstHere, at: first)]))
  }

  private func audience(_ record: RecordValue) -> Audience {
    var reader = self
    return Audience(
      id: record.text("id") ?? "", name: name(record), summary: localized(record["kort"]),
      everydayWords: localizedWords(record["hverdagsord"]),
      typicalAge: reader.ageRange(record["alder"]))
  }

  private func theme(_ record: RecordValue) -> Theme {
    Theme(
      id: record.text("id") ?? "", name: name(record), summary: localized(record["kort"]),
      los: record.texts("los"), everydayWords: localizedWords(record["hverdagsord"]),
      broader: record.text("bredere"), quickExit: record.flag("forlat_raskt"),
      icon: record.text("ikon"))
  }

  private mutating func lifeStages(_ documents: [YAMLDocument]) -> [LifeStage] {
    var stages: [LifeStage] = []
    var next = 0
    for record in entries(.lifeStage, documents) {
      guard let id = record.text("id"), let name = localized(record["navn"]),
        let from = record.integer("fra"), let to = record.integer("til")
      else { continue }
      guard from == next, to >= from else {
        report(.modelLifeStageGap, [String(next)], at: record.range("fra"))
        return stages
      }
      stages.append(
        LifeStage(
          id: id, name: name, ages: from...to,
          everydayWords: localizedWords(record["hverdagsord"])))
      next = to + 1
    }
    if next != 121 {
      report(
        .modelLifeStageGap, [String(next)], at: SourceRange(file: file, start: 0, end: 0))
    }
    return stages
  }

  private func provider(_ record: RecordValue) -> Provider {
    Provider(
      id: record.text("id") ?? "", name: record.text("navn") ?? "",
      abbreviation: record.text("forkortelse"),
      type: record.text("type").flatMap(ProviderType.init),
      municipalities: record.texts("kommuner"), parent: record.text("overordnet"),
      summary: record.text("kort"), website: record.text("nettside"),
      note: record.text("merknad"))
  }

  private mutating func contactCard(_ record: RecordValue) -> Contact {
    contact(
      record, id: record.text("id"), verification: verification(record.record("kontrollert")))
  }

  private mutating func helpline(_ record: RecordValue) -> Helpline? {
    guard let level = record.text("nivå").flatMap(HelplineLevel.init),
      let audience = localized(record["for_hvem"])
    else { return nil }
    let hours = record.record("åpningstider")
    var schedule = schedule(hours)
    if schedule == nil, record.flag("døgnåpent") {
      schedule = Schedule(
        weekly: [], exceptions: [], holidays: .open, byAppointment: .unknown, isAlwaysOpen: true,
        text: nil)
    }
    return Helpline(
      id: record.text("id") ?? "", name: name(record), phone: record.text("telefon"),
      sms: record.text("sms"), website: record.text("nettside"), chat: record.text("chat"),
      level: level, isAnonymous: record.flag("anonymt"), schedule: schedule, hoursText: localized(hours?["tekst"]),
      audienceText: audience, themes: record.texts("temaer"),
      audiences: record.texts("målgrupper"),
      verification: verification(record.record("kontrollert")),
      note: localized(record["merknad"]))
  }

  private func sourceDocument(_ record: RecordValue) -> SourceDocument {
    SourceDocument(
      id: record.text("id") ?? "", title: record.text("tittel") ?? "",
      publisher: record.text("utgiver"), municipality: record.text("kommune"),
      date: record.date("dato"), note: record.text("merknad"))
  }

  private func dictionaryEntry(_ record: RecordValue) -> DictionaryEntry? {
    record.text("ord").map {
      DictionaryEntry(
        word: $0, forms: record.texts("former"), near: record.texts("nær"),
        broader: record.texts("bredere"), range: record.range("ord"))
    }
  }

  private mutating func ownerQuery(_ record: RecordValue) -> OwnerQuery? {
    guard let text = record.text("spørring") else { return nil }
    let accepted = record.texts("treff")
    if accepted.isEmpty, !record.flag("noe") {
      report(.modelMissingKey, ["treff", record.schema.name], at: record.range("spørring"))
      return nil
    }
    return OwnerQuery(
      text: text, municipality: record.text("kommune"), age: record.integer("alder"),
      accepted: accepted, range: record.range("spørring"))
  }

  private func name(_ record: RecordValue) -> LocalizedText {
    localized(record["navn"]) ?? LocalizedText(nb: record.text("navn") ?? "")
  }
}
