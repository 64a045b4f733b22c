import SiteBase

/// A template compiled once for one scope, to be called: for templates that include themselves and
/// for dynamic names. All others are put in place where they are included.
struct Procedure {
  /// What tells two procedures apart.
  struct Key: Hashable {
    let template: String
    let scope: [String]
    let fillings: [String]
    let markup: MarkupState
  }

  let number: Int32
  let site: Site
  let markup: MarkupState
}

/// One call between procedures, kept to prove that recursion ends. The layout itself is number -1.
struct Call {
  /// How the callee's innermost value relates to the caller's.
  enum Descent {
    /// It lies inside the caller's innermost value, so it is smaller.
    case inside
    /// It is the caller's innermost value.
    case same
    /// It comes from elsewhere.
    case other
  }

  let caller: Int32
  let callee: Int32
  let descent: Descent
  let template: String
  let range: SourceRange
}

extension [Call] {
  /// The calls that may go on for ever.
  ///
  /// A chain of calls that comes back to where it started ends, values being finite trees, if every
  /// call in it keeps to the caller's innermost value and one goes inside it. So a call is endless if
  /// a way back leads from its callee and it takes its value from elsewhere, or if a way back leads
  /// from its callee over calls with the same value only.
  func endless() -> [Call] {
    filter { call in
      switch call.descent {
      case .inside: false
      case .same: reaches(from: call.callee, to: call.caller) { $0.descent == .same }
      case .other: reaches(from: call.callee, to: call.caller) { _ in true }
      }
    }
  }

  private func reaches(from start: Int32, to goal: Int32, over: (Call) -> Bool) -> Bool {
    var seen: Set<Int32> = [start]
    var open = [start]
    while let procedure = open.popLast() {
      if procedure == goal { return true }
      for call in self where call.caller == procedure && over(call) {
        if seen.insert(call.callee).inserted { open.append(call.callee) }
      }
    }
    return false
  }
}
