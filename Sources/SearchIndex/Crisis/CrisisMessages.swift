import SiteBase

extension DiagnosticKind {
  static let crisisRuleKinds = [
    searchUnknownCrisisGroup, searchUnknownCrisisKind, searchMalformedCrisisWord,
    searchShortCrisisWord, searchMalformedCrisisWeight, searchCrisisNotNoticed, searchCrisisNoticed,
  ]

  /// A rule refers to a group of words that is nowhere. Arguments: the id.
  static let searchUnknownCrisisGroup = DiagnosticKind(
    "search/unknown-crisis-group", .error,
    nb: "Ingen gruppe i krisegrupper.yaml heter «{0}»",
    en: "No group in krisegrupper.yaml is called “{0}”",
    nbHelp: "Skriv id-en til en gruppe som finnes, eller lag gruppa i krisegrupper.yaml.",
    enHelp: "Write the id of a group that exists, or add the group to krisegrupper.yaml.")

  /// A group of words is a sign of a kind of danger that is nowhere. Arguments: the id.
  static let searchUnknownCrisisKind = DiagnosticKind(
    "search/unknown-crisis-kind", .error,
    nb: "Ingen fare i kriseord.yaml heter «{0}»",
    en: "No danger in kriseord.yaml is called “{0}”",
    nbHelp: "Skriv id-en til en av farene i kriseord.yaml, eller ta bort «slag».",
    enHelp: "Write the id of one of the dangers in kriseord.yaml, or remove “slag”.")

  /// A word of a rule is no word. Arguments: the word.
  static let searchMalformedCrisisWord = DiagnosticKind(
    "search/malformed-crisis-word", .error,
    nb: "«{0}» er ikke et ord søket kan lete etter",
    en: "“{0}” is no word the search can look for",
    nbHelp: "Skriv bare bokstaver og tall. Stjerne står sist i et ord, og _ mellom ord på rad.",
    enHelp: "Write letters and digits only. An asterisk ends a word; _ joins words side by side.")

  /// The beginning of a word is too short. Arguments: the word; the least letters.
  static let searchShortCrisisWord = DiagnosticKind(
    "search/short-crisis-word", .error,
    nb: "«{0}» treffer for mange ord; det må stå minst {1} bokstaver foran stjerna",
    en: "“{0}” meets too many words; at least {1} letters must precede the asterisk",
    nbHelp: "Skriv mer av ordet, eller skriv formene hver for seg uten stjerne.",
    enHelp: "Write more of the word, or write its forms one by one without the asterisk.")

  /// A weight of danger is none. Arguments: the letter.
  static let searchMalformedCrisisWeight = DiagnosticKind(
    "search/malformed-crisis-weight", .error,
    nb: "«{0}» er ingen vekt",
    en: "“{0}” is no weight",
    nbHelp: "Vektene er bokstaver fra a til o. La programmet regne dem ut på nytt.",
    enHelp: "Weights are letters from a to o. Have the program compute them again.")

  /// A rule isn't met by an example. Arguments: the rule's number; the entry's id; the example.
  static let searchCrisisNotNoticed = DiagnosticKind(
    "search/crisis-not-noticed", .error,
    nb: "Regel {0} under «{1}» treffer ikke eksempelet «{2}»",
    en: "Rule {0} of “{1}” is not met by the example “{2}”",
    nbHelp:
      "Legg ordene som mangler, til en gruppe under «ord», gjør «innen» større, eller se etter «ikke».",
    enHelp: "Add the missing words to a group in `ord`, raise `innen`, or look at `ikke`.")

  /// A rule is met by an example it must not meet. Arguments: as for ``searchCrisisNotNoticed``.
  static let searchCrisisNoticed = DiagnosticKind(
    "search/crisis-noticed", .error,
    nb: "Regel {0} under «{1}» treffer «{2}», som den ikke skal treffe",
    en: "Rule {0} of “{1}” is met by “{2}”, which it must not be",
    nbHelp: "Skriv ordene som skiller dem, under «ikke», eller gjør ordene i «ord» mer bestemte.",
    enHelp: "Write what sets it apart in `ikke`, or make the words in `ord` more specific.")
}
