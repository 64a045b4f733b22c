@testable import Templates

/// What the tests render: a small offer.
struct TestOffer {
  var title: String? = "Drop-in"
  var body: String?
  var age: String?
  var isFree = false
  var provider: TestProvider?
  var place: String?
  var themes: [String] = []
  var phones: [TestPhone] = []
  var related: [TestCard] = []

  static let shape = Shape<TestOffer>("offer", "An offer.") { f in
    f.text("title", "Its title.") { $0.title }
    f.html("body", "Its text.") { offer in offer.body.map { Array($0.utf8) } }
    f.text("age", "The ages in words.") { $0.age }
    f.flag("isFree", "Whether it costs nothing.") { $0.isFree }
    f.optional("provider", TestProvider.shape, "Who gives it.") { $0.provider }
    f.optional("place", placeShape, "Where it is.") { $0.place }
    f.list("themes", themeShape, "What it is about.") { $0.themes }
    f.list("phones", TestPhone.shape, "Numbers in order of use.") { $0.phones }
    f.list("related", TestCard.shape, "Other offers.") { $0.related }
  }

  private static let placeShape = Shape<String>("place", "A place.") { f in
    f.text("address", "Street and number.") { $0 }
  }

  private static let themeShape = Shape<String>("theme", "A theme.") { f in
    f.text("theme", "The theme.") { $0 }
  }
}

struct TestProvider {
  var name = "Kommunen"

  static let shape = Shape<TestProvider>("provider", "An organisation.") { f in
    f.text("name", "Its name.") { $0.name }
  }
}

struct TestPhone {
  let label: String
  let number: String

  static let shape = Shape<TestPhone>("phone", "A number.") { f in
    f.text("label", "Whose it is.") { $0.label }
    f.text("number", "As people write it.") { $0.number }
  }
}

/// An offer in a list.
struct TestCard {
  var title: String?
  var age: String?
  var phones: [TestPhone] = []

  static let shape = Shape<TestCard>("card", "An offer in a list.") { f in
    f.text("title", "Its title.") { $0.title }
    f.text("age", "The ages in words.") { $0.age }
    f.list("phones", TestPhone.shape, "Numbers in order of use.") { $0.phones }
  }
}
