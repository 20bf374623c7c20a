import PxWebShapes

/// Which of a region variable's code lists name the municipalities, counties, groups and country wanted.
///
/// The labels are the same in all KOSTRA tables, the ids differ from table to table, so lists are found by label.
public enum RegionLists {
  /// The lists whose codes together are wanted for some years, in the order of the variable's lists.
  ///
  /// For municipalities and counties the lists of the periods (`Kommuner 2024-`) that the years fall in, or the list of
  /// all of them where a year falls in none; the KOSTRA groups; the country with and without Oslo.
  /// Empty where the variable has no such lists.
  public static func wanted(_ lists: [CodeListReference], years: [Int]) -> [CodeListReference] {
    let chosen = ["kommuner", "fylker"].flatMap { units(named: $0, lists, years: years) }
    let others = lists.filter { isGroups($0.label) || isCountry($0.label) }
    let ids = Set((chosen + others).map(\.id))
    return chosen.isEmpty ? [] : lists.filter { ids.contains($0.id) }
  }

  /// Whether some of a table's regions should be in a list of all municipalities or counties among these, and are not.
  static func leavesOut(_ regions: [String], _ known: Set<String>, of lists: [CodeListReference]) -> Bool {
    let labels = lists.map { plain($0.label) }
    let hasAll = (
      municipalities: labels.contains { $0.hasSuffix("alle kommuner") },
      counties: labels.contains { $0.hasSuffix("alle fylker") }
    )
    return regions.contains { code in
      guard !known.contains(code) else { return false }
      let isMunicipality = code.count == 4 && code.allSatisfy(\.isNumber)
      return hasAll.municipalities && isMunicipality || hasAll.counties && code.hasPrefix("EKA")
    }
  }

  private static func units(named word: String, _ lists: [CodeListReference], years: [Int]) -> [CodeListReference] {
    let periods = lists.compactMap { list in period(of: list.label, word).map { (list: list, years: $0) } }
    let due = periods.filter { period in years.contains { period.years.contains($0) } }
    let isCovered = years.allSatisfy { year in due.contains { $0.years.contains(year) } }
    let all = lists.filter { plain($0.label).hasSuffix("alle \(word)") }
    return isCovered || all.isEmpty ? due.map(\.list) : all
  }

  /// The years of a label that ends with `Kommuner 2020-2023` or `Kommuner 2024-`.
  private static func period(of label: String, _ word: String) -> ClosedRange<Int>? {
    let words = plain(label).split(separator: " ")
    guard words.count >= 2, words[words.count - 2] == word else { return nil }
    let ends = (words.last ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends[0].count == 4 || ends[0].isEmpty, ends[1].count == 4 || ends[1].isEmpty else {
      return nil
    }
    let first = ends[0].isEmpty ? 0 : Int(ends[0])
    let last = ends[1].isEmpty ? 9999 : Int(ends[1])
    guard let first, let last, first <= last, !(ends[0].isEmpty && ends[1].isEmpty) else { return nil }
    return first...last
  }

  private static func isGroups(_ label: String) -> Bool {
    plain(label).split(separator: " ").contains { $0.hasPrefix("kostra-grupp") }
  }

  private static func isCountry(_ label: String) -> Bool {
    let words = plain(label)
    return words.hasSuffix("landet") || words.hasSuffix("landet uten oslo")
  }

  /// The label in lower case with one kind of hyphen.
  private static func plain(_ label: String) -> String {
    String(label.lowercased().map { $0 == "\u{2013}" || $0 == "\u{2212}" ? "-" : $0 })
  }
}
