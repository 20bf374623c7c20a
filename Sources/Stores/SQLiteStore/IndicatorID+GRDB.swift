import GRDB
import Values

/// Kept as its text.
extension IndicatorID: DatabaseValueConvertible {}
