import Figures

/// In what a figure is not as its key figure says, as stores keep it.
public enum DifferencesText {
  /// A line of `aspect=words` for each, in order; empty for none.
  public static func text(_ differences: [DefinitionAspect: String]) -> String {
    differences.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: "\n")
  }

  /// What such lines say; lines that say nothing known are passed over.
  public static func read(_ text: String) -> [DefinitionAspect: String] {
    text.split(separator: "\n").reduce(into: [:]) { differences, line in
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, let aspect = DefinitionAspect(rawValue: parts[0]) { differences[aspect] = parts[1] }
    }
  }
}
