import Figures
import Foundation

extension KeptFiles {
  /// Whose program this is, as far as it has been said.
  public func home() throws -> Home {
    try setting(StoreSetting.home).flatMap { Home(reading: $0) } ?? Home()
  }
}

extension Home {
  /// What was kept; nil for what is none.
  public init?(reading text: String) {
    guard let home = try? JSONDecoder().decode(Home.self, from: Data(text.utf8)) else { return nil }
    self = home
  }
}

extension FigureSink {
  /// Keeps whose program this is.
  public func keep(_ home: Home) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try set(StoreSetting.home, to: home.isEmpty ? nil : String(decoding: encoder.encode(home), as: UTF8.self))
  }
}
