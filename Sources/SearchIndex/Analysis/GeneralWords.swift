/// Words that say how a text is written and not what an offer is, in bokmål, nynorsk and English.
///
/// One that only bodies mention is not kept (`Postings.keep`), nor one in a keyword of several words.
/// In titles, other names, summaries and as keywords of their own they count as any other. Unlike
/// ``stopWords`` they are no part of the index, so the list costs no bytes; a word that tells a need, a
/// place or a thing one can get is left out of it.
let generalWords: Set<[UInt8]> = Set(
  """
  about across address adresse after again against akkurat aktuell aktuelle all allerede \
  allereie along also although altså among anbefale and andel annet ansvar ansvarlig antall \
  around arrangement arrangere available avdelinger avgjøre avgrense avhenge avklare avlyse \
  avlyst avtale away bakgrunn bare basere bebo because become bedt been before begge begin \
  begrense begrenser begrenset behind behold being below bemerke benytte berøre berørt beskrev \
  beskrive beskrivelse best bestemme bestille bestå better between bety bilde blant bokstav \
  bortsett bosatt bosette both bratt brev bring bruke bryte både called change choose close come \
  could daglig danger danne dekke dels delta deltaker deltakere delvis deretter derfor derimot \
  dermed dersom desember dessuten different disponere does dokument done down dra drar drev \
  drift drive drøfte during dårligere each early eget egne egnet eier eksempel eksempler \
  elektronisk else eneste enkelt enkelte enkle enn ennå enough erstatte etablere even eventuell \
  ever every example fagbakgrunn faglig fakta farge fast februar felles felt ferd ferdig few \
  find finne flere flest follow forbered forberedt fordele foregå foregår foreløpig forhold \
  forhåndsvise forklare forlenge form formål forskjell forskjellig forskning forsøk forsøke \
  fortløpende fortsatt fortsette forutsetning fotsat fotsatt framfor fremgå fremme fremst full \
  fullt fungere further fylle følge følgende før først gang gjaldt gjelde gjennom gjennomføre \
  gjerne gjette gjort gjøre god godt good great grense grunn halv hard hardt have having heavy \
  hel helst hensikt hensyn hent hente henvende henvendelse here hits hours hoved hovedsak huske \
  hva hver hvert hvil hvilke hvilket hyggelig høflig hørt høst høy høyere høyt håndtert ifølge \
  igjen imidlertid important include inkludere inn innbygger innbyggere innebære innen innenfor \
  inngang inngå innhold innkalle innledende inntil inside instead interesse interessert into \
  invitere itself ivareta januar jevnlig juli juni just kalle kalt keep kilde kind kjenne kjent \
  kjøp klare klart klokka klokken klokkeslett knapp know knytte koble kobling kontor koronatid \
  korrekt kreve kreves kunne kunnskap kvalitet lag lage land lang langs large last later least \
  leder ledig legg legge lenge lengre lenke lett letter lettere levd lever levert ligger \
  lignende ligner like likevel liknende limit liten litt livskvalitet long longer løpende løse \
  made mai main make maksimal mandag mange many mars medføre melde meningen mens ment merke \
  merket metode might mild mindre minst minutt minutter more most motivere motta mottak mottatt \
  much mulig mulighet municipality muntlig mål målgruppe måte naturlig navn navngi navngitt near \
  nearly nederst nest neste nettadresse nettopp never nevne next november number nummer nyttig \
  nærmere nærmest nødvendig nødvendigvis nøyaktig offentlig ofte often oftest oktober omfatte \
  omgivelser omgjøre omkring område omtale omtalt once only onsdag oppdage oppfylle oppgave \
  oppgi oppgitt oppmerksom opprette oppstart opptatt ordinert ordinær ordne ordning organisasjon \
  organisere orientere other otherwise outside over overgang oversikt paragraf part parter passe \
  people periode person personlig place plass possible presis prosent prøvd prøve punkt pågang \
  pålagt påmelding quickly quite rammer rask rather read really redusere regel regelmessig \
  relevant rest resten retning rette right runde rundt runs rutine sagt said same samle samlede \
  samlet samme sammen samt samtidig satse satt savne says second seem seg seks sekund selge \
  selve sendt senere sentral sentrale sentralt separat september servere servert service sette \
  several should show side siden sikre sikt simple since siste sitte skaffe skape skje skjedd \
  skjema skriftlig skrive skyld skyldes slik slike slikt slutt small solid som something \
  sometimes soon spore stadig starte stedet steng stengt stikke stikker still stort strengeste \
  struktur stum styke stykke styre større such suit sum supplere syv særlig sørge take tatt \
  tekst telefonnummer tell tema tenke than themselves then these thing things think though \
  through tidlig tidligere tidspunkt tilbake tilby tilbyr tilgang tilgjengelig tilhøre tilhører \
  tilknyttet tillegg tilpasse tilrettelagt tilstede tilsvarende tirsdag tittel tjenestene \
  together tomt torsdag totalt touch toward town trenge trent uansett ukedag ukentlig uklart \
  under undersøke underveis unngå unntatt until unødig upon used usikker using utbytte utdele \
  utføre utgangspunkt utover uttrykke utvalg utvikle utvikling valgt vanlig vanligvis vare \
  varighet various varsle vart vedlegg vedrørende vedta velge verdt verken very vesentlig \
  videreutvikle viktig viktigst virke virkelig virker vise visst vist vokse vokst vurdere \
  vurdering vært well were what whether while within work worse would year years yet yourself \
  yte ytterligere ønske øvrig øyeblikk årene året årsak årsverk åtte
  """
  .split(whereSeparator: \.isWhitespace).flatMap {
    tokens(String($0), joined: false).map(stem(of:))
  })
