/// The last parts that compounds are taken apart at.
///
/// Curated and short on purpose: a general dictionary splits «forening» into for and ening. Words
/// whose endings hide in other words are left out («tur» in kultur, «rus» in virus, «mat» in
/// format). A part must leave at least three letters before it.
let compoundHeads = """
  aktivitet anfall angst arbeid avdeling avhengighet avlastning avrusning behandling bekymring \
  besøk betaling bistand bolig boliger brudd bruker butikk depresjon familie fellesskap fengsel \
  ferie flyktning fobi forebygging foreldre forelder forening forløp fravær gjeld gruppe \
  helg helse hjelp hjem hus husleie hybel identitet innleggelse innsats institusjon jobb kafe \
  kafé kalender kjøring klinikk klubb konflikt kontakt kontor koordinator krise kultur kurs kveld \
  kvinne leilighet leir lidelse medisin megling mestring middel misbruk mobbing musikk omsorg \
  oppfølging opplæring opphold overdose overgrep person plager plan plass politi press problem \
  program prosjekt psykiatri psykolog rehabilitering rådgiver rådgivning samtale samvær selskap \
  senter sentral servering situasjon skade skole skrekk sone sorg spill språk sprøyte stasjon stell \
  stoff stress student støtte svikt sykdom sykepleier søvn team telefon terapi tilbud \
  tjeneste treff trening trim tvang ulykke undersøkelse ungdom utdeling utstyr vaner vanske \
  veileder veiledning venn verksted vern vold
  """
  .split(separator: " ").map(String.init)
