import Figures
import Imports
import TestSupport
import Testing

@Suite("Definitions of imported figures")
struct DefinitionTests {
  private func read(_ rows: String...) throws -> Reading.Outcome {
    try Reading.text(
      "indicator,region,year,value,scope,counted,population,prices,period\n" + rows.map { $0 + "\n" }.joined())
  }

  @Test("a file may say whose accounts, what is counted, which population, prices and period")
  func columns() throws {
    let figures = try read(
      "net-debt,Hamar,2023,80.0,kommunekasse,,,,",
      "sick-leave,Hamar,2023,7.10,,doctor-certified,1 January,2015,quarter",
      "net-debt,Gjøvik,2023,81.0,konsern,,,,"
    ).figures.sorted { $0.line < $1.line }
    #expect(figures.map(\.scope) == [.municipalityAlone, nil, nil])
    #expect(figures[0].differences.isEmpty)
    #expect(
      figures[1].differences == [
        .counted: "doctor-certified", .population: "1 January", .prices: "2015", .period: "quarter",
      ])
  }

  @Test("a scope that is not known is refused by name")
  func unknownScope() throws {
    let outcome = try read("net-debt,Hamar,2023,80.0,concern,,,,")
    #expect(outcome.problems == ["2 scope: source"])
    #expect(outcome.message.contains("It may be konsern, kommunekasse or unknown."))
  }
}
