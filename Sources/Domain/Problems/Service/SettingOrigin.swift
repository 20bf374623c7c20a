/// Where a setting's value came from; the first of these that says anything goes before the rest.
public enum SettingOrigin: Sendable, Equatable {
  case flag(String)
  case variable(String)
  case file(String)
  case standard
}
