import ArgumentParser

/// A command that changes what is stored before it answers.
protocol ChangesFirst: ParsableCommand {
  /// Whether it has changed something when its answer cannot be written.
  var changes: Bool { get }
}
