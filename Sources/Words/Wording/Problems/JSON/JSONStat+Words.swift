import Problems

// Dimensions and cells of JSON-stat.
extension ProblemWords {
  func words(_ found: JSONProblem.Dimension) -> String {
    switch found {
    case .dimensions(let count):
      say(nb: "\(count) dimensjoner", nn: "\(count) dimensjonar", en: "\(count) dimensions")
    case .sizes(let count): say(nb: "\(count) størrelser", nn: "\(count) storleikar", en: "\(count) sizes")
    case .productTooLarge:
      say(
        nb: "størrelser med et produkt som ikke får plass i 64 bit",
        nn: "storleikar med eit produkt som ikkje får plass i 64 bit",
        en: "sizes whose product does not fit 64 bits")
    case .unnamed:
      say(
        nb: "en dimensjon som 'id' ikke nevner", nn: "ein dimensjon som 'id' ikkje nemner",
        en: "a dimension that 'id' does not name")
    case .categories(let count):
      say(nb: "\(count) kategorier", nn: "\(count) kategoriar", en: "\(count) categories")
    case .noCategory: say(nb: "ingen kategori", nn: "ingen kategori", en: "no category")
    case .unknownCategory:
      say(
        nb: "en kode som ikke er noen kategori", nn: "ein kode som ikkje er nokon kategori",
        en: "a code that is no category")
    case .neitherIndexNorLabel:
      say(
        nb: "verken 'index' eller 'label'", nn: "verken 'index' eller 'label'", en: "neither 'index' nor 'label'")
    case .labelsWithoutIndex(let count):
      say(
        nb: "ingen 'index', og \(count) navn i 'label'", nn: "ingen 'index', og \(count) namn i 'label'",
        en: "no 'index', and \(count) labels")
    case .decimals(let names):
      decimals(in: names.map(\.quoted).joined(separator: say(nb: " og ", nn: " og ", en: " and ")))
    case .note(let position):
      say(
        nb: "plassen \(position.quoted)", nn: "plassen \(position.quoted)", en: "the position \(position.quoted)")
    }
  }

  private func decimals(in names: String) -> String {
    say(nb: "desimaler i \(names)", nn: "desimalar i \(names)", en: "decimals in \(names)")
  }

  func words(_ expected: JSONProblem.DimensionShape) -> String {
    switch expected {
    case .dimensions(let most): say(nb: "1 til \(most)", nn: "1 til \(most)", en: "1 to \(most)")
    case .sizes(let count):
      say(
        nb: "\(count), én for hver i 'id'", nn: "\(count), éin for kvar i 'id'", en: "\(count), one for each of 'id'")
    case .fittingProduct:
      say(
        nb: "et antall celler som gjør det", nn: "eit tal på celler som gjer det", en: "a number of cells that does")
    case .oneOfID: say(nb: "en av dem i 'id'", nn: "ein av dei i 'id'", en: "one of 'id'")
    case .onlyThoseOfID: say(nb: "bare dem i 'id'", nn: "berre dei i 'id'", en: "only those of 'id'")
    case .categories(let count, let dimension):
      say(
        nb: "\(count), som 'size' sier for \(dimension.quoted)",
        nn: "\(count), som 'size' seier for \(dimension.quoted)",
        en: "\(count), as 'size' says for \(dimension.quoted)")
    case .codes:
      say(
        nb: "en liste av koder, eller et objekt fra koder til plasser",
        nn: "ei liste av kodar, eller eit objekt frå kodar til plassar",
        en: "an array of codes, or an object from codes to positions")
    case .position(let count):
      say(
        nb: "en plass fra 0 til \(count - 1), siden det er \(count) kategorier",
        nn: "ein plass frå 0 til \(count - 1), sidan det er \(count) kategoriar",
        en: "a position from 0 to \(count - 1), since there are \(count) categories")
    case .category: say(nb: "minst én", nn: "minst éin", en: "at least one")
    case .byCategory:
      say(
        nb: "et objekt etter kategorienes koder", nn: "eit objekt etter kodane til kategoriane",
        en: "an object by category code")
    case .codeOfIndex: say(nb: "en kode i 'index'", nn: "ein kode i 'index'", en: "a code of 'index'")
    case .note(let count):
      say(
        nb: "en av de \(count) merknadene, regnet fra 0", nn: "ein av dei \(count) merknadene, rekna frå 0",
        en: "one of the \(count) notes, counted from 0")
    case .indexOrLabel, .indexUnlessOne, .decimalsInOne: rareWords(expected)
    }
  }

