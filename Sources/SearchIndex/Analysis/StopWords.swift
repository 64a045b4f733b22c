/// Words that say nothing about what is wanted, in bokmål, nynorsk and English, folded.
///
/// A question made of nothing else is searched with all its words. «får» is not here because it
/// folds to «far»; `questionTokens` leaves it out before folding.
let stopWords = """
  a alle alt an and andre any anyone are at av be ble bli blir blitt bort bruke burde but by \
  can da dag de deg dei del den denne dere deres dere det dette di did din ditt do does dykk du \
  eg ei eit eller en enn er et etter ett finn finne finnes finst finnast for fordi fra fram from \
  fa fatt ga gang gar get gi gir gjer gjor gjore gjerne ha had hadde han har has hatt have he her \
  hjelp hjelpe hjelper help helps hjelpa hos how hun ho hva hvem hver hvilke hvilken hvis hvor \
  hvordan hvorfor i if ikke ikkje in inn inne is it ja jeg jo ka kan kanskje ko kom komme kommer \
  korleis kor korfor kunne kva kvar kvarfor kven kvifor la litt lett like lenger looking m man \
  mange me med meg mehr meir mellom men mer mi min mine mitt mot mye mykje my ma na nar nei no \
  noe noen nokke nokken nok noko nokon nokre not need needs of og ogsa om on onsker or ordne oss \
  our pa please plutselig re s sa seg selv si sin sine sitt sjolv skal skjer skulle snart som \
  some someone sta star still stad sted sveert take tar that the their them there they ting \
  this til tilbod tilbud to too treng trenge trenger trengte tror tv ut vaere veere veert var ved \
  veldig vere vet veit vi vil ville vart vort vore want was way we what when where which who will \
  with would you your over under uten utan without bare berre dag gutt gutten gut jente jenta hele heile tid tiden tida alltid stadig igjen fylte etter \
  grunn siden sidan viktig best mest years than then find make never other very \
  aldri sma ingen inga folk vaert vert lenge ser uke forrige samme same prove mulig sier ting begynne sitter nesten bade foler ofte fikk
  """
  .split(separator: " ").map { Array($0.utf8) }
