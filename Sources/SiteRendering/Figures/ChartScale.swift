/// The values an axis runs between and where it is marked: multiples of 1, 2 or 5 times a power of
/// ten that reach past the least and the greatest value and hold zero.
struct ChartScale {
  /// The marks, lowest first, at least two.
  let ticks: [Double]

  /// The values at the ends.
  var range: ClosedRange<Double> { ticks[0]...ticks[ticks.count - 1] }

  /// Makes a scale with about four steps; whole numbers have whole steps.
  init(_ values: [Double]) {
    let low = min(values.min() ?? 0, 0)
    let high = max(values.max() ?? 0, 0)
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    let step = Self.step(for: (high - low) / 4, isWhole: isWhole)
    // Below the lowest negative value there is room for its number.
    let first = low < 0 ? (low / step - 0.4).rounded(.down) : 0
    let last = max((high / step).rounded(.up), first + 1)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// The least step of the series 1, 2, 5, 10 … that is not below `wanted`.
  private static func step(for wanted: Double, isWhole: Bool) -> Double {
    guard wanted > 0 else { return 1 }
    var step = 1.0
    while step < wanted { step *= 10 }
    while step / 10 >= wanted { step /= 10 }
    for factor in [0.2, 0.5] where step * factor >= wanted {
      step *= factor
      break
    }
    return isWhole ? max(step, 1) : step
  }

  /// How far along the axis a value lies, 0 to 1.
  func share(_ value: Double) -> Double {
    (value - range.lowerBound) / (range.upperBound - range.lowerBound)
  }
}
