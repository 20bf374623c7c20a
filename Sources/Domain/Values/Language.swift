/// The languages readers have; bokmål first.
public enum Language: String, Sendable, CaseIterable, Codable {
  case nb, nn, en
}
