import Application
import Wording

extension FetchWords {
  /// What is said of a source; nothing of the publisher's own.
  func notes(_ giver: AnswerGiver) -> String {
    switch giver {
    case .publisher: ""
    case .comparator(let id, let host, _): fetchedByComparator(id, from: host)
    }
  }
}