  private func rareWords(_ expected: JSONProblem.DimensionShape) -> String {
    switch expected {
    case .indexOrLabel:
      say(
        nb: "'index', eller 'label' for den eneste kategorien", nn: "'index', eller 'label' for den einaste kategorien",
        en: "'index', or 'label' of the only category")
    case .indexUnlessOne:
      say(
        nb: "'index', med mindre det er nøyaktig én kategori", nn: "'index', med mindre det er nøyaktig éin kategori",
        en: "'index', unless there is exactly one category")
    default:
      say(
        nb: "'unit' med desimaler i én dimensjon", nn: "'unit' med desimalar i éin dimensjon",
        en: "'unit' with decimals in one dimension")
    }
  }

  func words(_ found: JSONProblem.Cells) -> String {
    switch found {
    case .cells(let count): say(nb: "\(count) celler", nn: "\(count) celler", en: "\(count) cells")
    case .values(let count): say(nb: "\(count) verdier", nn: "\(count) verdiar", en: "\(count) values")
    case .statuses(let count): say(nb: "\(count) statuser", nn: "\(count) statusar", en: "\(count) statuses")
    case .differentStatuses(let count):
      say(
        nb: "flere enn \(count) ulike statuser", nn: "fleire enn \(count) ulike statusar",
        en: "more than \(count) different statuses")
    case .cell(let key): say(nb: "cellen \(key.quoted)", nn: "cella \(key.quoted)", en: "the cell \(key.quoted)")
    case .number(let value, let cell, let others):
      "\(words(value)) (\(cell.joined(separator: ", ")))" + (others > 0 ? otherCells(others) : "")
    }
  }

  private func otherCells(_ count: Int) -> String {
    say(
      nb: ", og \(count) slike celler til", nn: ", og \(count) slike celler til", en: ", and \(count) more such cells")
  }

  func words(_ expected: JSONProblem.CellShape) -> String {
    switch expected {
    case .most(let count): say(nb: "høyst \(count)", nn: "høgst \(count)", en: "at most \(count)")
    case .values(let count):
      say(
        nb: "\(count), produktet av 'size'", nn: "\(count), produktet av 'size'", en: "\(count), the product of 'size'")
    case .cell(let count):
      say(
        nb: "en celle fra 0 til \(count - 1), i sifre", nn: "ei celle frå 0 til \(count - 1), i siffer",
        en: "a cell from 0 to \(count - 1), in digits")
    case .valuesByCell:
      say(
        nb: "en liste av verdier, eller et objekt etter celle", nn: "ei liste av verdiar, eller eit objekt etter celle",
        en: "an array of values, or an object by cell")
    case .none: say(nb: "ingen tall i metadata", nn: "ingen tal i metadata", en: "no figures in metadata")
    case .statuses(let count):
      say(
        nb: "\(count), like mange som verdiene, eller én", nn: "\(count), like mange som verdiane, eller éin",
        en: "\(count), as many as values, or one")
    case .statusesByCell:
      say(
        nb: "en tekst, en liste eller et objekt etter celle", nn: "ein tekst, ei liste eller eit objekt etter celle",
        en: "a text, an array or an object by cell")
    case .noMoreStatuses: say(nb: "ikke flere enn det", nn: "ikkje fleire enn det", en: "no more than that")
    case .decimals(let count, let isUnits): fitting(count, isUnits)
    }
  }

  private func fitting(_ decimals: Int, _ isUnits: Bool) -> String {
    let source = isUnits ? say(nb: ", som 'unit' sier", nn: ", som 'unit' seier", en: ", as 'unit' says") : ""
    return say(
      nb: "et tall med høyst \(decimals) desimaler\(source), og høyst 10^15 uten komma",
      nn: "eit tal med høgst \(decimals) desimalar\(source), og høgst 10^15 utan komma",
      en: "a number with at most \(decimals) decimals\(source), and at most 10^15 without its point")
  }
}
