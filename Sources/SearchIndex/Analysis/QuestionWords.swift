/// Words by which a question tells about the one who asks, in bokmål, nynorsk and English.
enum QuestionWords {
  /// People one can be close to; the word alone says that someone asks for another.
  ///
  /// «mann», «venn», «barn» and the like need a «min», see ``withPossessive``.
  static let relations = """
    sønn sønnen sønna son sonen datter datteren dattera datra dotter dottera mor mora \
    moren mamma mammaen mutter far faren pappa pappaen fatter bror broren broder lillebror storebror \
    søster søstra søsteren syster systera lillesøster storesøster søsken søskenet sysken kona kone \
    ektemann ektemannen ektefelle samboer samboeren sambuar sambuaren kjæreste kjæresten kjærast kjærasten \
    svigersønn svigerdatter svigermor svigerfar stesønn stedatter stefar stemor bestemor \
    bestefar bestevenn bestevenninne mormor farmor morfar farfar barnebarn barnebarnet nevø nevøen \
    niese niesa tante onkel fetter kusine venninna venninnen kompis kompisen kameraten son daughter \
    mother mom mum father dad brother sister sibling husband wife boyfriend girlfriend spouse \
    grandma grandpa grandmother grandfather grandson granddaughter nephew niece
    """
    .split(separator: " ").map(String.init)

  /// People who are meant as close to the one who asks only beside a word in ``possessives``.
  static let withPossessive = """
    mann mannen venn vennen ven venen venninne barn barnet ungen unge gutt gutten gut guten jente jenta dame dama typen foreldre \
    foreldrene foreldra familie familien eks eksen kamerat kollega kollegaen nabo naboen tenåring \
    tenåringen partner partneren friend friends child kid parents parent teenager family roommate \
    colleague neighbour neighbor
    """
    .split(separator: " ").map(String.init)

  /// Words that make the person one's own.
  static let possessives = "min mi mitt mine vår vårt våre my our".split(separator: " ").map(
    String.init)

  /// Words after which a parent is the one who needs help («nybakt mor»), so no relation is read.
  static let becoming =
    "bli blir blitt ble ny nybakt fersk gravid alene aleine åleine enslig som become new single a"
    .split(separator: " ").map(String.init)

  /// The numbers people write as words, by value from 1.
  static let numbers = """
    en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten \
    nitten tjue
    """
    .split(separator: " ").map(String.init)

  /// What follows a number that is an age.
  static let ageUnits = words(
    "år åring åringen åringar åringer års åra year years yrs yo")
  /// What follows a number that is an age below a year or two.
  static let months = words("mnd måned måneder månader months uker veker weeks")
  /// What says that months and weeks are no age: «14 uker på vei», «3 måneder edru».
  static let notAnAge = [
    "på vei", "på veg", "gravid", "pregnant", "siden", "sidan", "ago", "edru", "rusfri", "nykter",
  ]
  /// What stands before a number that is an age.
  static let ageLeads = words("gutt gutten gut jente jenta alder alderen fylt fyller aged age")
  /// What an age alone may follow when it is somebody's: «jeg er 14».
  static let personLeads = [
    "jeg er", "eg er", "han er", "hun er", "ho er", "hen er", "som er", "blir snart", "I am", "I'm",
    "he is", "she is", "he's", "she's",
  ]
  /// What says that a number is no age: «jeg er 14 uker på vei».
  static let amounts = words(
    "dag dager dagar day days time timer timar hours prosent personer personar people barn")
  /// What may follow an age.
  static let old = words("gammel gamal gammelt old")
  /// What stands before a place.
  static let placeLeads = words("i in på ved kommune")
  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
