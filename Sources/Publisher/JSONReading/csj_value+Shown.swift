import CSimdjson
import Problems

extension csj_value {
  /// The value as a message shows it.
  public var shown: JSONProblem.Value {
    switch kind {
    case .null: .null
    case .true: .true
    case .false: .false
    case .integer: .number("\(integer)")
    case .unsigned: .number("\(UInt64(bitPattern: integer))")
    case .real: .number("\(real)")
    case .string: .text(text.beginning)
    case .array: .array
    case .object: .object
    }
  }
}
