import SiteBase

/// A goal of a municipality's plan.
public struct PlanGoal: Sendable {
  /// The goal's number in the plan.
  public internal(set) var number = 0
  /// The goal.
  public internal(set) var title = ""
  /// What is done to reach it.
  public internal(set) var strategies: [String] = []
  /// Citizens' own words.
  public internal(set) var quotes: [String] = []
}

/// A measure of a plan.
public struct PlanMeasure: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// The goal's number; nil when the plan ties it to none.
  public internal(set) var goal: Int?
  /// Where the goal's number is in the file.
  var goalRange: SourceRange?
  /// The name.
  public internal(set) var title = ""
  /// What it is.
  public internal(set) var description: String?
  /// The first and last year; nil when not stated.
  public internal(set) var from: Int?
  /// The last year.
  public internal(set) var to: Int?
  /// How it is paid for, in words.
  public internal(set) var funding: String?
  /// Responsible providers.
  public internal(set) var responsible: [String] = []
  /// The responsible area in words.
  public internal(set) var responsibleText: String?
  /// How far it has come, in words.
  public internal(set) var status: String?
  /// Providers the measure mentions without giving them the responsibility.
  public internal(set) var mentioned: [String] = []
  /// Offers it is about.
  public internal(set) var offers: [String] = []
  /// Offers it became, where a source shows it.
  public internal(set) var becameOffers: [String] = []
  /// Where it is in the document.
  public internal(set) var sources: [SourceReference] = []
}

/// A municipality's plan.
public struct Plan: Sendable {
  /// The municipality's id.
  public internal(set) var municipality = ""
  /// The plan's title.
  public internal(set) var title = ""
  /// What the municipality wants to achieve, in one sentence; nil when not stated.
  public internal(set) var vision: String?
  /// What the plan says is lacking, a line each.
  public internal(set) var needs: [String] = []
  /// The years it covers, in words.
  public internal(set) var period: String?
  /// Where it is published.
  public internal(set) var sources: [SourceReference] = []
  /// The goals, by number.
  public internal(set) var goals: [PlanGoal] = []
  /// The measures, in the file's order.
  public internal(set) var measures: [PlanMeasure] = []
}

extension Plan {
  /// `plan.yaml`.
  static let schema = Schema(
    "plan", "Kommunens plan.", empty: Plan(),
    rule: { record, _ in record.value.goals.sort { $0.number < $1.number } }
  ) {
    Field("tittel", .text(), \.title, "Tittelen.", required: true)
    Field(dropped: "kort", .text(), "Én setning.")
    Field("visjon", .text(), \.vision, "Det kommunen vil oppnå, i én setning.")
    Field("behov", .list(.text()), \.needs, "Det planen sier mangler, en linje for hver ting.")
    Field("periode", .text(), \.period, "Årene planen gjelder.")
    Field("kilde", .sources, \.sources, "Hvor planen står.", required: true)
    Field("mål", .list(.group(PlanGoal.schema)), \.goals, "Målene.")
    Field("tiltak", .list(.group(PlanMeasure.schema)), \.measures, "Tiltakene.")
  }
}

extension PlanGoal {
  static let schema = Schema("mål", "Et mål i planen.", empty: PlanGoal()) {
    Field("nummer", .integer(1...99), \.number, "Nummeret i planen.", required: true)
    Field("tittel", .text(), \.title, "Målet.", required: true)
    Field("strategier", .list(.text()), \.strategies, "Slik gjør kommunen det.")
    Field("sitater", .list(.text()), \.quotes, "Innbyggernes egne ord.")
  }
}

extension PlanMeasure {
  static let schema = Schema(
    "plantiltak", "Et tiltak i planen.", empty: PlanMeasure(),
    rule: { record, reader in
      record.value.goalRange = record.written(\.goal)
      guard let from = record.value.from, let to = record.value.to, from > to else { return }
      reader.report(
        .modelContradiction, ["«fra» \(from)", "«til» \(to)"], at: record.range(\.to))
    }
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("mål", .integer(1...99), \.goal, "Nummeret på målet.")
    Field("tittel", .text(), \.title, "Navnet.", required: true)
    Field("beskrivelse", .text(), \.description, "Hva det er.")
    Field("fra", .integer(1990...2100), \.from, "Første år.")
    Field("til", .integer(1990...2100), \.to, "Siste år.")
    Field("finansiering", .text(), \.funding, "Hvordan det betales.")
    Field("ansvarlig", .list(.reference(.provider)), \.responsible, "Hvem som har ansvaret.")
    Field("ansvarlig_tekst", .text(), \.responsibleText, "Ansvarlig område i ord.")
    Field("status", .text(), \.status, "Hvor langt det er kommet.")
    Field("nevnt", .list(.reference(.provider)), \.mentioned, "Hvem tiltaket ellers nevner.")
    Field("gjelder", .list(.reference(.offer)), \.offers, "Tilbudene tiltaket handler om.")
    Field(
      "ble_til", .list(.reference(.offer)), \.becameOffers,
      "Tilbudene tiltaket ble til, når en kilde viser det.")
    Field("kilde", .sources, \.sources, "Hvor tiltaket står.")
  }
}

/// Every measure's goal is one of the plan's.
let planGoalCheck = Check { all in
  all.shared.plans.flatMap { plan in
    plan.measures.compactMap { measure in
      guard let goal = measure.goal, !plan.goals.contains(where: { $0.number == goal }) else {
        return nil
      }
      return Diagnostic(.modelUnknownReference, ["mål", String(goal)], at: measure.goalRange)
    }
  }
}
