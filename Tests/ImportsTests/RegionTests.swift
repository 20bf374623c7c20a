import DatasetFiles
import Figures
import Imports
import Regions
import Statistics
import Testing

@Suite("Regions of imported rows")
struct ImportedRegionTests {
  @Test(
    "codes of any year, names old and new, and groups",
    arguments: [
      ("3405,2023", "3405"), ("0501,2018", "3405"), ("0501,2023", "3405"), ("3405,2018", "3405"), ("301,2023", "0301"),
      ("oslo,1999", "0301"), ("5401,2022", "5501"), ("Tromsø,2022", "5501"), ("tromsoe,2024", "5501"),
      ("1580,2024", "1580"),
      ("Haram,2024", "1580"), ("EKG09,2023", "EKG09"), ("eak,2023", "EAK"), ("EAKUO,2023", "EAKUO"),
      ("Eidsvoll,2023", "3240"), ("Bø,2022", "1867"), ("Bø (Telemark),2019", "0821"), ("Bø i Telemark,2018", "0821"),
      ("Sande (Møre og Romsdal),2019", "1514"), ("Os Innlandet,2022", "3430"), ("Nes (Akershus),2019", "3228"),
      ("Våler (Østfold),2022", "3114"), ("Ålesund,2022", "1507"), ("Ålesund,2024", "1508"), ("Ålesund,2019", "1504"),
      ("3407 Gjøvik,2023", "3407"), ("Gjøvik (3407),2023", "3407"), ("3407-Gjøvik,2023", "3407"),
      ("K-3407,2023", "3407"),
      ("K-3403 Hamar,2023", "3403"), ("0301 Oslo kommune,2023", "0301"), ("3407.0,2023", "3407"),
      ("301.0,2023", "0301"),
      ("1867 Bø,2019", "1867"), ("Larvik (-2019),2019", "3909"), ("'3407,2023", "3407"), ("1601,2017", "5001"),
      ("1567 Rindal,2018", "5061"), ("EKG09 KOSTRA-gruppe 09,2023", "EKG09"),
    ])
  func found(row: String, code: String) throws {
    let outcome = try Reading.debts("\(row),1.5")
    #expect(outcome.figures.map(\.region.rawValue) == [code], "\(outcome.message)")
  }

  @Test("Haram of 2018 is not the Haram that began in 2024")
  func sameNameAgain() throws {
    let outcome = try Reading.debts("Haram,2018,1.5", "1534,2018,1.5")
    #expect(outcome.figures.map(\.codeThen.rawValue) == ["1534"])
    #expect(outcome.figures.map(\.region.rawValue) != ["1580"])
  }

  @Test(
    "those that were not there that year, unknown ones, and ambiguous ones",
    arguments: [
      ("1580,2021", "Haram (1580) existed 2024–, and not in 2021."), ("Oppegård,2023", "and not in 2023."),
      ("3406,2023", "Did you mean"), ("0000,2023", "no municipality has had the code 0000 since 2011."),
      ("Lilehammer,2023", "Did you mean Lillehammer?"),
      ("EKG99,2023", "not known"), ("Herøy,2023", "several are named so:"), (",2023", "the field is empty."),
      ("34050,2023", "not known"), ("Bø,2019", "several are named so: Bø (Telemark, 0821), Bø (Nordland, 1867)."),
      ("Sande,2018", "Sande (Vestfold, 0713), Sande (Møre og Romsdal, 1514)"),
      ("Os,2019", "Os (Hedmark, 0441), Os (Hordaland, 1243)"),
      ("Nes,2017", "Nes (Akershus, 0236), Nes (Buskerud, 0616)"),
      ("Haram,2021", "Haram existed"), ("3407 Hamar,2023", "3407 is Gjøvik, but beside it stands 'Hamar' (3403)."),
      ("2815 Gjøvik,2023", "Did you mean 3407?"), ("Gjøvik (Viken),2023", "Did you mean Gjøvik (Innlandet, 3407)?"),
      ("0709,2017", "0709 is Larvik, which ended in 2017; now in Larvik"),
      ("Stokke,2016", "which ended in 2016; now in"), ("EKG09 Landet,2023", "Give one of them."),
      ("12,2023", "not known"), ("E,2023", "not known"),
    ])
  func refused(row: String, words: String) throws {
    let outcome = try Reading.debts("\(row),1.5")
    #expect(outcome.problems == ["2 region: region"], "\(outcome.cells)")
    #expect(outcome.message.contains(words), "\(outcome.message)")
  }

  @Test("a lost zero and a code of another year are said")
  func notes() throws {
    let outcome = try Reading.debts("301,2023,1.5", "0501,2022,1.5")
    #expect(
      outcome.notes == [
        "Codes without their leading zero, read with it: 1 (301 → 0301).",
        "Codes of another year than the row's: 1 (0501 2022 → 3405).",
      ])
  }

  @Test("unknown indicators are refused with a suggestion; a name leads to its id")
  func indicators() throws {
    let outcome = try Reading.text(
      "indicator,region,year,value\nnet-det,3405,2023,1\nNetto lånegjeld,3405,2023,1\nxyzzy,3405,2023,1\n")
    #expect(outcome.problems == ["2 indicator: indicator", "3 indicator: indicator", "4 indicator: indicator"])
    #expect(outcome.message.contains("Did you mean net-debt?"))
  }

  @Test("a target that has ended is of those that lived in its last year; one that goes on is of those that live")
  func targets() throws {
    let header = "region;indicator;kind;target;valid_to\n"
    #expect(try Reading.text(header + "Bø;net-debt;ceiling;80;2019\n").message.contains("several are named so"))
    #expect(try Reading.text(header + "Ålesund;net-debt;ceiling;80;2022\n").targets.map(\.region.rawValue) == ["1507"])
    #expect(try Reading.text(header + "Bø;net-debt;ceiling;80;\n").targets.map(\.region.rawValue) == ["1867"])
  }
}
