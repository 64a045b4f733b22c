import Templates

/// The shapes of an offer's page.
enum OfferShapes {
  static let status = ViewShape("Status", "Why the offer doesn't run as usual.") {
    text("kode", "`midlertidig_stengt`, `avviklet`, `planlagt` or `uavklart`.")
    text("merke", "The status in few words.")
    text("tittel", "The status as a sentence.")
    html("forklaring", "Why.")
    flag("avviklet", "It has ended.")
    flag("stengt", "It is closed for a while; contact facts stay.")
    optional("erstatter", LinkShapes.link, "The offer that took over.")
  }

  static let notice = ViewShape("Beskjed", "A notice.") {
    html("linje", "What it says.")
    text("til", "The last day it holds, a sentence.")
  }

  static let old = ViewShape("Gammel", "The facts are old.") {
    flag("svaert", "They are very old.")
    text("tittel", "That they are, a sentence.")
    text("linje", "How old, and what to do.")
  }

  static let translation = ViewShape("Oversettelse", "The offer in another language.") {
    text("kode", "The language's code.")
    text("navn", "The language's own name.")
    text("adresse", "The page.")
  }

  static let site = ViewShape("Nettsted_lenke", "Somebody's website.") {
    text("navn", "Whose it is.")
    text("url", "The whole address.")
    text("vert", "The site's name for showing.")
  }

  static let waiting = ViewShape("Ventetid", "The waiting time as somebody said it.") {
    html("linje", "What was said.")
    text("sagt", "When it was said, a sentence.")
  }

  static let capacity = ViewShape("Kapasitet", "What was said about capacity or use.") {
    html("linje", "What was said.")
    text("ar", "The year.")
  }

  static let provider = ViewShape("Tilbudets_tilbyder", "Who gives the offer.") {
    text("navn", "The name.")
    text("adresse", "The provider's page.")
    text("type", "Who stands behind it.")
    optional("nettside", LinkShapes.web, "Its website.")
  }

  static let report = ViewShape("Meld_feil", "A prepared mail about a mistake.") {
    text("mailto", "The whole address, with subject and text.")
    flag("uten_mottaker", "Nobody is known to send it to.")
    text("epost", "Who gets it.")
  }

  static let print = ViewShape("Utskrift", "What the printed sheet adds.") {
    text("adresse", "The page's whole address.")
    html("qr", "The address as a QR code, SVG.")
  }

  static let send = ViewShape("Lenke_send", "Ways to send the page to someone.") {
    text("sms", "A text message with the title and address.")
    text("epost", "A mail with the title and address.")
  }

  static let offer = ViewShape("Tilbud", "Everything about an offer.") {
    text("id", "The stable id.")
    text("tittel", "The title.")
    html("kort", "One sentence.")
    text("annet_sprak", "The language of the offer's own texts when it isn't the page's.")
    list("ogsa_kalt", of: LinkShapes.line, "Other names.")
    text("slag", "The kind, in words.")
    text("slag_kode", "The kind: `tiltak`, `frivillig` or `parorende`.")
    list("kommuner", of: LinkShapes.link, "The municipalities it serves.")
    optional("status", status, "Present when it doesn't run as usual.")
    optional("beskjed", notice, "A notice that still holds.")
    optional("gammel", old, "Present when the facts are old.")
    text("kontrollert", "When the facts were last checked, always a sentence.")
    text("neste_kontroll", "When they are to be checked next, a sentence.")
    list("oversettelser", of: translation, "The offer in other languages.")
    optional("ring", LinkShapes.phone, "The first number to call.")
    html("innledning", "The text before its first heading.")
    html("hvem", "The text under the heading «Hvem det er for», without it.")
    html("mer", "The rest of the text, with headings.")
    list("fakta", of: FactShapes.fact, "Age, audience, referral and price always; others if known.")
    text("ikke_oppgitt", "The names of the other facts that aren't known, joined.")
    list("parorende_fakta", of: FactShapes.fact, "Facts for relatives; none or all four.")
    list("hva_du_far", of: LinkShapes.line, "What one gets.")
    list("slik_gjor_du", of: LinkShapes.line, "What to do, step by step.")
    html("hva_skjer_forst", "What happens first.")
    list("kontakt", of: FactShapes.contact, "How to reach it.")
    list("kommunekontakt", of: site, "The municipalities' websites, when there is nobody to call.")
    optional("apningstider", FactShapes.schedule, "When it is open.")
    list("steder", of: FactShapes.place, "Where it is given.")
    optional("ventetid", waiting, "The waiting time.")
    list("kapasitet", of: capacity, "What was said about capacity and use.")
    optional("tilbyder", provider, "Who gives it.")
    list("samarbeid", of: LinkShapes.link, "Who else takes part.")
    list("temaer", of: LinkShapes.link, "Its themes.")
    list("malgrupper", of: LinkShapes.link, "Its audiences.")
    optional("del_av", LinkShapes.link, "The offer it is a part of.")
    list("deler", of: LinkShapes.link, "The offers that are parts of it.")
    list("se_ogsa", of: OfferListShapes.compact, "Related offers.")
    list("tall", of: LinkShapes.link, "Figures about it.")
    list("hjelpelinjer", of: FactShapes.helpline, "At most four lines, at least one.")
    list("kilder", of: FactShapes.source, "Where the facts stand.")
    record("meld_feil", report, "How to report a mistake.")
    record("utskrift", print, "What the printed sheet adds.")
    optional("lenke_send", send, "Absent without a base address.")
  }
}
