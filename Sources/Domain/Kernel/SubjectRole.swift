/// Whether the one who is asked about counts in what its set is held against; its place always counts it.
public enum SubjectRole: Sendable, CaseIterable {
  /// Median, mean and the rest are of the whole set.
  case countedIn
  /// They are of the others only, as briefings tell them.
  case leftOut
}
