import Synchronization

/// Answers that were made from the figures as they still are, by what was asked; bounded in number and bytes.
final class AnswerCache: Sendable {
  private struct State {
    var edition: [Int] = []
    var replies: [String: Reply] = [:]
    var bytes = 0
  }

  private static let mostReplies = 512
  private static let mostBytes = 64 * 1024 * 1024
  private let state = Mutex(State())

  /// The answer, when it was made from this edition of the figures.
  func reply(to key: String, edition: [Int]) -> Reply? {
    state.withLock { state in state.edition == edition ? state.replies[key] : nil }
  }

  /// Keeps an answer; when there is no room, all that are kept are forgotten first.
  func keep(_ reply: Reply, to key: String, edition: [Int]) {
    state.withLock { state in
      let isFull =
        state.replies.count >= Self.mostReplies || state.bytes + reply.body.count > Self.mostBytes
      if state.edition != edition || isFull { state = State(edition: edition) }
      guard state.replies[key] == nil else { return }
      state.replies[key] = reply
      state.bytes += reply.body.count
    }
  }
}
