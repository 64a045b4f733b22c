import SiteBase
import YAML

/// A kind of danger, with the words that tell of it and the help it brings.
package struct CrisisEntry: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// Why the help card is shown, in one line; nil when the file has none.
  package internal(set) var reason: LocalizedText?
  /// Helpline ids, the one most right first.
  package internal(set) var helplines: [String] = []
  /// Helpline ids when the words are about somebody else; those of ``helplines`` where the file has none.
  package internal(set) var helplinesForOthers: [String] = []
  /// Ids of the services whose offers come first in the results, the one most right first.
  package internal(set) var services: [String] = []
  /// What is written by someone in this danger.
  package internal(set) var rules: [CrisisRule] = []
}

/// Words that together tell of danger.
package struct CrisisRule: Sendable {
  /// Who is in danger.
  package enum Subject: String, Sendable {
    /// The one who writes.
    case writer = "meg"
    /// Somebody else.
    case other = "andre"
  }

  /// A phrase that must or must not be noticed, with its position.
  package struct Example: Sendable {
    /// The phrase.
    package let text: String
    /// Where it is in the file.
    package let range: SourceRange
  }

  /// Groups of words, each as it is written in the file; one word of each must be there.
  package let groups: [Example]
  /// In how many words in a row; nil when not stated.
  package let within: Int?
  /// Words and phrases that cancel the rule.
  package let cancelling: [Example]
  /// Who is in danger; nil when the person mentioned nearest decides.
  package let subject: Subject?
  /// Phrases the rule must notice.
  package let noticed: [Example]
  /// Phrases the rule must not notice.
  package let passedOver: [Example]
  /// Where the rule is in the file.
  package let range: SourceRange
}

extension CrisisEntry {
  static let vocabulary = VocabularyFile(
    "kriseord", nil, schema, id: { _ in nil }, into: \.crisisEntries)

  private static let schema = Schema(
    "kriseord",
    "En slags fare som får fram hjelpekortet i søket. De som står øverst i fila, går foran.",
    empty: CrisisEntry(),
    rule: { record, _ in
      if record.value.helplinesForOthers.isEmpty {
        record.value.helplinesForOthers = record.value.helplines
      }
    }
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field(
      "hvorfor", .localized(limit: 160), \.reason, "Én linje på kortet om hvorfor det vises.")
    Field(
      "linjer", .list(.reference(.helpline)), \.helplines, "Hjelpelinjer, den viktigste først.")
    Field(
      "linjer_andre", .list(.reference(.helpline)), \.helplinesForOthers,
      "Hjelpelinjer når ordene handler om noen andre. Tomt betyr de samme som «linjer».")
    Field(
      "tjenester", .list(.reference(.crisisService)), \.services,
      "Id-er i krisetjenester.yaml. Tilbudene deres kommer først i treffene.")
    Field(
      "regler",
      .list(
        .group(CrisisRule.schema) { record, _ in record.value.rule(at: record.range(\.groups)) }),
      \.rules, "Hva noen skriver når faren er der.", required: true)
  }
}

extension CrisisRule {
  /// A rule as it is read.
  struct Parts: Sendable {
    var groups: [Example] = []
    var within: Int?
    var cancelling: [Example] = []
    var subject: Subject?
    var noticed: [Example] = []
    var passedOver: [Example] = []

    func rule(at range: SourceRange) -> CrisisRule {
      CrisisRule(
        groups: groups, within: within, cancelling: cancelling, subject: subject,
        noticed: noticed, passedOver: passedOver, range: range)
    }
  }

  static let schema = Schema(
    "kriseregel", "Ord som sammen tyder på fare. Ett ord fra hver gruppe må stå nær hverandre.",
    empty: Parts()
  ) {
    Field(
      "ord", .list(.example), \.groups,
      """
      En gruppe på hver linje, med mellomrom mellom ordene. `skad*` er alle ord som begynner med \
      skad, `ta_livet` er ord som står etter hverandre, og `<andre>` er gruppa i krisegrupper.yaml.
      """, required: true, example: "[skad* kutt*, meg seg]")
    Field(
      "innen", .integer(1...20), \.within,
      "Hvor mange ord på rad alle gruppene må finnes i. Uten tall er det 5.")
    Field(
      "ikke", .list(.example), \.cancelling,
      "Ord og uttrykk som gjør at regelen ikke gjelder, med ett ord eller uttrykk på hver linje.")
    Field(
      "om",
      .choice([(.writer, "Den som skriver, er i fare."), (.other, "Noen andre er i fare.")]),
      \.subject, "Hvem som er i fare. Uten svar avgjør personen som er nevnt nærmest.")
    Field(
      "treffer", .list(.example), \.noticed,
      "Eksempler som skal treffe. De prøves hver gang nettstedet bygges.", required: true)
    Field(
      "treffer_ikke", .list(.example), \.passedOver, "Eksempler som ikke skal treffe.",
      required: true)
  }
}

extension FieldType<CrisisRule.Example> {
  /// Words or a phrase with its position. Numbers in it are what people write, not ones to call.
  static var example: Self {
    let text = FieldType<String>.text(namesNumbers: false)
    return Self(text.form) { node, name, reader in
      text.read(node, name, &reader).map {
        CrisisRule.Example(text: $0, range: node.range(in: reader.file))
      }
    }
  }
}
