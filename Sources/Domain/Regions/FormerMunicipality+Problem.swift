import Problems

extension FormerMunicipality {
  /// What became of it, to be told where it was named.
  public func told(in book: RegionBook) -> FormerRegion {
    FormerRegion(
      code: code.rawValue, name: name, lastYear: lastYear, firstKnownYear: RegionBook.firstYear,
      successors: successors.map { book.label(of: $0) }, successorCodes: successors.map(\.code.rawValue))
  }
}
