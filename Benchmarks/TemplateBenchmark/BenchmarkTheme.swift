import SiteBase
import Templates

/// A theme of the size of a real one: one layout with blocks, one page, five partials.
enum BenchmarkTheme {
  static let sources = [
    source("base", base), source("offer", offer), source("parts/facts", facts),
    source("parts/contact", contact), source("parts/hours", hours), source("parts/card", card),
    source("parts/footer", footer),
  ]

  private static func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: SourceFile(path: "\(name).html", text: text))
  }

  private static let base = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <title>{{$title}}{{siteName}}{{/title}}</title>
    <meta name="viewport" content="width=device-width">
    <meta name="description" content="{{summary}}">
    <link rel="canonical" href="{{url}}">
    <link rel="stylesheet" href="{{root}}theme.css">
    {{#alternates}}
    <link rel="alternate" hreflang="{{language}}" href="{{url}}">
    {{/alternates}}
    </head>
    <body>
    <a class="skip" href="#main">Hopp til innholdet</a>
    <header class="site">
      <a href="{{root}}" class="logo">{{siteName}}</a>
      <nav aria-label="Hovedmeny">
        <ul>
        {{#menu}}
          <li><a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>
        {{/menu}}
        </ul>
      </nav>
      <form role="search" action="{{root}}sok/"><label for="q">Søk</label><input id="q" name="q"></form>
    </header>
    <ol class="path" aria-label="Du er her">
    {{#path}}
      <li><a href="{{url}}">{{label}}</a></li>
    {{/path}}
    </ol>
    <main id="main">
    {{$main}}
    {{/main}}
    </main>
    {{>parts/footer}}
    </body>
    </html>

    """

  private static let offer = """
    {{<base}}
    {{$title}}{{title}} – {{siteName}}{{/title}}
    {{$main}}
    <article class="offer">
      <h1>{{title}}</h1>
      {{#alsoCalled}}<p class="also">Også kalt {{.}}</p>{{/alsoCalled}}
      <p class="lead">{{summary}}</p>
      {{#notice}}
      <div class="notice" role="note">{{notice}}</div>
      {{/notice}}
      {{>parts/facts}}
      <section id="what"><h2>Hva du får</h2>
      {{body}}
      </section>
      <section id="how"><h2>Slik gjør du</h2>
        <ol>
        {{#steps}}
          <li>{{.}}</li>
        {{/steps}}
        </ol>
        {{>parts/contact}}
      </section>
      {{>parts/hours}}
      <section id="who"><h2>Hvem som gir tilbudet</h2>
        {{#provider}}
        <p><a href="{{url}}">{{name}}</a> ({{kind}}){{#phone}}, telefon <a href="{{phoneUrl}}">{{phone}}</a>{{/phone}}</p>
        {{/provider}}
        {{^provider}}
        <p>Ikke oppgitt</p>
        {{/provider}}
        <p>Sist kontrollert {{checked}}{{#isOld}} <strong>Dette er lenge siden. Ring og spør.</strong>{{/isOld}}</p>
      </section>
      <section id="related"><h2>Se også</h2>
        <ul class="cards">
        {{#related}}
          {{>parts/card}}
        {{/related}}
        </ul>
      </section>
    </article>
    {{/main}}
    {{/base}}
    """

  private static let facts = """
    <dl class="facts">
    {{#facts}}
      <div class="{{#isKnown}}known{{/isKnown}}{{^isKnown}}unknown{{/isKnown}}">
        <dt>{{label}}</dt>
        <dd>{{#value}}{{.}}{{/value}}{{^value}}Ikke oppgitt{{/value}}</dd>
      </div>
    {{/facts}}
    </dl>
    <ul class="tags">
    {{#themes}}
      <li><a href="{{url}}">{{label}}</a></li>
    {{/themes}}
    </ul>

    """

  private static let contact = """
    <ul class="contact">
    {{#contacts}}
      <li>
        <strong>{{name}}</strong>
        {{#role}}<span>{{.}}</span>{{/role}}
        {{#phone}}<a href="{{phoneUrl}}" class="phone">{{.}}</a>{{/phone}}
        {{#email}}<a href="mailto:{{.}}">{{.}}</a>{{/email}}
      </li>
    {{/contacts}}
    </ul>

    """

  private static let hours = """
    <section id="when"><h2>Når og hvor</h2>
      <table><caption>Åpningstider</caption>
      {{#days}}
        <tr><th scope="row">{{day}}</th><td>{{#isOpen}}fra {{opens}} til {{closes}}{{/isOpen}}{{^isOpen}}stengt{{/isOpen}}</td></tr>
      {{/days}}
      </table>
      {{#place}}
      <address>{{address}}, {{postalCode}} {{city}}</address>
      {{#stepFree}}<p>Uten trinn: {{.}}</p>{{/stepFree}}
      {{/place}}
    </section>

    """

  private static let card = """
    <li class="card">
      <h3><a href="{{url}}">{{title}}</a></h3>
      <p>{{summary}}</p>
      {{#ages}}<p class="ages">{{.}}</p>{{/ages}}
    </li>

    """

  private static let footer = """
    <footer class="site">
      <section aria-label="Hjelp nå">
        <h2>Trenger du hjelp nå?</h2>
        <ul>
        {{#helplines}}
          <li><a href="{{phoneUrl}}">{{name}} {{phone}}</a> <span>{{hours}}</span></li>
        {{/helplines}}
        </ul>
      </section>
      <nav aria-label="Om siden">
        <a href="{{root}}om/">Om siden</a>
        <a href="{{root}}personvern/">Personvern</a>
        <a href="{{root}}tilgjengelighet/">Tilgjengelighet</a>
        <a href="{{root}}skjul-spor/">Skjul sporene dine</a>
      </nav>
      <p>Laget av {{siteName}}. Innholdet er gitt fri til bruk.</p>
    </footer>

    """
}
