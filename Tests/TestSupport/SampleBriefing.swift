import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

/// A briefing's material made by hand: one key figure with a target, four years, three municipalities and a group.
public enum SampleBriefing {
  public static let command = "maalestokk brief --municipality 0301 --year 2023"
  private static let subject = RegionCode("0301")
  private static let group = RegionCode("EKG09")
  private static let figures: [RegionCode: String] = [subject: "1.2", RegionCode("3403"): "4.4", group: "-0.7"]

  /// The names of its regions; a test may give the subject another.
  public static func names(subject name: String = "Lillehammer") -> [RegionCode: String] {
    [subject: name, RegionCode("3403"): "Hamar", RegionCode("3407"): "Gjøvik", group: "KOSTRA-gruppe 09"]
  }

  /// The material; `name` is what the subject is called.
  public static func material(subject name: String = "Lillehammer") throws -> BriefingMaterial {
    let indicator = Indicator.sample()
    let table = "code,division,name,county\n0301,2020,\"\(name.replacing("\"", with: "\"\""))\",03\n"
    let book = try RegionBook(RegionTables([.municipalities: Array(table.utf8)]))
    guard let municipality = book.municipality(subject) else { preconditionFailure("the table has no \(subject)") }
    let series = Dictionary(
      uniqueKeysWithValues: [(2020, "-1.4"), (2021, "5.8"), (2022, "3.0"), (2023, "1.2")].map {
        ($0, Observation.sample($1, of: "0301", in: $0, status: $0 == 2023 ? .provisional : .final))
      })
    let target = Target(region: "0301", bound: .floor(published("1.75"), strict: false))
    let assessments = [assess([target], indicator: indicator, series: series, year: 2023)].compactMap { $0 }
    return BriefingMaterial(
      subject: municipality, year: 2023, assessments: assessments,
      reports: [report(indicator, municipality)], context: [], origins: [origin], conflicts: [],
      series: [indicator.id: series], regionNames: names(subject: name).mapValues { Multilingual($0) }, asOf: nil,
      command: command)
  }

  private static func report(_ indicator: Indicator, _ municipality: Municipality) -> RankingReport {
    let observations = Dictionary(
      uniqueKeysWithValues: figures.map { ($0, Observation.sample($1, of: $0.rawValue)) })
    let comparison = compare(
      subject: subject, with: ["3403", "3407"].map { PeerMember(code: RegionCode($0), why: "named") }, kind: .named,
      indicator: indicator, year: 2023, observations: observations)
    let comparator = ComparatorLabel(
      id: "neighbours", version: "1.0.0", name: Multilingual(nb: "Naboer", en: "Neighbours"), state: "core")
    let references = observations[group].map { [Reference(code: group, observation: $0)] } ?? []
    return RankingReport(
      indicator: indicator, subject: municipality, year: 2023, own: observations[subject],
      rankings: [
        Ranking(comparator: comparator, rule: "named", result: .success(comparison), references: references)
      ], conflicts: [], origins: [origin])
  }

  private static let origin = Origin(
    id: "sample", title: Multilingual(nb: "Årsberetning 2023", en: "Annual report 2023"),
    publisher: "Lillehammer kommune", licence: "NLOD 2.0", location: "side 4", published: "2024-03-15",
    retrieved: "2024-05-01", notes: Multilingual(nb: "", en: ""))
}
