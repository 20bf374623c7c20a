/// The threads that answers are made on, so that what can be had at once never waits for a comparator or for a write.
struct WorkKinds: Sendable {
  /// Looks for answers that are kept, which never take long.
  let looks: BlockingWork
  /// What is read from the figures alone.
  let reads: BlockingWork
  /// What asks comparators.
  let comparisons: BlockingWork
  /// What an admin has done: one at a time.
  let changes: BlockingWork

  /// Threads on which an answer may be in the making for so many seconds.
  init(seconds: Int) {
    looks = BlockingWork(threads: Limits.lookers, seconds: seconds)
    reads = BlockingWork(threads: Limits.readers, seconds: seconds)
    comparisons = BlockingWork(threads: Limits.comparers, seconds: seconds)
    changes = BlockingWork(threads: 1, seconds: seconds)
  }

  private var all: [BlockingWork] { [looks, reads, comparisons, changes] }

  /// How many answers are in the making or wait.
  var underWay: Int { all.map(\.underWay).reduce(0, +) }

  /// Tells all that wait that the service is ending, and takes nothing more.
  func giveUp() { for work in all { work.giveUp() } }

  /// Ends the threads once they are idle, without waiting for that.
  func close() { for work in all { work.close() } }
}
