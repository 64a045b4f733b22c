import SiteBase
import SiteModel

/// Writes the crisis rules and what danger is like into the core file.
struct CrisisEncoding {
  let site: Site
  let rules: CrisisRules

  /// `crises`: `groups`, those of the vocabulary separated by `|`, each of words separated by spaces,
  /// where `=3` is the group of that number; `roles`, the numbers of the groups the search itself uses, or
  /// -1; `signs`, per group of the vocabulary the number of the kind it is a sign of, or -1; and per kind
  /// `[id, services, rules]`. A rule is a line of its groups with commas between,
  /// its window unless it is the usual one, 0 to 2 for whom it is about and 3 more where it can't be
  /// denied, and the group that cancels it, with `;` between and nothing at the end that is empty.
  func write(to writer: inout JSONWriter) {
    writer.key("crises")
    writer.object { writer in
      writer.key("groups")
      writer.string(rules.groups.prefix(rules.namedCount).map(Self.text).joined(separator: "|"))
      writer.key("roles")
      writer.array(CrisisRules.Role.allCases) { $0.number(rules.roles[$1] ?? -1) }
      writer.key("signs")
      writer.array(0..<rules.namedCount) { writer, group in
        writer.number(rules.signs.first { $0.group == group }?.kind ?? -1)
      }
      writer.key("kinds")
      writer.array(site.crisisEntries.indices) { writer, index in
        let crisis = site.crisisEntries[index]
        writer.array { writer in
          writer.string(crisis.id)
          writer.string(crisis.services.joined(separator: " "))
          writer.string(rules.kinds[index].map(line).joined(separator: "\n"))
        }
      }
    }
  }

  /// `likeness`: what tells danger where no rule is met. `limit`; `counts`, how many weights there are of
  /// each value from the lowest to the highest, as many below 0 as above; and `weights`, their values by a
  /// range coder.
  func writeLikeness(to writer: inout JSONWriter) {
    let likeness = rules.likeness
    writer.key("likeness")
    writer.object { writer in
      writer.key("limit")
      writer.number(likeness.limit)
      writer.key("counts")
      writer.array(likeness.counts) { $0.number($1) }
      writer.key("weights")
      writer.string(likeness.encoded)
    }
  }

  /// A group's words.
  private static func text(_ group: [CrisisAlternative]) -> String {
    String(decoding: Array(group.map(\.encoded).joined(separator: " ".utf8)), as: UTF8.self)
  }

  /// A group as a rule names it.
  private func text(_ group: Int) -> String {
    group < rules.namedCount ? "=\(group)" : Self.text(rules.groups[group])
  }

  private func line(_ rule: CrisisRules.Rule) -> String {
    let subject =
      switch rule.subject {
      case nil: 0
      case .writer: 1
      case .other: 2
      }
    let about = subject + (rule.isDeniable ? 0 : 3)
    var parts = [
      rule.groups.map(text).joined(separator: ","),
      rule.within == CrisisRules.usualWindow ? "" : "\(rule.within)", about > 0 ? "\(about)" : "",
      rule.cancelling.map(text) ?? "",
    ]
    while parts.last == "" { parts.removeLast() }
    return parts.joined(separator: ";")
  }
}
