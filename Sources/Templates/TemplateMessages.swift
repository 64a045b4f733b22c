import SiteBase

/// What can be wrong in a theme's templates. `{0}` is what the designer wrote unless said otherwise.
extension DiagnosticKind {
  /// A template file isn't UTF-8.
  package static let templateNotUTF8 = DiagnosticKind(
    "templates/not-utf8", .error,
    nb: "En mal må være lagret som UTF-8",
    en: "A template must be saved as UTF-8",
    nbHelp: "Lagre filen på nytt med tegnkodingen UTF-8.",
    enHelp: "Save the file again with the encoding UTF-8.")

  /// A template file is longer than the limit; `{0}` is the limit in bytes.
  package static let templateTooLong = DiagnosticKind(
    "templates/too-long", .error,
    nb: "En mal kan ha høyst {0} byte",
    en: "A template can have {0} bytes at most",
    nbHelp: "Del malen i flere deler.", enHelp: "Split the template into partials.")

  /// Sections and blocks are nested deeper than the limit `{0}`, or partials include partials so.
  package static let templateTooDeep = DiagnosticKind(
    "templates/too-deep", .error,
    nb: "Seksjoner, blokker og deler kan stå høyst {0} nivåer inni hverandre",
    en: "Sections, blocks and partials can be nested {0} levels at most")

  /// Partials that include partials make a page program past the limit; `{0}` is the layout.
  package static let templateTooLarge = DiagnosticKind(
    "templates/too-large", .error,
    nb: "Malen «{0}» blir for stor når alle delene er satt inn",
    en: "The template '{0}' is too large once all its partials are in place",
    nbHelp: "Se etter deler som tar inn hverandre mange ganger.",
    enHelp: "Look for partials that include each other many times over.")

  /// Two templates have the name `{0}`.
  package static let templateDuplicateName = DiagnosticKind(
    "templates/duplicate-name", .error,
    nb: "To maler kan ikke ha samme navn, «{0}»",
    en: "Two templates can't have the same name, '{0}'")

  /// A control character, which no page may have.
  package static let templateControlCharacter = DiagnosticKind(
    "templates/control-character", .error,
    nb: "En mal kan ikke ha kontrolltegn", en: "A template can't have control characters",
    nbHelp: "Fjern tegnet.", enHelp: "Remove the character.")

  /// A tag of Mustache that these templates don't have; `{0}` is how it begins.
  package static let templateUnsupportedTag = DiagnosticKind(
    "templates/unsupported-tag", .error,
    nb: "Tagger som begynner med «{0}» finnes ikke i temaer",
    en: "Themes have no tags that begin with '{0}'",
    nbHelp: "Skriv navnet med to klammer; et felt av typen html vises som det er.",
    enHelp: "Write the name in two braces; a field of the type html is written as it is.")

  /// A tag has no end.
  package static let templateUnclosedTag = DiagnosticKind(
    "templates/unclosed-tag", .error,
    nb: "En tagg som åpnes med «{0}» må lukkes med «{1}»",
    en: "A tag opened with '{0}' must be closed with '{1}'")

  /// A tag has nothing in it.
  package static let templateEmptyTag = DiagnosticKind(
    "templates/empty-tag", .error,
    nb: "En tagg må ha et navn", en: "A tag must have a name")

  /// A name has white space or an empty part.
  package static let templateBadName = DiagnosticKind(
    "templates/bad-name", .error,
    nb: "«{0}» er ikke et gyldig navn i en mal",
    en: "'{0}' isn't a valid name in a template",
    nbHelp: "Skriv ett ord, eller flere ord med ett punktum mellom hvert.",
    enHelp: "Write one word, or several words with one period between each.")

  /// A section, parent or block has no closing tag.
  package static let templateUnclosedSection = DiagnosticKind(
    "templates/unclosed-section", .error,
    nb: "«{0}» må lukkes med {{/{0}}}",
    en: "'{0}' must be closed with {{/{0}}}")

  /// A closing tag names another section than the innermost open one, `{1}`.
  package static let templateCloseMismatch = DiagnosticKind(
    "templates/close-mismatch", .error,
    nb: "{{/{0}}} kan ikke lukke «{1}», som ble åpnet sist",
    en: "{{/{0}}} can't close '{1}', which was opened last")

  /// A closing tag with nothing open.
  package static let templateStrayClose = DiagnosticKind(
    "templates/stray-close", .error,
    nb: "{{/{0}}} lukker noe som ikke er åpnet",
    en: "{{/{0}}} closes something that isn't open")

  /// One parent tag has two blocks with one name.
  package static let templateDuplicateBlock = DiagnosticKind(
    "templates/duplicate-block", .error,
    nb: "Blokken «{0}» kan fylles én gang",
    en: "The block '{0}' can be filled once")

  /// Text or tags between the blocks of a parent tag, which no page will show.
  package static let templateIgnoredText = DiagnosticKind(
    "templates/ignored-text", .warning,
    nb: "Inni «{0}» vises bare blokker",
    en: "Only blocks show inside '{0}'",
    nbHelp: "Flytt innholdet inn i en blokk.", enHelp: "Move the content into a block.")

  /// A template no layout reaches.
  package static let templateUnused = DiagnosticKind(
    "templates/unused", .warning,
    nb: "Malen «{0}» brukes ikke av noen side",
    en: "The template '{0}' is used by no page")

  /// A layout the program needs doesn't exist.
  package static let templateMissingLayout = DiagnosticKind(
    "templates/missing-layout", .error,
    nb: "Temaet må ha malen «{0}»", en: "The theme must have the template '{0}'")

