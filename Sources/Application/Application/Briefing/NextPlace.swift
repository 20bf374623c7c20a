import Synchronization

/// Hands out places from the first on, each once, to whichever thread asks.
final class NextPlace: Sendable {
  private let count: Int
  private let place = Mutex(0)

  init(of count: Int) { self.count = count }

  /// Nil when all have been handed out.
  func next() -> Int? {
    place.withLock { place in
      guard place < count else { return nil }
      defer { place += 1 }
      return place
    }
  }
}
