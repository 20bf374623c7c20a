/// A name's place in the order of the Norwegian alphabet: æ, ø, å last, other accents as without them.
struct NorwegianOrder: Comparable {
  private static let substitutes: [Unicode.Scalar: UInt32] = [
    "æ": 0x7B, "ä": 0x7B, "ø": 0x7C, "ö": 0x7C, "å": 0x7D, "á": 0x61, "č": 0x63, "đ": 0x64, "é": 0x65, "ŋ": 0x6E,
    "š": 0x73, "ŧ": 0x74, "ü": 0x75, "ž": 0x7A,
  ]

  private let key: [UInt32]

  init(_ name: String) {
    key = name.lowercased().unicodeScalars.map { Self.substitutes[$0] ?? $0.value }
  }

  static func < (left: NorwegianOrder, right: NorwegianOrder) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }
}
