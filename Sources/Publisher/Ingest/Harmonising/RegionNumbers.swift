import Regions

/// The numbers that the codes of an answer's regions stand for.
///
/// Most codes are numbers. Some lists write `K-3407` or `3407 Gjøvik`: the number is taken where it is a municipality's,
/// agrees with the name beside it, and is not in the answer in its own right.
struct RegionNumbers {
  /// By code as published, those that were read as another.
  let recognised: [String: RegionCode]
  private let labels: [String: String]

  init(_ answer: TableAnswer, _ regions: RegionBook) {
    let labels = answer.regionLabels
    self.labels = labels
    recognised = labels.reduce(into: [:]) { recognised, said in
      let (code, label) = said
      guard regions.groupNames[RegionCode(code)] == nil, !regions.hasEverHad(RegionCode(code)),
        let number = RegionBook.number(in: code)?.code, labels[number.rawValue] == nil, regions.hasEverHad(number)
      else { return }
      let isNamed = label != code && !label.isEmpty
      let texts = [code] + (isNamed ? [RegionBook.number(in: label) == nil ? "\(number) \(label)" : label] : [])
      if texts.allSatisfy({ Self.leads($0, to: number, regions) }) { recognised[code] = number }
    }
  }

  /// The number of a code, or the code itself.
  subscript(_ code: String) -> RegionCode { recognised[code] ?? RegionCode(code) }

  /// A code as it is told where nobody has it: with its name, which may be another's.
  func told(_ code: RegionCode) -> String {
    guard let label = labels[code.rawValue], label != code.rawValue,
      let number = RegionBook.number(in: code.rawValue)?.code,
      labels[number.rawValue] == nil
    else { return code.rawValue }
    return "\(code) «\(label)»"
  }

  private static func leads(_ text: String, to number: RegionCode, _ regions: RegionBook) -> Bool {
    guard RegionBook.number(in: text)?.code == number, case .found = regions.find(text) else { return false }
    return true
  }
}
