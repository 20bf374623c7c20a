extension Double {
  /// Nil for what has no place on an axis; what is beyond all figures is drawn at 10¹⁵.
  var drawable: Double? { isFinite ? Swift.min(Swift.max(self, -1e15), 1e15) : nil }
}
