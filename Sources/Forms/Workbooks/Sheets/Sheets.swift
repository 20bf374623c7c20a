import Documents
import Findings
import Wording

/// Turns parts of reports into sheets, in the reader's language.
struct Sheets {
  let context: ReportContext
  let numbers: NumberText

  init(_ context: ReportContext) {
    self.context = context
    numbers = NumberText(context.language)
  }

  var words: SheetWords { SheetWords(context.language) }
  var heads: SheetColumnWords { SheetColumnWords(context.language) }

  var key: SheetColumn { SheetColumn(words.id, 24) }
  var label: SheetColumn { SheetColumn(heads.indicator, 34) }
  var year: SheetColumn { SheetColumn(heads.year, 7) }
  var value: SheetColumn { SheetColumn(heads.value, 11) }
  var unit: SheetColumn { SheetColumn(words.unit, 12) }
  var status: SheetColumn { SheetColumn(heads.status, 13) }
  /// The dataset, and the place in it.
  var source: [SheetColumn] {
    [SheetColumn(words.source, 36), SheetColumn(words.placeInSource, 36)]
  }
}
