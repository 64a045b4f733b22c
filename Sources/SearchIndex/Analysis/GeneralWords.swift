/// Words that say how a text is written and not what an offer is, in bokmål, nynorsk and English.
///
/// A mention of one in a body is not kept (`Postings.keep`), which a third of such mentions were. In
/// titles, summaries and search words they count as any other. Unlike ``stopWords`` they are no part
/// of the index, so the list costs no bytes; a word that tells a need, a place or a thing one can get
/// is left out of it.
let generalWords: Set<[UInt8]> = Set(
  """
  levd ligner lignende liknende ment ordinert ordinær samlede seks syv åtte servert solid verdt vart hits having \
  lever hørt prøvd trent dårligere danger kjøp hyggelig fotsatt runs sentral sentrale sentralt ansvar \
  adresse aktuell aktuelle akkurat all allerede allereie also altså anbefale andel annet \
  ansvarlig antall arrangere arrangement avdelinger avgjøre avgrense avhenge avklare avlyse \
  avlyst avtale bakgrunn bare basere bebo bedt begge begrense begrenset begrenser behold \
  bemerke benytte berøre berørt beskrev beskrive beskrivelse bestemme bestille bestå bety bilde \
  blant bokstav bortsett bosatt bratt brev bruke bryte både daglig danne dekke dels delta \
  deltaker deltakere delvis dermed derfor deretter derimot dersom desember dessuten disponere \
  dokument dra drar drift drive drøfte egne eget egnet eier eksempel eksempler eneste enkelt \
  enkelte enkle enn ennå etablere eventuell fagbakgrunn faglig fakta farge fast februar felles \
  felt ferd ferdig finne flere flest foregå foregår foreløpig forhold forklare form formål \
  forskjell forskjellig forskning forsøke forsøk fortsatt fortsette forutsetning fotsat framfor \
  fremme fremst fullt fungere fylle følge før først følgende gang gjaldt gjelde gjennom \
  gjennomføre gjerne gjette gjøre god godt grense grunn halv hard hardt hel helst hensikt hente \
  henvende henvendelse hoved hovedsak huske høst høyere hva hver hvert hvil hvilke hvilket høy \
  høyt igjen ifølge imidlertid inkludere inn innbygger innbyggere inngå inngang innebære innen \
  innenfor innhold inntil interesse interessert invitere januar jevnlig juli juni kalle kalt \
  kilde kjenne kjent klare klart klokka klokken klokkeslett knapp knytte koble koronatid \
  korrekt kreve kreves kunne kunnskap kvalitet lage land langs lang ledig legge leder lenge \
  lengre lenke lett lettere levert like likevel liten litt livskvalitet løpende løse mai \
  maksimal mandag mange mars melde meningen mens merke merket metode mild mindre minst minutt \
  minutter motivere motta mottak mulig mulighet muntlig mål målgruppe måte naturlig navngi \
  navngitt navn nederst neste nettadresse nettopp nevne november nummer nyttig nærmere nærmest \
  nødvendig nøyaktig offentlig oftest ofte oktober omfatte omgivelser omgjøre omkring område \
  omtale omtalt onsdag ordinær ordne ordning organisasjon organisere ønske oppdage oppfylle \
  oppgave oppgi oppgitt oppmerksom opprette opptatt oversikt overgang øvrig øyeblikk paragraf \
  part passe periode person personlig plass presis prosent prøve punkt påmelding pågang rask \
  redusere regel regelmessig relevant resten retning rundt runde rutine sagt samme sammen samle \
  samlet samtidig samt satse savne seg sekund selge selve senere separat september service \
  servere sette siden sikre sikt siste sitte skaffe skape skje skjedd skjema skrive skriftlig \
  skyld skyldes slik slike slikt slutt som spore stadig starte stedet steng \
  stengt stikke større stort struktur strengeste styke styre stykke sum supplere \
  sørge særlig tatt tekst telefonnummer tema tenke tidlig tidligere tidspunkt tilbake tilby \
  tilbyr tilgang tilgjengelig tilhøre tilhører tilknyttet tillegg tilpasse tilrettelagt tirsdag \
  tittel tjenestene tomt torsdag totalt trenge uansett ukedag ukentlig uklart undersøke \
  underveis unngå unntatt unødig usikker utbytte utdele utføre utgangspunkt utover utvalg \
  utvikle utvikling uttrykke vanlig vanligvis valgt vare varighet varsle vedlegg vedrørende \
  velge vedta verken vesentlig videreutvikle viktig viktigst virke virkelig vise visst vokse \
  vokst vurdere vurdering vært ytterligere yte årsak årsverk året årene about across address \
  after again against along although among and around available away because become been before \
  begin behind being below best better between both bring called change choose close come could \
  different does done down during each early else enough even ever every example few find \
  follow full further good great have heavy here hours important include inside instead into \
  itself just keep kind know large last later least letter limit long longer made main make \
  many might more most much municipality near nearly never next number often once only other \
  otherwise outside over people place possible quickly quite rather read really rest right said \
  same says second seem several should show side simple since small something sometimes soon \
  still such suit take tell than themselves then these thing things think though through \
  together touch toward town under until upon used using various very well were what whether \
  while within work worse would year years yet yourself bosette drev elektronisk erstatte \
  fordele forbered forberedt forhåndsvise forlenge fortløpende fremgå gjort hensyn hent høflig \
  håndtert innkalle innledende ivareta kobling kontor lag legg ligger medføre mottatt nest \
  nødvendigvis oppstart orientere parter pålagt rammer rette satt sendt stikker stum \
  tilsvarende tilstede vist virker
  """
  .split(whereSeparator: \.isWhitespace).flatMap {
    tokens(String($0), joined: false).map(stem(of:))
  })
