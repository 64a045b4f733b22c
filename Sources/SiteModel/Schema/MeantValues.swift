import SiteBase

/// What an editor most likely meant by a text that is no value, for the line to write in a message.
/// Never used as a value.

/// The whole numbers in a text, in order; at most four digits each.
private func numbers(in text: String) -> [Int] {
  text.utf8.split { !(0x30...0x39).contains($0) }
    .filter { $0.count <= 4 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
}

/// The names of the months in bokmål, in their order.
private let months = [
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
  "november", "desember",
]

/// A day written `3.11.2026`, `03/11 2026`, `3. november 2026` or the like, the day first; nil for
/// anything else.
func meantDate(_ text: String) -> CalendarDate? {
  let lowered = text.lowercased()
  let words = lowered.split { !$0.isLetter }
  if words.count == 1, let month = months.firstIndex(where: { $0 == words[0] }) {
    return meantDate(lowered.replacing(months[month], with: " \(month + 1) "))
  }
  let parts = numbers(in: text)
  guard parts.count == 3, text.utf8.allSatisfy({ $0 < 0x3A && $0 >= 0x20 }) else { return nil }
  return parts[0] > 31
    ? CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    : CalendarDate(year: parts[2], month: parts[1], day: parts[0])
}

/// An age range written `18+`, `18-25 år`, `over 18` or `under 18`, as the group to write.
func meantAge(_ text: String) -> String? {
  let ages = numbers(in: text).filter { $0 <= 120 }
  guard let first = ages.first else { return nil }
  if ages.count > 1 { return "{fra: \(first), til: \(ages[1])}" }
  let lowered = text.lowercased()
  if lowered.contains("under") { return first > 0 ? "{til: \(first - 1)}" : nil }
  let isUpperEnd = ["til", "opp", "inntil", "maks"].contains { lowered.hasPrefix($0) }
  return isUpperEnd ? "{til: \(first)}" : "{fra: \(first)}"
}

/// A price written `50 kr`, as the group to write.
func meantPrice(_ text: String) -> String? {
  guard let amount = numbers(in: text).first else { return nil }
  return amount == 0 ? "gratis" : "{beløp: \(amount)}"
}

/// Hours written `10-14` or `kl. 10.30 til 14`, as the keys to write.
func meantHours(_ text: String) -> String? {
  var parts = numbers(in: text)[...]
  var times: [String] = []
  while let hour = parts.popFirst(), hour <= 24 {
    let minute = hour < 24 && text.contains(where: { $0 == "." || $0 == ":" }) ? parts.first : nil
    if let minute, minute < 60,
      text.contains("\(hour).\(padded(minute))")
        || text.contains("\(hour):\(padded(minute))")
    {
      parts.removeFirst()
      times.append("\"\(padded(hour)).\(padded(minute))\"")
    } else {
      times.append("\"\(padded(hour)).00\"")
    }
  }
  switch times.count {
  case 1: return "fra: \(times[0])"
  case 2: return "fra: \(times[0]), til: \(times[1])"
  default: return nil
  }
}

/// A way to reach someone, written as a number or an address, as the group to write; nil for a text
/// that is none, such as a contact card's id.
func meantContact(_ text: String) -> String? {
  if text.contains("@") { return "[{epost: \(text)}]" }
  if text.hasPrefix("https://") || text.hasPrefix("http://") { return "[{nettside: \"\(text)\"}]" }
  let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2B }
  return isNumber && !text.isEmpty ? "[{telefon: \(text)}]" : nil
}

/// A place written as one text, as the group to write: an address has a number.
func meantPlace(_ text: String) -> String? {
  let key = text.utf8.contains { (0x30...0x39).contains($0) } ? "adresse" : "navn"
  return text.contains(where: \.isLetter) && isPlain(text) ? "[{\(key): \(text)}]" : nil
}

/// Whether a text can be a value in a group as it is, without quotation marks.
func isPlain(_ text: String) -> Bool {
  !text.contains { ",:#{}[]\"'&*!|>%@`".contains($0) } && !text.isEmpty
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
