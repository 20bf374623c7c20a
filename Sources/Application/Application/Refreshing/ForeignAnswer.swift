/// What a comparator fetched from a host of its own.
struct ForeignAnswer {
  let url: String
  let host: String
  let bytes: [UInt8]
  /// When it came; ISO 8601 in UTC.
  let retrieved: String
}
