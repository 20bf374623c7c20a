/// What a setting's value must be.
public enum SettingForm: Sendable, Equatable {
  case text
  case integer(ClosedRange<Int>)
  case flag
  case list
  case choice([String])
  /// A time of day when figures can be trusted.
  case safeTime
  case day
  /// An address that may be posted to.
  case webAddress
  case tokenHash
}
