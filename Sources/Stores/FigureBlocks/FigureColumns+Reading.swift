import Figures
import Regions
import Statistics

extension FigureColumns {
  /// More figures than this are no block.
  private static let most = 1_000_000

  /// Reads all columns; throws `BlockFault` naming the first that holds what it cannot hold.
  init(reading reader: inout BlockReader) throws(BlockFault) {
    let count = try reader.count(upTo: Self.most, "count")
    guard count > 0 else { throw BlockFault(.empty) }
    regions = try Self.regions(&reader, count)
    let scales = try reader.numbers(count, upTo: Int(Self.noValue), "decimals")
    (decimals, mantissas) = try Self.values(&reader, scales, count)
    missing = try Self.words(&reader, count, "missing", MissingReason.init(rawValue:))
    statuses = try Self.words(&reader, count, "status", ObservationStatus.init(rawValue:))
    locators = try reader.texts(count, "locator")
    known = try Self.words(&reader, count, "known") { Self.isDay($0) ? $0 : nil }
    precedences = try reader.numbers(count, upTo: Int(Int32.max), "precedence")
    preferred = try reader.numbers(count, upTo: 1, "preferred").map { $0 == 1 }
    scopes = try Self.words(&reader, count, "scope") { text -> AccountingScope?? in
      text.isEmpty ? .some(nil) : AccountingScope(rawValue: text).map { .some($0) }
    }
    differences = try reader.texts(count, "differences").map(DifferencesText.read)
    codesThen = try Self.words(&reader, count, "region_then") { text -> RegionCode?? in
      text.isEmpty ? .some(nil) : Self.isCode(text) ? .some(RegionCode(text)) : nil
    }
    try checkOrder()
  }

  /// Of one region each figure has its own locator and day, in their order.
  private func checkOrder() throws(BlockFault) {
    for index in regions.indices.dropFirst() where regions[index] == regions[index - 1] {
      guard (locators[index - 1], known[index - 1]) < (locators[index], known[index]) else {
        throw BlockFault(.column("region"))
      }
    }
  }

  private static func regions(_ reader: inout BlockReader, _ count: Int) throws(BlockFault) -> [RegionCode] {
    let numbered = try reader.count(upTo: count, "region")
    var regions: [RegionCode] = []
    regions.reserveCapacity(count)
    var number = 0
    for _ in 0..<numbered {
      number += try reader.count(upTo: 9_999 - number, "region")
      regions.append(.numbered(number))
    }
    var last = ""
    for _ in numbered..<count {
      let text = try reader.text("region")
      guard isCode(text), last <= text, RegionKey(RegionCode(text)).number == nil else {
        throw BlockFault(.column("region"))
      }
      regions.append(RegionCode(text))
      last = text
    }
    return regions
  }

  private static func values(
    _ reader: inout BlockReader, _ scales: Runs<Int>, _ count: Int
  ) throws(BlockFault) -> ([UInt8], [Int64]) {
    var decimals: [UInt8] = []
    decimals.reserveCapacity(count)
    for (scale, end) in zip(scales.values, scales.ends) {
      guard scale <= PublishedValue.mostDecimals || scale == Int(noValue) else { throw BlockFault(.column("decimals")) }
      decimals.append(contentsOf: repeatElement(UInt8(scale), count: end - decimals.count))
    }
    var mantissas = [Int64](repeating: 0, count: count)
    for index in 0..<count where decimals[index] != noValue {
      let mantissa = try reader.signed()
      guard mantissa.magnitude <= UInt64(PublishedValue.largestMantissa) else { throw BlockFault(.column("mantissa")) }
      mantissas[index] = mantissa
    }
    return (decimals, mantissas)
  }

  /// A column of words, of which each must mean something.
  private static func words<Value>(
    _ reader: inout BlockReader, _ count: Int, _ column: String, _ meaning: (String) -> Value?
  ) throws(BlockFault) -> Runs<Value> {
    let texts = try reader.texts(count, column)
    var values: [Value] = []
    for text in texts.values {
      guard let value = meaning(text) else { throw BlockFault(.column(column)) }
      values.append(value)
    }
    return Runs(values: values, ends: texts.ends)
  }

  /// Year, month and day, whatever follows; whether the month has that day is for whoever reads it in.
  static func isDay(_ text: String) -> Bool {
    let digits = Array(text.utf8.prefix(10))
    guard digits.count == 10, digits[4] == 45, digits[7] == 45 else { return false }
    let numbers = digits.enumerated().filter { ![4, 7].contains($0.offset) }.map(\.element)
    return numbers.allSatisfy { (48...57).contains($0) } && (49...50).contains(digits[0])
      && digits[5] <= 49 && digits[8] <= 51
  }

  static func isCode(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
      }
  }
}
