import Templates

/// Shapes of facts, contacts, places, hours, helplines and sources.
enum FactShapes {
  static let fact = ViewShape("Fakta", "A fact with its name.") {
    text("navn", "What the fact is about.")
    text("verdi", "What is known; «ikke oppgitt» when nothing is.")
    flag("ukjent", "Nothing is known.")
  }

  static let contact = ViewShape("Kontakt", "How to reach someone.") {
    text("navn", "Who answers.")
    optional("telefon", LinkShapes.phone, "The number to call.")
    optional("sms", LinkShapes.phone, "The number for text messages.")
    text("epost", "The e-mail address.")
    optional("nettside", LinkShapes.web, "The web page.")
    optional("skjema", LinkShapes.web, "The form.")
    html("merknad", "A remark.")
    text("kontrollert", "When it was last checked, a sentence.")
  }

  static let hours = ViewShape("Timer", "The same hours on one or several days.") {
    text("dager", "The days.")
    text("tider", "The hours.")
    text("sesong", "The part of the year.")
    html("merknad", "A remark.")
  }

  static let exception = ViewShape("Unntak", "A day that differs from the week.") {
    text("dato", "The day.")
    text("tider", "The hours that day.")
    html("merknad", "A remark.")
  }

  static let schedule = ViewShape("Apningstider", "When something is open.") {
    flag("dognapent", "It never closes.")
    list("uke", of: hours, "The hours of the week.")
    list("unntak", of: exception, "Days that differ, from the day the site is built for.")
    text("helligdager", "What happens on public holidays, a sentence.")
    text("etter_avtale", "Whether other times can be agreed, a sentence.")
    text("fritekst", "What can't be said as structure.")
    text("data", "The hours as JSON for `delt/apent.mjs`; absent when none are stated.")
  }

  static let place = ViewShape("Sted", "Where something is given.") {
    text("navn", "The name of the place.")
    text("adresselinje", "The street address on one line.")
    html("merknad", "How to find it.")
    text("kanal", "A way to take part that is no place, in words.")
    flag("skjult", "The address is secret.")
    text("kommune_navn", "The municipality, when it is none of the offer's.")
    list("tilgjengelighet", of: fact, "What is known about accessibility.")
    flag("tilgjengelighet_ukjent", "It is a place to go to, and nothing is known about that.")
  }

  static let helpline = ViewShape("Hjelpelinje", "A national line for help.") {
    text("id", "The line's id.")
    text("navn", "The name.")
    optional("telefon", LinkShapes.phone, "The number to call.")
    optional("sms", LinkShapes.phone, "The number for text messages.")
    optional("chat", LinkShapes.web, "The chat page.")
    optional("nettside", LinkShapes.web, "The official page.")
    text("apent", "The hours in words.")
    text("timer", "The hours as JSON for `delt/apent.mjs`; absent when none are stated.")
    flag("anonymt", "One can be anonymous.")
    flag("fare", "It is for when life is in danger.")
    flag("unge", "It is for children and young people, not for adults.")
    text("for_hvem", "Who it is for.")
    html("merknad", "A remark.")
    text("kontrollert", "When it was last checked, a sentence.")
    text("annet_sprak", "The language of the texts when it isn't the page's.")
  }

  static let source = ViewShape("Kilde", "Where facts stand.") {
    text("tittel", "The document or page.")
    text("del", "The part of it.")
    text("utgiver", "Who published it.")
    text("dato", "Its date.")
    text("merknad", "A remark.")
    text("url", "A web address.")
  }
}
