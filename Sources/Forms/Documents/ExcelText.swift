import CSV

/// The columns of any answer's CSV that hold numbers with decimals.
private let numberColumns: Set = ["value", "target", "lower", "upper", "distance", "value_before"]

/// An answer's CSV as Excel with Norwegian settings opens it; throws `CSVProblem` when it is no table.
public func excelText(_ csv: String) throws -> String { try norwegianExcelText(csv, numbersIn: numberColumns) }
