import Figures
import Values

/// The words of whether everything is in place.
public struct DoctorWords: Phrasebook {
  public let language: Language

  /// Checks in a language.
  public init(_ language: Language) { self.language = language }

  public func worker(_ path: String) -> String {
    say(nb: "Arbeidsprosess: \(path)", nn: "Arbeidsprosess: \(path)", en: "Worker: \(path)")
  }

  public var buildAnew: String {
    say(
      nb: "Bygg alt på nytt: make build", nn: "Bygg alt på nytt: make build", en: "Build everything anew: make build")
  }

  /// What the comparators are kept in, with the version of Landlock where there is one.
  public func confinement(landlock version: Int?) -> String {
    guard let version else {
      return say(
        nb: "Avgrensing: systemkall etter liste; uten Landlock lastes bare sammenlignere som følger med",
        nn: "Avgrensing: systemkall etter liste; utan Landlock blir berre samanliknarar som følgjer med, lasta",
        en: "Confinement: system calls by a list; without Landlock only the comparators that come with it are loaded")
    }
    return say(
      nb: "Avgrensing: systemkall etter liste, Landlock \(version)",
      nn: "Avgrensing: systemkall etter liste, Landlock \(version)",
      en: "Confinement: system calls by a list, Landlock \(version)")
  }

  public func comparator(_ shown: String) -> String {
    say(nb: "Sammenligner: \(shown)", nn: "Samanliknar: \(shown)", en: "Comparator: \(shown)")
  }

  public var noComparators: String {
    say(
      nb: "Sammenlignere: ingen funnet", nn: "Samanliknarar: ingen funne", en: "Comparators: none found")
  }
}

// Datasets.
extension DoctorWords {
  public var noDatasets: String {
    say(nb: "Datasett: ikke funnet", nn: "Datasett: ikkje funne", en: "Datasets: not found")
  }

  public func datasets(_ folder: String) -> String {
    say(nb: "Datasett: \(folder)", nn: "Datasett: \(folder)", en: "Datasets: \(folder)")
  }

  public func datasets(_ count: Int, in folder: String) -> String {
    say(
      nb: "Datasett: \(count) i \(folder), alle med riktig SHA-256",
      nn: "Datasett: \(count) i \(folder), alle med rett SHA-256",
      en: "Datasets: \(count) in \(folder), all with the right SHA-256")
  }
}

// The database.
extension DoctorWords {
  public var database: String { say(nb: "Database", nn: "Database", en: "Database") }

  public func database(_ path: String, figures: Int, datasets: Int, values: Int) -> String {
    say(
      nb: "Database: \(path), \(figures) tall fra \(datasets) datasett (\(values) med verdi)",
      nn: "Database: \(path), \(figures) tal frå \(datasets) datasett (\(values) med verdi)",
      en: "Database: \(path), \(figures) figures from \(datasets) datasets (\(values) with a value)")
  }

  public func dataset(_ id: String, figures: Int, values: Int) -> String {
    "\(id): "
      + say(
        nb: "\(figures) tall, \(values) med verdi", nn: "\(figures) tal, \(values) med verdi",
        en: "\(figures) figures, \(values) with a value")
  }

  public func traces(_ traced: Int, of figures: Int) -> String {
    say(
      nb: "Sporbarhet: \(traced) av \(figures) tall har sted i kilden",
      nn: "Sporing: \(traced) av \(figures) tal har stad i kjelda",
      en: "Traces: \(traced) of \(figures) figures have a place in their source")
  }

  public var noTrace: String {
    say(
      nb: "Tall uten sted kan ikke etterprøves.", nn: "Tal utan stad kan ikkje etterprøvast.",
      en: "A figure without a place cannot be checked.")
  }

  public var whole: String {
    say(
      nb: "Hel: struktur, henvisninger, innhold og kontrollsum stemmer",
      nn: "Heil: struktur, tilvisingar, innhald og kontrollsum stemmer",
      en: "Whole: structure, references, contents and checksum hold")
  }

  public func broken(_ fault: String) -> String {
    say(
      nb: "Databasen er ikke hel: \(fault)", nn: "Databasen er ikkje heil: \(fault)",
      en: "The database is not whole: \(fault)")
  }

  /// What to do about a database that is not whole.
  public var mending: String {
    say(
      nb: "Gjenopprett en sikkerhetskopi: maalestokk restore FILE. Uten en: flytt databasen bort, så fylles en ny fra "
        + "datasettene.",
      nn:
        "Gjenopprett ein tryggleikskopi: maalestokk restore FILE. Utan ein: flytt databasen bort, så blir ein ny fylt frå "
        + "datasetta.",
      en:
        "Restore a backup: maalestokk restore FILE. Without one: move the database away, and a new one is filled from the "
        + "datasets.")
  }

  public func age(_ age: String) -> String {
    say(nb: "Tallenes alder: \(age)", nn: "Alderen på tala: \(age)", en: "Age of the figures: \(age)")
  }
}

// Formulas.
extension DoctorWords {
  public func formulas(cells: Int, differing: Int) -> String {
    say(
      nb: "Formler: \(cells) celler er både publisert og utregnet; \(differing) avviker mer enn avrunding",
      nn: "Formlar: \(cells) celler er både publiserte og utrekna; \(differing) avvik meir enn avrunding",
      en: "Formulas: \(cells) cells are both published and derived; \(differing) differ by more than rounding")
  }

  public func formula(_ check: FormulaCheck) -> String {
    say(
      nb: "\(check.indicator): \(check.cells) celler, \(check.differences.count) avviker",
      nn: "\(check.indicator): \(check.cells) celler, \(check.differences.count) avvik",
      en: "\(check.indicator): \(check.cells) cells, \(check.differences.count) differ")
  }

  public func difference(_ pair: FormulaCheck.Difference) -> String {
    let numbers = NumberText(language)
    let (published, derived) = (pair.published, pair.derived)
    let values = [published, derived].map { $0.value.number.map(numbers.number) ?? ".." }
    return say(
      nb: "\(published.region) \(published.year): publisert \(values[0]) (\(published.dataset)), utregnet \(values[1])",
      nn: "\(published.region) \(published.year): publisert \(values[0]) (\(published.dataset)), utrekna \(values[1])",
      en: "\(published.region) \(published.year): published \(values[0]) (\(published.dataset)), derived \(values[1])")
  }
}
