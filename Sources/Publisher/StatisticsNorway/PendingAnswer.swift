import Figures

/// An answer that has come and that nothing remembers yet: it is kept once it is known to be of use.
public struct PendingAnswer: Sendable {
  /// As it came, with what was asked and when.
  public let archived: ArchivedAnswer
  private let keeping: @Sendable () throws -> PublisherAnswer

  init(_ archived: ArchivedAnswer, keeping: @escaping @Sendable () throws -> PublisherAnswer) {
    self.archived = archived
    self.keeping = keeping
  }

  /// Archives the answer and remembers its call as answered; throws what the ledger throws.
  public func keep() throws -> PublisherAnswer { try keeping() }
}
