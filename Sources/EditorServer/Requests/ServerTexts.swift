import SiteBase

/// What the server itself has to say to people, beside the editor's own pages.
struct ServerTexts: Sendable {
  /// The language.
  var language = MessageLanguage.nb

  let wrongHost = MessageText(
    nb: "Denne adressen er ikke redigeringens. Åpne {0}",
    en: "This is not the editor's address. Open {0}")
  let wrongMethod = MessageText(
    nb: "Slik kan ingen spørre her.", en: "Nothing here is asked for in this way.")
  let wrongTarget = MessageText(
    nb: "Denne adressen kan ikke finnes.", en: "There can be no such address.")
  let wrongSite = MessageText(
    nb: "Forespørselen kom fra et annet nettsted og ble avvist.",
    en: "The request came from another site and was refused.")
  let noUser = MessageText(
    nb: "Kommunens pålogging sa ikke hvem du er. Be den som drifter den, om å sende navnet.",
    en: "The municipality's sign-on didn't tell who you are. Ask whoever runs it to send the name.")
  let tooLarge = MessageText(
    nb: "Dette er mer enn skjemaet kan ta imot.", en: "This is more than the form can take.")
  let wrongForm = MessageText(
    nb: "Skjemaet kom ikke riktig fram. Gå tilbake og send det på nytt.",
    en: "The form didn't arrive as it should. Go back and send it again.")
  let noPage = MessageText(nb: "Siden finnes ikke.", en: "There is no such page.")
  let tooManyFeeds = MessageText(
    nb: "For mange vinduer er åpne.", en: "Too many windows are open.")

  let edit = MessageText(nb: "Rediger", en: "Edit")
  let allOffers = MessageText(nb: "Alle tilbud", en: "All offers")
  let preview = MessageText(nb: "Forhåndsvisning", en: "Preview")
  let aboutPage = MessageText(nb: "Om denne siden", en: "About this page")
  let unsaved = MessageText(
    nb: "Slik blir siden. Ikke lagret ennå.", en: "This is how the page will be. Not saved yet.")
  let draft = MessageText(nb: "Utkast, ikke publisert.", en: "A draft, not published.")
  let otherDays = MessageText(
    nb: "Ikke publisert i dag. Dagene står i skjemaet.",
    en: "Not published today. The form has the days.")
  let faults = MessageText(
    nb: "Nettstedet har feil. Du ser det slik det var før feilen.",
    en: "The site has errors. You see it as it was before them.")
  let faultsOnly = MessageText(
    nb: "Nettstedet har feil, og kan ikke vises før de er rettet.",
    en: "The site has errors, and can't be shown before they are mended.")
  let moreFaults = MessageText(nb: "… og {0} feil til.", en: "… and {0} errors more.")
  let line = MessageText(nb: "linje {0}", en: "line {0}")
  let goToField = MessageText(nb: "Gå til feltet", en: "Go to the field")

  /// What the link to a form is called, by the kind's word in the form's address.
  func edit(_ kind: String) -> MessageText {
    switch kind {
    case "tilbud": MessageText(nb: "Rediger dette tilbudet", en: "Edit this offer")
    case "oversett": MessageText(nb: "Rediger oversettelsen", en: "Edit the translation")
    case "tilbyder": MessageText(nb: "Rediger denne tilbyderen", en: "Edit this provider")
    case "tema": MessageText(nb: "Rediger dette temaet", en: "Edit this theme")
    case "malgruppe": MessageText(nb: "Rediger denne målgruppen", en: "Edit this audience")
    case "livsfase": MessageText(nb: "Rediger denne livsfasen", en: "Edit this stage of life")
    case "kommune": MessageText(nb: "Rediger denne kommunen", en: "Edit this municipality")
    case "plan": MessageText(nb: "Rediger planen", en: "Edit the plan")
    case "nettsted":
      MessageText(nb: "Rediger nettstedets egne tekster", en: "Edit the site's texts")
    default: MessageText(nb: "Rediger denne siden", en: "Edit this page")
    }
  }
}
