import Problems

extension ProblemWords {
  /// What is wrong with a package of figures.
  func clause(_ fault: PackageFault) -> String {
    switch fault {
    case .noDescriptor:
      say(
        nb: "finnes ikke; oppgi mappen som 'maalestokk data export' skrev",
        nn: "finst ikkje; oppgje mappa som 'maalestokk data export' skreiv",
        en: "is not there; name the folder that 'maalestokk data export' wrote")
    case .otherName(let name):
      say(
        nb: "pakken heter '\(name)' og er ikke skrevet av 'maalestokk data export'",
        nn: "pakken heiter '\(name)' og er ikkje skriven av 'maalestokk data export'",
        en: "the package is called '\(name)' and was not written by 'maalestokk data export'")
    case .noResource(let name):
      say(
        nb: "ressursen '\(name)' mangler", nn: "ressursen '\(name)' manglar", en: "the resource '\(name)' is missing")
    case .leavesFolder(let path):
      say(
        nb: "stien '\(path)' fører ut av pakken", nn: "stien '\(path)' fører ut av pakken",
        en: "the path '\(path)' leads out of the package")
    case .notRegular:
      say(nb: "er ingen vanlig fil", nn: "er inga vanleg fil", en: "is no regular file")
    case .ahead(let column, let day):
      say(
        nb: "\(column) '\(day)' er en dag som ikke har vært ennå",
        nn: "\(column) '\(day)' er ein dag som ikkje har vore enno",
        en: "\(column) '\(day)' is a day that has not been yet")
    case .otherRank(let rank, let id):
      say(
        nb: "rangen \(rank) kan ikke tall i datasettet '\(id)' ha",
        nn: "rangen \(rank) kan ikkje tal i datasettet '\(id)' ha",
        en: "the rank \(rank) is not one that figures of the dataset '\(id)' can have")
    case .unknownDataset(let id):
      say(
        nb: "datasettet '\(id)' står ikke i datasets.csv", nn: "datasettet '\(id)' står ikkje i datasets.csv",
        en: "the dataset '\(id)' is not in datasets.csv")
    case .notWholeNumber(let column, let text):
      say(
        nb: "\(column) '\(text)' er ikke et helt tall som passer",
        nn: "\(column) '\(text)' er ikkje eit heilt tal som passar",
        en: "\(column) '\(text)' is not a whole number that fits")
    case .scattered(let id):
      say(
        nb: "radene til datasettet '\(id)' står ikke samlet", nn: "radene til datasettet '\(id)' står ikkje samla",
        en: "the rows of the dataset '\(id)' do not stand together")
    case .more(let count):
      say(
        nb: "flere enn \(count) feil; resten er ikke lett etter",
        nn: "fleire enn \(count) feil; resten er ikkje leitt etter",
        en: "more than \(count) faults; the rest was not looked for")
    }
  }
}
