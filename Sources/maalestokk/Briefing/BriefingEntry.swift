/// One briefing of many: its file, and what it was made from.
struct BriefingEntry {
  let code: String
  let name: String
  let file: String
  /// A hash of everything the briefing was made from.
  let inputs: String
  /// Of the file.
  let sha256: String
  let headline: String
  /// Written by this run, rather than by an earlier one.
  let isNew: Bool
}
