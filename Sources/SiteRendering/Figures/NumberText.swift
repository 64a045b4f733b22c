import SiteModel

/// A number as people of a language read it: at most two decimals, without trailing zeros.
///
/// Norwegian has a comma, and a no-break space between thousands from five digits on; English has a
/// period and commas. Both are fixed here, whatever the machine's locale.
package func numberText(_ value: Double, in language: SiteLanguage) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return String(value) }
  let hundredths = Int((abs(value) * 100).rounded())
  var fraction = String(hundredths % 100)
  if fraction.utf8.count == 1 { fraction = "0" + fraction }
  while fraction.hasSuffix("0") { fraction.removeLast() }
  let digits = Array(String(hundredths / 100))
  let isGrouped = language == .en ? digits.count > 3 : digits.count > 4
  var whole = ""
  for (index, digit) in digits.enumerated() {
    if isGrouped, index > 0, (digits.count - index).isMultiple(of: 3) {
      whole += language == .en ? "," : "\u{A0}"
    }
    whole.append(digit)
  }
  // U+2212 is the minus sign; a value that rounds to zero has none.
  let sign = value < 0 && hundredths > 0 ? "\u{2212}" : ""
  return sign + whole + (fraction.isEmpty ? "" : (language == .en ? "." : ",") + fraction)
}
