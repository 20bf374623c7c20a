import Figures
import Problems
import Regions

/// Reads questions, and has the workbench answer them; the command line and the service both ask here.
///
/// Throws `UsageError` with every problem of a question at once.
public struct Inquiry: Sendable {
  public let workbench: Workbench
  let supplements: Supplements
  /// Whose program this is.
  public let home: Home
  /// Tells what was chosen for the reader, such as the year.
  let say: @Sendable (QuestionNote) -> Void

  public init(
    _ workbench: Workbench, _ supplements: Supplements, home: Home = Home(),
    say: @escaping @Sendable (QuestionNote) -> Void = { _ in }
  ) {
    self.workbench = workbench
    self.supplements = supplements
    self.home = home
    self.say = say
  }
}
