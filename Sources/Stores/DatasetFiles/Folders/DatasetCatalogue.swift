import Figures
import Values

/// `Documentation/datasets.md`: what every dataset is and where it comes from, made from each `origin.json`.
public enum DatasetCatalogue {
  /// The page as Markdown; the same datasets give the same page.
  public static func markdown(_ folders: [DatasetFolder]) -> String {
    let header = """
      # Datasets

      Made from each dataset's `origin.json`; change that, then run `maalestokk doctor --dataset-page Documentation/datasets.md`.

      | Dataset | Publisher | Published | Retrieved | Figures | Licence |
      | :--- | :--- | :--- | :--- | ---: | :--- |

      """
    let sorted = folders.sorted { $0.path < $1.path }
    return header + sorted.map(row).joined() + "\n" + sorted.map(section).joined(separator: "\n")
  }

  private static func row(_ folder: DatasetFolder) -> String {
    let origin = folder.origin
    let figures = origin.files.filter { $0.kind == "observations" }.map(\.rows).reduce(0, +)
    let anchor = origin.id
    return
      "| [\(origin.title.en)](#\(anchor)) | \(origin.publisher) | \(origin.published ?? "") | \(origin.retrieved) | "
      + "\(figures == 0 ? "" : String(figures)) | \(both(origin.licence)) |\n"
  }

  /// A text in both languages, once where they are the same.
  private static func both(_ words: OriginFile.Words) -> String {
    let text = words.bilingual
    return text.nb == text.en ? text.en : "\(text.en) / \(text.nb)"
  }

  private static func section(_ folder: DatasetFolder) -> String {
    let origin = folder.origin
    var lines = ["## \(origin.id)", "", "**\(origin.title.en)** / \(origin.title.nb)", ""]
    lines.append("- Folder: `Datasets/\(folder.path)`")
    lines.append("- Where in the source: \(both(origin.location))")
    if let via = origin.via { lines.append("- Reached through: \(via)") }
    if let basis = origin.publishedBasis { lines.append("- The date of publication: \(basis)") }
    if !origin.notes.en.isEmpty { lines.append("- \(origin.notes.en)") }
    if !origin.notes.nb.isEmpty { lines.append("- \(origin.notes.nb)") }
    lines += ["", "| File | Kind | Rows | SHA-256 |", "| :--- | :--- | ---: | :--- |"]
    lines += origin.files.map { "| \($0.name) | \($0.kind) | \($0.rows) | `\($0.sha256.prefix(16))…` |" }
    return lines.joined(separator: "\n") + "\n"
  }
}
