import Figures
import Foundation
import Values

/// Whose program this is, with the peer sets of one's own: what is shown, and carried to another database.
public struct KnownHome: Codable, Sendable, Equatable {
  /// A named set of one municipality.
  public struct Set: Codable, Sendable, Equatable {
    public struct Member: Codable, Sendable, Equatable {
      public let code: String
      public let name: String
      public let why: String
    }

    public let municipality: String
    public let name: String
    public let members: [Member]
  }

  public static let schema = "maalestokk/home-1"

  let schema: String
  public let home: Home
  /// The municipality's name; nil where none is set.
  public let name: String?
  public let sets: [Set]

  init(home: Home, name: String?, sets: [Set]) {
    schema = Self.schema
    self.home = home
    self.name = name
    self.sets = sets
  }

  /// As a file, the same bytes for the same home.
  public var json: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
  }
}
