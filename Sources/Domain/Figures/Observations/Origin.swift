import Values

/// Where a set of figures comes from.
public struct Origin: Sendable, Equatable {
  public let id: String
  public let title: Multilingual
  public let publisher: String
  public let licence: Multilingual
  /// Where in the source the figures stand.
  public let location: Multilingual
  public let published: String?
  public let retrieved: String
  public let notes: Multilingual
  /// The year whose division of the country all its figures are for; nil where each is for the division of its own year.
  public let borders: Int?

  public init(
    id: String, title: Multilingual, publisher: String, licence: Multilingual, location: Multilingual,
    published: String?,
    retrieved: String, notes: Multilingual, borders: Int? = nil
  ) {
    self.borders = borders
    self.id = id
    self.title = title
    self.publisher = publisher
    self.licence = licence
    self.location = location
    self.published = published
    self.retrieved = retrieved
    self.notes = notes
  }
}

extension Origin {
  /// An origin whose licence and location read the same in both languages.
  public init(
    id: String, title: Multilingual, publisher: String, licence: String, location: String, published: String?,
    retrieved: String, notes: Multilingual
  ) {
    self.init(
      id: id, title: title, publisher: publisher, licence: Multilingual(nb: licence, en: licence),
      location: Multilingual(nb: location, en: location), published: published, retrieved: retrieved, notes: notes)
  }
}
