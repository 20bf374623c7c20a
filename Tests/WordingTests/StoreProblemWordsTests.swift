import Problems
import Testing
import Values
import Wording

@Suite("The words of what stores and their files say")
struct StoreProblemWordsTests {
  private func texts(_ problem: any Problem) -> [String] {
    [Language.nb, .nn, .en].map { ProblemWords($0).text(problem) }
  }

  @Test("a database that cannot be used: where, why, and what to do")
  func store() {
    #expect(
      texts(StoreProblem(path: "a b.sqlite", .reason(.isFull))) == [
        "Databasen a b.sqlite kan ikke brukes (det er ikke plass igjen). "
          + "Disken er full: frigjør plass, eller velg et annet sted med --database FILE.",
        "Databasen a b.sqlite kan ikkje brukast (det er ikkje plass att). "
          + "Disken er full: frigjer plass, eller vel ein annan stad med --database FILE.",
        "The database a b.sqlite cannot be used (there is no space left). "
          + "The disk is full: free some space, or choose another place with --database FILE.",
      ])
    #expect(
      ProblemWords(.nn).text(StoreProblem(path: "x", .fault(.damaged(.orphan(table: "call", parent: "archive")))))
        == "Databasen x kan ikkje brukast (ei rad i call manglar archive). Han er skadd: gjenopprett ein tryggingskopi "
        + "med maalestokk restore FILE, eller flytt han bort, så blir ein ny fylt.")
    #expect(
      ProblemWords(.nn).text(StoreProblem(path: "x", .file(FileProblem(.write, "x.refreshing", .system(.isMissing)))))
        == "Databasen x kan ikkje brukast (mappa den skal ligge i, finst ikkje). "
        + "Vel ein annan stad med --database FILE.")
  }

  @Test("a copy that was refused, failed, or holds what cannot be used, with what that is")
  func copy() {
    #expect(
      texts(CopyProblem("x", .noFolder)) == [
        "Det er ingen mappe x. Lag den først: mkdir -p x", "Det er inga mappe x. Lag ho først: mkdir -p x",
        "There is no folder x. Make it first: mkdir -p x",
      ])
    let kept = ArchiveProblem.otherFile(dataset: "a", name: "b.csv")
    #expect(
      texts(CopyProblem("x", .unusable(kept))) == [
        "x inneholder noe som ikke kan brukes: a/b.csv er ikke det kontrollsummen sier. Bruk en annen sikkerhetskopi. "
          + "Ingenting er endret.",
        "x inneheld noko som ikkje kan brukast: a/b.csv er ikkje det kontrollsummen seier. Bruk ein annan tryggingskopi. "
          + "Ingenting er endra.",
        "x holds what cannot be used: a/b.csv is not what its hash says. Use another backup. Nothing was changed.",
      ])
    #expect(
      ProblemWords(.nn).text(CopyProblem("x", .cannotBeKept(CopyProblem("x", .content(.newer)))))
        == "Det som er i databasen no, kan ikkje takast vare på: x er skriven av ein nyare Målestokk enn denne. "
        + "Oppdater maalestokk. Ingenting er endra. Stopp tenesta, flytt databasen bort og prøv igjen: mv x x.broken")
    #expect(CopyProblem("x", .content(.newer)).isRefusal && !CopyProblem("x", .damaged).isRefusal)
    #expect(CopyProblem("x", .unusable(kept)).isAboutContent && !CopyProblem("x", .exists).isAboutContent)
  }

  @Test("datasets that are wrong, in one language all through: every fault with file and line, twenty of them named")
  func datasets() {
    let found = [
      DatasetProblem.Found(file: "a/v.csv", line: 3, .value(.notYear("year", "MMXX"))),
      DatasetProblem.Found(file: "a/origin.json", line: nil, .form(.memberOfOtherType("files[1].rows", .wholeNumber))),
      DatasetProblem.Found(file: "b/t.csv", line: 1, .form(.table(.missingColumns(["id"], there: ["a", "b"])))),
    ]
    #expect(
      texts(DatasetProblem(found)) == [
        """
        Datasettene har 3 feil; ingenting er lest inn:
          a/v.csv, linje 3: year 'MMXX' er ikke et år
          a/origin.json: feltet 'files[1].rows' skal være et helt tall
          b/t.csv, linje 1: ingen kolonne id; det finnes a, b
        """,
        """
        Datasetta har 3 feil; ingenting er lese inn:
          a/v.csv, linje 3: year 'MMXX' er ikkje eit år
          a/origin.json: feltet 'files[1].rows' skal vere eit heilt tal
          b/t.csv, linje 1: ingen kolonne id; det finst a, b
        """,
        """
        The datasets have 3 problem(s); nothing was loaded:
          a/v.csv, line 3: year 'MMXX' is not a year
          a/origin.json: the member 'files[1].rows' should be a whole number
          b/t.csv, line 1: no column id; there are a, b
        """,
      ])
    let many = DatasetProblem(Array(repeating: found[0], count: 23))
    #expect(texts(many).map { $0.split(separator: "\n").last } == ["  og 3 til", "  og 3 til", "  and 3 more"])
  }

  @Test("archives, extracts and proofs")
  func archives() {
    #expect(
      texts(ExtractProblem.noTable("call", columns: ["a", "b"])) == [
        "det er ingen tabell call med kolonnene a, b", "det er ingen tabell call med kolonnane a, b",
        "there is no table call with the columns a, b",
      ])
    #expect(
      texts(ProofArchiveProblem.tooManyParts(7, most: 5)) == [
        "det har 7 deler; grensen er 5", "det har 7 delar; grensa er 5", "it has 7 parts; the limit is 5",
      ])
    #expect(
      ProblemWords(.nn).text(ArchiveProblem.otherAnswer(sha256: "ab"))
        == "Det arkiverte svaret ab er eit anna enn kontrollsummen seier.")
  }

  @Test("why there is no PDF, with what the program said last on one line")
  func pdf() {
    #expect(
      texts(PDFProblem.failed(program: "/bin/w", code: 3, said: "no\tfont")) == [
        "WeasyPrint (/bin/w) mislyktes med kode 3: no font", "WeasyPrint (/bin/w) mislukkast med kode 3: no font",
        "WeasyPrint (/bin/w) failed with code 3: no font",
      ])
    #expect(
      ProblemWords(.nn).text(PDFProblem.timedOut(seconds: 120))
        == "WeasyPrint vart ikkje ferdig på 120 sekund. --format html verkar utan.")
  }

  @Test("where a database may be, and what it is filled from")
  func filling() {
    #expect(
      texts(DatabasePlaceProblem.isFolder("x")) == [
        "--database er en mappe, x; oppgi en fil.", "--database er ei mappe, x; oppgje ei fil.",
        "--database is a folder, x; name a file.",
      ])
    let lost = ["a", "b", "c", "d", "e", "f"]
    #expect(
      ProblemWords(.nn).text(FillingProblem.otherSource(database: "x", from: .installation, folder: "y", lost: lost))
        == "Databasen x er fylt frå datasetta til installasjonen, ikkje frå y. Dette ville bli borte: a, b, c, d, e …. "
        + "Skal han fyllast på nytt derfrå, sei det med --refill; elles oppgje ein annan database med --database FILE.")
    #expect(
      texts(FillingNote.targetsLeftOut(dataset: "import-1", DatasetFault.value(.notInCatalogue(indicator: "x")))) == [
        "Måltall er ikke med: import-1: nøkkeltallet 'x' står ikke i katalogen",
        "Måltal er ikkje med: import-1: nøkkeltalet 'x' står ikkje i katalogen",
        "Targets were left out: import-1: indicator 'x' is not in the catalogue",
      ])
  }
}
