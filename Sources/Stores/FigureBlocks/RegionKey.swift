import Regions

/// The order of regions in a block: codes of four digits by their number, then all others by their text.
struct RegionKey: Comparable {
  /// The number of a code of four digits; nil for any other.
  let number: Int?
  let text: String

  init(_ region: RegionCode) {
    text = region.rawValue
    let digits = text.utf8
    number =
      digits.count == 4 && digits.allSatisfy { (48...57).contains($0) }
      ? digits.reduce(0) { 10 * $0 + Int($1) - 48 } : nil
  }

  static func < (left: Self, right: Self) -> Bool {
    switch (left.number, right.number) {
    case (let left?, let right?): left < right
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): left.text < right.text
    }
  }
}

extension RegionCode {
  /// The code of four digits of a number; made once each.
  static func numbered(_ number: Int) -> RegionCode { all[number] }

  private static let all = (0..<10_000).map { number in
    let digits = String(number)
    return RegionCode(String(repeating: "0", count: 4 - digits.count) + digits)
  }
}
