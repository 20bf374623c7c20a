import Foundation
import PrivateFolders

/// The one folder of this run of the tests: it goes when they end, or with the next run when they were killed.
public enum TestFolder {
  private static let folder = Result {
    let folder = try PrivateFolder(.tests)
    // Some tests run the program as another user.
    chmod(folder.path, 0o755)
    return folder
  }

  /// Where it lies, links followed; without it no test could be trusted to clean up, so that its absence ends the run.
  public static var url: URL {
    do { return URL(fileURLWithPath: try folder.get().path).resolvingSymlinksInPath() } catch {
      fatalError("no folder for the tests: \(error)")
    }
  }
}
