/// How final a published figure is, weakest first (METHODS, section 1).
public enum ObservationStatus: String, Sendable, CaseIterable, Comparable {
  case withdrawn, unknown, provisional, revised, final

  private var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Self, right: Self) -> Bool { left.strength < right.strength }
}
