import Documents
import Figures
import Values
import Wording

extension Sheets {
  /// One row for each source.
  func sources(_ origins: [Origin]) -> Worksheet {
    Worksheet(
      name: words.sources,
      columns: [
        SheetColumn(words.id, 36), SheetColumn(words.title, 56, wraps: true),
        SheetColumn(words.publisher, 28), SheetColumn(words.licence, 36, wraps: true),
        SheetColumn(words.published, 12), SheetColumn(words.retrieved, 12),
        SheetColumn(words.location, 70, wraps: true),
      ],
      rows: origins.map { origin in
        [
          .text(origin.id), .text(origin.title[context.language]), .text(origin.publisher),
          .text(origin.licence[context.language]), .optional(origin.published), .text(origin.retrieved),
          .text(origin.location[context.language]),
        ]
      })
  }
}
