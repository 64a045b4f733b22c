import SiteBase

/// A kind of danger, with the rules a question tells of it by.
package struct CrisisEntry: Sendable {
  /// The id, by which the page marks the part of the help card that belongs to it.
  package var id: String
  /// The rules; one that is met is enough.
  package var rules: [CrisisRule]
  /// Positions in the vocabulary's services whose offers come first, the one most right first.
  package var services: [Int]
  /// Whether the page should offer to be left quickly.
  package var quickExit: Bool

  /// Creates an entry.
  package init(
    id: String, rules: [CrisisRule], services: [Int] = [], quickExit: Bool = false
  ) {
    self.id = id
    self.rules = rules
    self.services = services
    self.quickExit = quickExit
  }
}

/// Groups of words of which a question must hold one each, near each other.
///
/// Words of a group are separated by spaces: `skad*` is every word that begins so, `ta_livet` are words
/// side by side, and `<id>` is the group of that id.
package struct CrisisRule: Sendable {
  /// Who is in danger.
  package enum Subject: Sendable {
    /// The person who is mentioned nearest decides.
    case nearest
    /// The one who asks.
    case asker
    /// Somebody else.
    case other
  }

  /// A text of the vocabulary with its place, which is nil where no file has it.
  package struct Text: Sendable, ExpressibleByStringLiteral {
    /// The text.
    package var text: String
    /// Where it stands.
    package var range: SourceRange?

    /// Creates a text.
    package init(_ text: String, at range: SourceRange?) {
      self.text = text
      self.range = range
    }

    /// Creates a text of no file.
    package init(stringLiteral text: String) { self.init(text, at: nil) }
  }

  /// The groups.
  package var groups: [Text]
  /// In how many words in a row all groups must be met.
  package var within: Int
  /// Words and phrases that cancel the rule wherever they are in the question.
  package var cancelling: [Text]
  /// Who is in danger.
  package var subject: Subject
  /// Questions that must meet the rule.
  package var noticed: [Text]
  /// Questions that must not.
  package var passedOver: [Text]

  /// The usual ``within``.
  package static let usualWindow = 5

  /// Creates a rule.
  package init(
    groups: [Text], within: Int = usualWindow, cancelling: [Text] = [],
    subject: Subject = .nearest, noticed: [Text] = [], passedOver: [Text] = []
  ) {
    self.groups = groups
    self.within = within
    self.cancelling = cancelling
    self.subject = subject
    self.noticed = noticed
    self.passedOver = passedOver
  }
}

/// Words that several crisis rules refer to, or that are signs by themselves.
///
/// The search itself uses six of them: `jeg` and `andre`, the persons that tell whom a question is
/// about, `ikke`, which denies a rule that has no word of it, `foran`, words between a denial and what is
/// denied, and `likevel`, beside which a denial is none («slutter ikke å slå»),
/// and `meg`, which tells that something is done to the asker.
package struct CrisisWordGroup: Sendable {
  /// The name in rules.
  package var id: String
  /// The words.
  package var words: CrisisRule.Text
  /// What one of the words adds to a question's points; less than 0 for words of everyday life, 0 for none.
  package var points: Int
  /// The id of the kind of danger the words are signs of; nil for none in particular.
  package var kind: String?

  /// Creates a group.
  package init(id: String, words: CrisisRule.Text, points: Int = 0, kind: String? = nil) {
    self.id = id
    self.words = words
    self.points = points
    self.kind = kind
  }
}
