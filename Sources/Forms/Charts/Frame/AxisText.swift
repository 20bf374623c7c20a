/// Writes a value of the axis with this many decimals, in the reader's language.
public typealias AxisText = @Sendable (_ value: Double, _ decimals: Int) -> String
