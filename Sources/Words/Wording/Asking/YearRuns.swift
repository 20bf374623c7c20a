/// `2015–2019, 2023`: years as runs, in every language.
public func yearRuns(_ years: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for year in years {
    if let last = runs.last, last.upperBound == year - 1 {
      runs[runs.count - 1] = last.lowerBound...year
    } else {
      runs.append(year...year)
    }
  }
  return runs.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }.joined(
    separator: ", ")
}
