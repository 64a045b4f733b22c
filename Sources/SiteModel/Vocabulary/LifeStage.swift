import SiteBase

/// A stage of life: a range of ages with a name. The stages cover 0 to 120 without gap or overlap.
package struct LifeStage: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// The name.
  package internal(set) var name = LocalizedText(nb: "")
  /// One or two sentences to whoever is of these ages; nil when there are none.
  package internal(set) var summary: LocalizedText?
  /// The ages, both ends included.
  package internal(set) var ages = 0...0
  /// What people type when they mean it.
  package internal(set) var everydayWords = LocalizedWords.none
  /// Old addresses on the site that lead to the stage's page, each with `/` in front.
  package internal(set) var formerPaths: [String] = []
  /// Where it begins in the file.
  var range: SourceRange?
}

extension LifeStage {
  static let vocabulary = VocabularyFile(
    "livsfaser", nil, schema, id: { $0.stage.id }, into: \.lifeStages
  ) { record, reader in
    let from = record.value.from
    guard record.value.to >= from else {
      reader.report(.modelLifeStageGap, [String(from)], at: record.range(\.to))
      return nil
    }
    var stage = record.value.stage
    stage.ages = from...record.value.to
    stage.range = record.range(\.from)
    return stage
  }

  /// A stage as it is read; both ages are required.
  struct Entry: Sendable {
    var stage = LifeStage()
    var from = 0
    var to = 0
  }

  private static let schema = Schema(
    "livsfase", "Et aldersspenn med navn. Fasene dekker 0 til 120 år uten hull.", empty: Entry()
  ) {
    Field("id", .identifier, \.stage.id, "Fast id.", required: true)
    Field("navn", .localized, \.stage.name, "Navnet.", required: true)
    Field("kort", .localized, \.stage.summary, "Én eller to setninger til den som er så gammel.")
    Field("fra", .integer(0...120), \.from, "Yngste alder.", required: true)
    Field("til", .integer(0...120), \.to, "Eldste alder.", required: true)
    Field(
      "hverdagsord", .localizedWords, \.stage.everydayWords,
      "Ord folk skriver når de mener fasen.")
    Field(
      "tidligere_adresser", .list(.path), \.stage.formerPaths,
      "Gamle adresser på nettstedet som skal føre til fasens side.", example: "[/gammel/adresse/]")
  }
}

/// The stages cover 0 to 120 in the file's order; the first that leaves a gap or overlaps is
/// reported.
let lifeStageCheck = Check([.modelLifeStageGap]) { all in
  let stages = all.shared.vocabularies.lifeStages
  var next = 0
  for stage in stages {
    guard stage.ages.lowerBound == next else {
      return [Diagnostic(.modelLifeStageGap, [String(next)], at: stage.range)]
    }
    next = stage.ages.upperBound + 1
  }
  // Without any stages the site has none; a file that stops early has a gap at its end.
  guard let last = stages.last, next != 121 else { return [] }
  return [Diagnostic(.modelLifeStageGap, [String(next)], at: last.range)]
}

extension DiagnosticKind {
  /// Life stages that leave a gap or overlap.
  static let modelLifeStageGap = DiagnosticKind(
    "model/life-stage-gap", .error,
    nb: "Livsfasene skal dekke 0 til 120 år uten hull; her burde «fra» vært {0}",
    en: "The life stages must cover 0 to 120 years without gaps; “fra” should be {0} here")
}
