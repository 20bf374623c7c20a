/// What a setting names and cannot be used.
public enum SettingFault: Sendable, Equatable {
  case host(String)
  case certificate(path: String)
  case folder(path: String)
}
