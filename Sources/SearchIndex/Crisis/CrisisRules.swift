import SiteBase
import SiteModel

/// A vocabulary's crisis rules with their words read and groups numbered.
struct CrisisRules: Sendable {
  /// A rule by the numbers of its groups.
  struct Rule: Sendable {
    var groups: [Int]
    var within: Int
    /// The group of what cancels it; nil for nothing.
    var cancelling: Int?
    /// Who is in danger; nil when the person mentioned nearest decides.
    var subject: CrisisRule.Subject?
    /// Whether a denial cancels it; one that asks for a denial itself can't be denied.
    var isDeniable: Bool
  }

  /// A group whose words tell which danger it is, wherever they are.
  struct Sign: Sendable {
    var group: Int
    /// The number of the kind of danger.
    var kind: Int
  }

  /// The groups the search itself uses, in the order of the core file.
  enum Role: String, CaseIterable {
    case asker = "jeg"
    case others = "andre"
    case denials = "ikke"
    case leads = "foran"
    case despite = "likevel"
    case object = "meg"
    case everyday = "hverdag"
  }

  /// The groups: the vocabulary's in their order, then those that rules write themselves.
  private(set) var groups: [[CrisisAlternative]] = []
  /// How many of them are the vocabulary's.
  private(set) var namedCount = 0
  /// The rules of each kind.
  private(set) var kinds: [[Rule]] = []
  /// The signs, by group.
  private(set) var signs: [Sign] = []
  /// What tells danger where no rule is met.
  let likeness: CrisisLikeness
  /// The numbers of the groups by role; a vocabulary need not have them.
  private(set) var roles: [Role: Int] = [:]
  /// What can't be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// In how many words in a row all groups must be met, unless a rule says otherwise.
  static let usualWindow = 5

  /// Reads the rules of some kinds of danger.
  init(_ entries: [CrisisEntry], _ named: [CrisisWordGroup], _ weights: CrisisWeights?) {
    self.init(rules: entries.map(\.rules), kinds: entries.map(\.id), named, weights)
    diagnostics += CrisisLikeness.diagnostics(weights)
  }

  /// Reads the rules of each kind; words that can't be read are left out and reported.
  ///
  /// - Parameter kindIDs: The ids of the kinds, which signs refer to.
  init(
    rules all: [[CrisisRule]], kinds kindIDs: [String], _ named: [CrisisWordGroup],
    _ weights: CrisisWeights? = nil
  ) {
    likeness = CrisisLikeness(weights)
    let numbers = Dictionary(
      zip(named.map(\.id), named.indices), uniquingKeysWith: { first, _ in first })
    for role in Role.allCases { roles[role] = numbers[role.rawValue] }
    for (number, group) in named.enumerated() {
      // A group may refer to earlier ones only, so that none can refer to itself.
      groups.append(
        alternatives([(group.words, group.range)], numbers.filter { $0.value < number }))
    }
    namedCount = groups.count
    for (number, group) in named.enumerated() {
      let kind = group.kind.flatMap { kindIDs.firstIndex(of: $0) }
      if let kind { signs.append(Sign(group: number, kind: kind)) }
    }
    var own: [[CrisisAlternative]: Int] = [:]
    func number(_ alternatives: [CrisisAlternative]) -> Int {
      if case .group(let number) = alternatives.first, alternatives.count == 1 { return number }
      if let number = own[alternatives] { return number }
      own[alternatives] = groups.count
      groups.append(alternatives)
      return groups.count - 1
    }
    for rules in all {
      kinds.append(
        rules.compactMap { rule in
          let parts = rule.groups.map { alternatives([($0.text, $0.range)], numbers) }
          guard !parts.isEmpty, !parts.contains(where: \.isEmpty) else { return nil }
          let cancelling = alternatives(rule.cancelling.map(\.joined), numbers)
          let denial = roles[.denials]
          return Rule(
            groups: parts.map(number), within: rule.within ?? Self.usualWindow,
            cancelling: cancelling.isEmpty ? nil : number(cancelling), subject: rule.subject,
            isDeniable: denial.map { denial in !parts.contains { $0.contains(.group(denial)) } }
              ?? true)
        })
    }
  }

  /// The words of some texts, each once and without those that begin with another, in byte order.
  private mutating func alternatives(
    _ texts: [(text: String, range: SourceRange)], _ numbers: [String: Int]
  ) -> [CrisisAlternative] {
    var found: Set<CrisisAlternative> = []
    for text in texts {
      for word in text.text.split(whereSeparator: \.isWhitespace) {
        do throws(CrisisWordProblem) {
          found.insert(try CrisisAlternative(word, groups: numbers))
        } catch {
          report(error, word, at: text.range, numbers)
        }
      }
    }
    return found.filter { one in !found.contains { $0 != one && $0.covers(one) } }.sorted {
      $0.encoded.lexicographicallyPrecedes($1.encoded)
    }
  }

  private mutating func report(
    _ problem: CrisisWordProblem, _ word: Substring, at range: SourceRange,
    _ numbers: [String: Int]
  ) {
    switch problem {
    case .unknownGroup(let id):
      diagnostics.append(
        Diagnostic(
          .searchUnknownCrisisGroup, [id], at: range,
          nearMiss: nearMiss(to: id, among: numbers.keys.sorted())))
    case .malformed:
      diagnostics.append(Diagnostic(.searchMalformedCrisisWord, [String(word)], at: range))
    case .tooShort:
      diagnostics.append(
        Diagnostic(
          .searchShortCrisisWord, [String(word), "\(leastCrisisBeginning)"], at: range))
    }
  }
}

extension CrisisRule.Example {
  /// A phrase as one word of a group: its words side by side.
  fileprivate var joined: (text: String, range: SourceRange) {
    (text.split(whereSeparator: \.isWhitespace).joined(separator: "_"), range)
  }
}
