import SiteBase
import SiteModel

/// The documents of every facet value, as the index writes them: numbers within one partition.
struct FacetLists {
  /// Facet id → value → documents. A value that no document has is missing.
  var values: [(facet: String, values: [(value: String, documents: [Int32])])] = []
  /// Stated ages of users, by range, ascending.
  var ages: [(range: ClosedRange<Int>, documents: [Int32])] = []
  /// Stated ages of relatives, by range, ascending.
  var relativeAges: [(range: ClosedRange<Int>, documents: [Int32])] = []
  /// Schedules, ascending by their JSON, with their documents.
  var schedules: [(schedule: String, documents: [Int32])] = []

  /// Gathers the lists of some documents, numbered in the order given.
  init(_ documents: [SearchDocument], _ site: Site) {
    typealias Lists = [String: [Int32]]
    var places = Lists()
    var themes = Lists()
    var audiences = Lists()
    var kinds = Lists()
    var facts = Lists()
    var languages = Lists()
    var statuses = Lists()
    var looseAges = Lists()
    var services = Lists()
    var levels = Lists()
    var user: [ClosedRange<Int>: [Int32]] = [:]
    var relative = user
    var hours: [String: [Int32]] = [:]
    for (index, document) in documents.enumerated() {
      let number = Int32(index)
      for place in document.municipalities {
        let municipality = site.municipalities[place]
        places[municipality.id, default: []].append(number)
        for level in municipality.levels where document.offer.levels.contains(level.number) {
          levels[level.id(in: municipality), default: []].append(number)
        }
      }
      // No municipality means all of them, which the list «*» is for.
      if document.municipalities.isEmpty { places["*", default: []].append(number) }
      for theme in document.themes {
        themes[site.themes[theme].id, default: []].append(number)
      }
      // «+» before a theme lists what stands under narrower ones, for the filter and not the ranking.
      for theme in document.broaderThemes {
        themes["+" + site.themes[theme].id, default: []].append(number)
      }
      // «?» lists those that don't say.
      if document.audiences.isEmpty { audiences["?", default: []].append(number) }
      if document.languages.isEmpty { languages["?", default: []].append(number) }
      for audience in document.audiences {
        audiences[site.audiences[audience].id, default: []].append(number)
      }
      for service in document.crisisServices {
        services[site.crisisServices[service].id, default: []].append(number)
      }
      kinds[document.offer.kind.wireID, default: []].append(number)
      for fact in SearchableFact.all {
        switch fact.state(document.offer) {
        case .yes: facts[fact.id, default: []].append(number)
        case .no: facts["!" + fact.id, default: []].append(number)
        case .unknown: break
        }
      }
      for language in document.languages { languages[language, default: []].append(number) }
      if let status = document.offer.status.wireID { statuses[status, default: []].append(number) }
      if document.ageLeavesOutSome { looseAges["?", default: []].append(number) }
      if let range = document.age { user[range, default: []].append(number) }
      if let range = document.relativeAge { relative[range, default: []].append(number) }
      if let schedule = document.offer.schedule?.encoded {
        hours[schedule, default: []].append(number)
      }
    }
    values = [
      ("kommune", places), ("tema", themes), ("malgruppe", audiences), ("type", kinds),
      ("fakta", facts), ("sprak", languages), ("status", statuses), ("alder", looseAges),
      ("krise", services), ("niva", levels),
    ].map { facet, lists in (facet, lists.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
    func sorted(_ ages: [ClosedRange<Int>: [Int32]]) -> [(ClosedRange<Int>, [Int32])] {
      ages.sorted {
        ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
      }
      .map { ($0.key, $0.value) }
    }
    ages = sorted(user)
    relativeAges = sorted(relative)
    schedules = hours.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Writes the lists of values, one object per facet; `only` leaves the others out.
  func writeValues(to writer: inout JSONWriter, only: Set<String>? = nil) {
    writer.object { writer in
      for (facet, lists) in values where !lists.isEmpty && only?.contains(facet) != false {
        writer.key(facet)
        writer.object { writer in
          for (value, documents) in lists {
            writer.key(value)
            writer.string(DocumentList.text(documents))
          }
        }
      }
    }
  }

  /// The facets whose lists have a file each where all are too many: all but the status.
  private var facetsApart: [(facet: String, values: [(value: String, documents: [Int32])])] {
    values.filter { $0.facet != "status" && !$0.values.isEmpty }
  }

  /// Their lists, in the order of their files' numbers.
  var onDemand: [(facet: String, value: String, documents: [Int32])] {
    facetsApart.flatMap { facet, lists in lists.map { (facet, $0.value, $0.documents) } }
  }

  /// Writes the number of each list's file: facet → value → number.
  func writeFileNames(to writer: inout JSONWriter) {
    var number = 0
    writer.object { writer in
      for (facet, lists) in facetsApart {
        writer.key(facet)
        writer.object { writer in
          for (value, _) in lists {
            writer.key(value)
            writer.number(number)
            number += 1
          }
        }
      }
    }
  }

  /// Writes the stated ages: `user` and `relative`, each a list of [from, to, documents].
  func writeAges(to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, ages) in [("user", ages), ("relative", relativeAges)] {
        writer.key(key)
        writer.array(ages) { writer, entry in
          writer.array { writer in
            writer.number(entry.range.lowerBound)
            writer.number(entry.range.upperBound)
            writer.string(DocumentList.text(entry.documents))
          }
        }
      }
    }
  }

  /// Writes the schedules as a list of [schedule, documents].
  func writeSchedules(to writer: inout JSONWriter) {
    writer.array(schedules) { writer, entry in
      writer.array { writer in
        writer.raw(entry.schedule)
        writer.string(DocumentList.text(entry.documents))
      }
    }
  }
}