  /// A partial or parent that doesn't exist.
  package static let templateUnknownPartial = DiagnosticKind(
    "templates/unknown-partial", .error,
    nb: "Malen «{0}» finnes ikke", en: "The template '{0}' doesn't exist")

  /// A block `{0}` that the parent `{1}` doesn't have.
  package static let templateUnknownBlock = DiagnosticKind(
    "templates/unknown-block", .error,
    nb: "Malen «{1}» har ingen blokk «{0}»", en: "The template '{1}' has no block '{0}'")

  /// A variable `{0}` that none of the visible records `{1}` has.
  package static let templateUnknownVariable = DiagnosticKind(
    "templates/unknown-variable", .error,
    nb: "Feltet «{0}» finnes ikke i {1}", en: "The field '{0}' doesn't exist in {1}")

  /// A dotted name goes through `{0}`, of the type `{1}`, not a record.
  package static let templateNotARecord = DiagnosticKind(
    "templates/not-a-record", .error,
    nb: "«{0}» er av typen {1} og har ingen felt", en: "'{0}' is of the type {1} and has no fields",
    nbHelp: "Åpne en liste med {{#navn}} før du bruker feltene i den.",
    enHelp: "Open a list with {{#name}} before you use its fields.")

  /// A variable tag for `{0}`, of the type `{1}`, can't be shown as text.
  package static let templateNotText = DiagnosticKind(
    "templates/not-text", .error,
    nb: "«{0}» er av typen {1} og kan ikke vises som tekst",
    en: "'{0}' is of the type {1} and can't be shown as text",
    nbHelp: "Bruk en seksjon: {{#{0}}} … {{/{0}}}.", enHelp: "Use a section: {{#{0}}} … {{/{0}}}.")

  /// Markup inside an attribute's value.
  package static let templateMarkupInAttribute = DiagnosticKind(
    "templates/markup-in-attribute", .error,
    nb: "«{0}» er ferdig html og kan ikke stå i et attributt",
    en: "'{0}' is finished markup and can't stand in an attribute")

  /// Text inside a tag, but not in a quoted attribute.
  package static let templateTextInTag = DiagnosticKind(
    "templates/text-in-tag", .error,
    nb: "Inni en html-tagg må «{0}» stå i et attributt med anførselstegn",
    en: "Inside an HTML tag '{0}' must stand in a quoted attribute")

  /// A value where no escaping makes it safe: in a script, a style or a comment.
  package static let templateTextInScript = DiagnosticKind(
    "templates/text-in-script", .error,
    nb: "«{0}» kan ikke vises i script, style eller en html-kommentar",
    en: "'{0}' can't be shown in a script, a style or an HTML comment",
    nbHelp: "Legg teksten i et data-attributt.", enHelp: "Put the text in a data attribute.")

  /// A value in an attribute that runs it: `onclick`, `style`, `srcdoc`, or after `javascript:`.
  package static let templateUnsafeAttribute = DiagnosticKind(
    "templates/unsafe-attribute", .error,
    nb: "«{0}» kan ikke vises i et attributt som nettleseren kjører",
    en: "'{0}' can't be shown in an attribute that the browser runs",
    nbHelp:
      "Attributter som begynner med «on», style, srcdoc og lenker med javascript:, vbscript: eller data: kan bare ha fast tekst.",
    enHelp:
      "Attributes that begin with 'on', style, srcdoc and links with javascript:, vbscript: or data: can have fixed text only."
  )

  /// A section, block or partial that ends inside a tag it opened, or opens one it doesn't end.
  package static let templateBrokenMarkup = DiagnosticKind(
    "templates/broken-markup", .error,
    nb: "«{0}» må begynne og slutte på samme sted i html-en",
    en: "'{0}' must begin and end at the same place in the markup",
    nbHelp: "Ta med hele taggen eller hele attributtet.",
    enHelp: "Include the whole tag or the whole attribute.")

  /// A template that leads to itself.
  package static let templateEndlessRecursion = DiagnosticKind(
    "templates/endless-recursion", .error,
    nb: "Malen «{0}» kan ikke ta inn seg selv, heller ikke gjennom andre maler",
    en: "The template '{0}' can't include itself, nor through other templates")

  /// A loop inside another over a list that isn't the other's items'.
  package static let templateNestedLoop = DiagnosticKind(
    "templates/nested-loop", .error,
    nb: "En løkke inni en annen kan bare gå over en liste i postene til den ytre, ikke over «{0}»",
    en: "A loop inside another can only go over a list of the outer one's items, not over '{0}'",
    nbHelp: "Flytt løkka ut; ellers vokser siden med antallet i begge lister ganget sammen.",
    enHelp: "Move the loop out; otherwise the page grows with the product of the lists.")

  /// The kinds of the area `templates`.
  package static let templates: [DiagnosticKind] = [
    templateNotUTF8, templateTooLong, templateTooDeep, templateTooLarge, templateDuplicateName,
    templateControlCharacter, templateUnsupportedTag,
    templateUnclosedTag, templateEmptyTag, templateBadName, templateUnclosedSection,
    templateCloseMismatch, templateStrayClose, templateDuplicateBlock,
    templateIgnoredText, templateUnused, templateMissingLayout, templateUnknownPartial,
    templateUnknownBlock,
    templateUnknownVariable, templateNotARecord, templateNotText, templateMarkupInAttribute,
    templateTextInTag, templateTextInScript, templateBrokenMarkup,
    templateUnsafeAttribute, templateEndlessRecursion, templateNestedLoop,
  ]
}
