import Foundation

extension Colour {
  /// The relative luminance, 0 for black to 1 for white (WCAG 2.2, definition of relative luminance;
  /// its linear part ends at 0.04045 as in IEC 61966-2-1, which no 8-bit value tells from 0.03928).
  var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio with another colour, 1 to 21, the same both ways (WCAG 2.2, definition of
  /// contrast ratio).
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour nearest this one, on the way to black or to white, for which `passes` holds; the
  /// darker of two that are equally near, and nil when there is none.
  func nearest(where passes: (Colour) -> Bool) -> Colour? {
    for step in 0...255 {
      for end in [Colour.black, Colour.white] {
        let candidate = mixed(with: end, share: Double(step) / 255)
        if passes(candidate) { return candidate }
      }
    }
    return nil
  }
}

/// A ratio for messages: two decimals, cut and not rounded, so that 4.499 never reads as enough.
func contrastText(_ ratio: Double) -> String {
  let hundredths = Int(ratio * 100)
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction):1"
}
