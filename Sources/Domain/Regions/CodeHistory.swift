import Synchronization

/// Numbers that were in use before the first division that is known whole, from the changes that the publisher lists.
///
/// Read the first time a number or name is not known otherwise, and kept.
final class CodeHistory: Sendable {
  private struct Change {
    let date: String
    let old: RegionCode
    let oldName: String
    let new: RegionCode
  }

  private let made = Mutex<[RegionCode: [Change]]?>(nil)

  /// Where a number leads that no known division has: to the one municipality that it goes on as, or to what took it in; nil when it is not known.
  func holder(of code: RegionCode, in book: RegionBook) -> RegionMatch? {
    let changes = changes(of: book)
    guard let last = changes[code]?.last(where: { $0.new != code }) else { return nil }
    let (ends, isWhole) = follow(code, after: "", changes, book)
    let holders = ends.sorted().compactMap { book.municipality($0, in: .until2019) }
    if isWhole, holders.count == 1 { return .found(holders[0]) }
    return .former(
      FormerMunicipality(
        code: code, name: last.oldName, lastYear: lastYear(before: last.date), successors: holders.map(book.today)))
  }

  /// The last year in which a number of before the known divisions was in use.
  func lastYear(of code: RegionCode, in book: RegionBook) -> Int? {
    changes(of: book)[code]?.last { $0.new != code }.map { lastYear(before: $0.date) }
  }

  /// The one that ended with a name, whatever the case.
  func holder(named text: String, in book: RegionBook) -> RegionMatch? {
    let name = FoldedNames.fold(text)
    let codes = changes(of: book).filter { FoldedNames.fold($0.value.last?.oldName ?? "") == name }.map(\.key)
    return codes.count == 1 ? holder(of: codes[0], in: book) : nil
  }

  private func lastYear(before date: String) -> Int { (Int(date.prefix(4)) ?? 1) - 1 }

  /// The numbers of the first known division that a number leads to, and whether it went on whole each time.
  private func follow(
    _ code: RegionCode, after date: String, _ changes: [RegionCode: [Change]], _ book: RegionBook
  ) -> (Set<RegionCode>, isWhole: Bool) {
    if book.municipality(code, in: .until2019) != nil { return ([code], true) }
    let next = (changes[code] ?? []).filter { $0.date > date && $0.new != code }
    guard let last = next.last?.date else { return ([], false) }
    let steps = next.filter { $0.date == last }
    var isWhole = steps.count == 1
    var ends: Set<RegionCode> = []
    for step in steps {
      let parents = changes.values.joined().filter { $0.date == last && $0.new == step.new }
      let later = follow(step.new, after: last, changes, book)
      isWhole = isWhole && parents.count == 1 && later.isWhole
      ends.formUnion(later.0)
    }
    return (ends, isWhole)
  }

  private func changes(of book: RegionBook) -> [RegionCode: [Change]] {
    made.withLock { made in
      if let made { return made }
      // Tables are checked as they are taken in; one that cannot be read says nothing.
      let rows = (try? book.tables.rows(.codeHistory, ["date", "old_code", "old_name", "new_code"])) ?? []
      let changes = rows.filter { $0[0] < "\(Division.from2020.rawValue)" }.map {
        Change(date: $0[0], old: RegionCode($0[1]), oldName: $0[2], new: RegionCode($0[3]))
      }
      let byCode = Dictionary(grouping: changes.sorted { $0.date < $1.date }, by: \.old)
      made = byCode
      return byCode
    }
  }
}

extension RegionBook {
  /// The one that goes on with a municipality's name today; the municipality itself where there is none.
  fileprivate func today(_ municipality: Municipality) -> Municipality {
    guard !municipality.exists(in: Division.from2024.rawValue),
      case .found(let living) = find(municipality.name.withoutBrackets), living.exists(in: Division.from2024.rawValue)
    else { return municipality }
    return living
  }
}
