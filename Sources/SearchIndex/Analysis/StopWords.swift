/// Words that say nothing about what is wanted, in bokmål, nynorsk and English, folded.
///
/// A question made of nothing else is searched with all its words. «får» is not here because it
/// folds to «far»; `questionTokens` leaves it out before folding.
/// «bade» and «mate» stand for «både» and «måte», which fold to them; who asks for nothing else still
/// finds where to swim.
let stopWords = """
  a aldri alle alltid alt an and andre any anyone are at av bade bare be begynne berre best ble \
  bli blir blitt bort bruke burde but by can da dag de deg dei del den denne dere deres det \
  dette di did din ditt do does du dykk eg ei eit eller en enn er et ett etter fa fatt fikk find \
  finn finnast finne finnes finst foler folk for fordi forrige fra fram from fylte ga gang gar \
  get gi gir gjer gjerne gjor gjore grunn gut gutt gutten ha had hadde han har has hatt have he \
  heile hele help helps her hjelp hjelpa hjelpe hjelper ho hos how hun hva hvem hver hvilke \
  hvilken hvis hvor hvordan hvorfor i if igjen ikke ikkje in inga ingen inn inne is it ja jeg \
  jenta jente jo ka kan kanskje ko kom komme kommer kor korfor korleis kunne kva kvar kvarfor \
  kven kvifor la lenge lenger lett like litt looking m ma make man mange mate mater me med meg \
  mehr meir mellom men mer mest mi min mine mitt mot mulig my mye mykje na nar need needs nei \
  nesten never no noe noen nok nokke nokken noko nokon nokre not of ofte og ogsa om on onsker or \
  ordne oss other our over pa please plutselig prove re s sa same samme seg selv ser si sidan \
  siden sier sin sine sitt sitter sjolv skal skjer skulle sma snart som some someone sta stad \
  stadig star sted still sveert take tar than that the their them then there they this tid tida \
  tiden til tilbod tilbud ting to too treng trenge trenger trengte tror tv uke under ut utan \
  uten vaere vaert var vart ved veere veert veit veldig vere vert very vet vi viktig vil ville \
  vore vort want was way we what when where which who will with without would years you your
  """
  .split(separator: " ").map { Array($0.utf8) }
