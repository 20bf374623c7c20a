extension SheetBook {
  /// An empty sheet with columns to fill in, and a sheet that tells what each column is for.
  public static func template(
    _ columns: [String], notes: [(column: String, text: String)], title: String,
    heads: (column: String, meaning: String)
  ) -> SheetBook {
    SheetBook(
      title: title, date: "",
      sheets: [
        Worksheet(name: title, columns: columns.map { SheetColumn($0, 18) }, rows: []),
        Worksheet(
          name: heads.meaning, columns: [SheetColumn(heads.column, 18), SheetColumn(heads.meaning, 90, wraps: true)],
          rows: notes.map { [.text($0.column), .text($0.text)] }),
      ])
  }
}
