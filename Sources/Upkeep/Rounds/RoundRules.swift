/// How often and how long owners are asked.
package struct RoundRules: Sendable {
  /// Owners are asked when an offer of theirs falls due within so many days.
  package var daysBefore = 30
  /// Days from one step to the next, and the fewest between two mails to one address.
  package var daysBetween = 21
  /// Days a code holds after the mail it is in.
  package var daysOfCode = 120
  /// Days that offers are left alone after they were checked, or after nobody confirmed them, though a mail
  /// shows them.
  package var daysOfRest = 182
  /// The most mails a day. More are left for the days after.
  package var mostMails = 10
  /// The most offers without an owner that get on the list of calls a day.
  package var mostCalls = 10

  package init() {}
}
