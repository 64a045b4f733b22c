import SiteBase

extension DiagnosticKind {
  /// The kinds of the area `yaml`: front matter fences, what we refuse, and what no YAML allows.
  package static let yaml: [DiagnosticKind] =
    yamlFrontMatter + yamlRefused + yamlSyntax

  // MARK: Front matter

  private static let yamlFrontMatter: [DiagnosticKind] = [
    yamlFrontMatterMissing, yamlFrontMatterUnclosed, yamlFrontMatterNotMapping,
  ]

  /// A Markdown file whose first line is no fence.
  static let yamlFrontMatterMissing = DiagnosticKind(
    "yaml/front-matter-missing", .error,
    nb: "En innholdsfil begynner med front matter: første linje skal være ---",
    en: "A content file starts with front matter: its first line must be ---",
    nbHelp: "Sett --- alene på første linje, så nøklene, så --- alene på en linje.",
    enHelp: "Put --- alone on the first line, then the keys, then --- alone on a line.")

  /// An opening fence without a closing one.
  static let yamlFrontMatterUnclosed = DiagnosticKind(
    "yaml/front-matter-unclosed", .error,
    nb: "Front matter må avsluttes med en linje som bare er ---",
    en: "Front matter must end with a line that is just ---",
    nbHelp: "Sett inn --- helt til venstre på en egen linje etter den siste nøkkelen.",
    enHelp: "Insert --- at the left margin on a line of its own after the last key.")

  /// Front matter that is a list or a single text.
  static let yamlFrontMatterNotMapping = DiagnosticKind(
    "yaml/front-matter-not-mapping", .error,
    nb: "Front matter skal være nøkler med verdier",
    en: "Front matter must be keys with values",
    nbHelp: "Skriv én nøkkel på hver linje, for eksempel «tittel: Drop-in samtale».",
    enHelp: "Write one key on each line, for example “tittel: Drop-in samtale”.")

  // MARK: Valid YAML that we refuse

  private static let yamlRefused: [DiagnosticKind] = [
    yamlAlias, yamlAnchor, yamlTag, yamlDuplicateKey, yamlKeyNotText, yamlTooDeep, yamlTooLarge,
    yamlTooManyProblems, yamlSecondDocument, yamlEmptyDocument,
  ]

  /// `*name`. `{0}`: the name.
  static let yamlAlias = DiagnosticKind(
    "yaml/alias", .error,
    nb: "Aliaser er ikke tillatt: *{0}",
    en: "Aliases are not allowed: *{0}",
    nbHelp: "Skriv verdien ut, eller sett tekst som begynner med * i anførselstegn.",
    enHelp: "Write the value out, or put text that starts with * in quotes.")

  /// `&name`. `{0}`: the name.
  static let yamlAnchor = DiagnosticKind(
    "yaml/anchor", .error,
    nb: "Ankere er ikke tillatt: &{0}",
    en: "Anchors are not allowed: &{0}",
    nbHelp: "Fjern ankeret, eller sett tekst som begynner med & i anførselstegn.",
    enHelp: "Remove the anchor, or put text that starts with & in quotes.")

  /// `!name`. `{0}`: the tag as libyaml resolves it.
  static let yamlTag = DiagnosticKind(
    "yaml/tag", .error,
    nb: "Tagger er ikke tillatt: {0}",
    en: "Tags are not allowed: {0}",
    nbHelp: "Fjern taggen, eller sett tekst som begynner med ! i anførselstegn.",
    enHelp: "Remove the tag, or put text that starts with ! in quotes.")

  /// A key that a mapping already has. `{0}`: the key.
  static let yamlDuplicateKey = DiagnosticKind(
    "yaml/duplicate-key", .error,
    nb: "En nøkkel kan bare stå én gang: «{0}» står to ganger",
    en: "A key can only stand once: “{0}” stands twice",
    nbHelp: "Slett den ene, eller slå verdiene sammen.",
    enHelp: "Delete one of them, or merge their values.")

  /// The note at the first of two equal keys.
  static let yamlFirstKeyNote = MessageText(
    nb: "Nøkkelen står første gang her", en: "The key stands for the first time here")

  /// A key that is a list or a mapping, such as in `{{ x }}`.
  static let yamlKeyNotText = DiagnosticKind(
    "yaml/key-not-text", .error,
    nb: "En nøkkel må være tekst, ikke en liste eller nye nøkler",
    en: "A key must be text, not a list or further keys",
    nbHelp: "Sett tekst som begynner med { eller [ i anførselstegn.",
    enHelp: "Put text that starts with { or [ in quotes.")

  /// Nesting beyond the limit. `{0}`: the limit.
  static let yamlTooDeep = DiagnosticKind(
    "yaml/too-deep", .error,
    nb: "YAML kan ha høyst {0} nivåer",
    en: "YAML can have at most {0} levels",
    nbHelp: "Gjør strukturen flatere.",
    enHelp: "Make the structure flatter.")

  /// Text beyond the size limit. `{0}`: the limit in kilobytes. `{1}`: the size in kilobytes.
  static let yamlTooLarge = DiagnosticKind(
    "yaml/too-large", .error,
    nb: "YAML kan være høyst {0} kB; denne er {1} kB",
    en: "YAML can be at most {0} kB; this is {1} kB",
    nbHelp: "Del innholdet på flere filer.",
    enHelp: "Split the content into several files.")

  /// The stop after a number of problems in one file. `{0}`: that number.
  static let yamlTooManyProblems = DiagnosticKind(
    "yaml/too-many-problems", .error,
    nb: "YAML-en har mer enn {0} feil; resten er ikke vist",
    en: "The YAML has more than {0} problems; the rest are not shown",
    nbHelp: "Rett feilene over og kjør på nytt.",
    enHelp: "Correct the problems above and run again.")

  /// A second document where there may be one.
  static let yamlSecondDocument = DiagnosticKind(
    "yaml/second-document", .error,
    nb: "Front matter kan bare være ett YAML-dokument; her begynner et til",
    en: "Front matter can only be one YAML document; another starts here",
    nbHelp: "Linjen som avslutter front matter skal bare være ---.",
    enHelp: "The line that ends front matter must be just ---.")

  /// A document of a file that holds nothing.
  static let yamlEmptyDocument = DiagnosticKind(
    "yaml/empty-document", .warning,
    nb: "YAML-dokumentet er tomt",
    en: "The YAML document is empty",
    nbHelp: "Slett skillelinjen --- som er til overs.",
    enHelp: "Delete the superfluous line ---.")
}
