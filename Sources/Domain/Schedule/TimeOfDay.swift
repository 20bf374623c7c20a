/// A time of the day, to the minute.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight.
  public let minutes: Int

  /// The time of that hour and minute; nil when no clock shows it.
  public init?(_ hour: Int, _ minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = 60 * hour + minute
  }

  /// The time written as 08:30; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isWritten = text.utf8.allSatisfy { $0 == 0x3A || (0x30...0x39).contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard isWritten, parts.map(\.count) == [2, 2], numbers.count == 2 else { return nil }
    self.init(numbers[0], numbers[1])
  }

  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// The time as 08:30.
  public var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}
