import Problems

extension ProblemWords {
  func text(_ problem: PluginProblem) -> String {
    switch problem {
    case .unreadable(let path):
      say(nb: "\(path) kan ikke leses", nn: "\(path) kan ikkje lesast", en: "\(path) cannot be read")
    case .notRegularFile(let path):
      say(
        nb: "\(path) er ikke en vanlig fil", nn: "\(path) er ikkje ei vanleg fil", en: "\(path) is not a regular file")
    case .tooLong(let path, let limit):
      say(
        nb: "\(path) er større enn \(limit)\u{A0}MiB", nn: "\(path) er større enn \(limit)\u{A0}MiB",
        en: "\(path) is larger than \(limit)\u{A0}MiB")
    case .system(let path, let reason): "\(path): " + clause(reason)
    case .idTwice, .contract, .libraryMissing, .hashMissing, .hashDiffers, .unsigned, .noLibrary: installed(problem)
    case .optionName, .optionTwice, .optionValuesNotDistinct, .optionDefaultNotAmongValues, .optionValue,
      .optionUnknown:
      option(problem)
    case .manifestNotObject, .fieldMissing, .fieldMisshapen, .field, .fieldWithoutLanguage: manifest(problem)
    }
  }

  /// What is wrong with a field of the manifest.
  private func manifest(_ problem: PluginProblem) -> String {
    switch problem {
    case .fieldMissing(let field):
      say(nb: "feltet «\(field)» mangler", nn: "feltet «\(field)» manglar", en: "field \"\(field)\" is missing")
    case .fieldMisshapen(let field):
      say(
        nb: "feltet «\(field)» har feil form", nn: "feltet «\(field)» har feil form",
        en: "field \"\(field)\" has the wrong shape")
    case .field(let field, let value, let expectation):
      say(
        nb: "\(field) «\(value)» \(text(expectation))", nn: "\(field) «\(value)» \(text(expectation))",
        en: "\(field) \"\(value)\" \(text(expectation))")
    case .fieldWithoutLanguage(let field):
      say(
        nb: "\(field) må stå på minst ett av språkene nb, nn og en",
        nn: "\(field) må stå på minst eitt av språka nb, nn og en",
        en: "\(field) is needed in at least one of the languages nb, nn and en")
    default:
      say(
        nb: "manifest.json er ikke et JSON-objekt", nn: "manifest.json er ikkje eit JSON-objekt",
        en: "manifest.json is not a JSON object")
    }
  }

  private func text(_ expectation: PluginProblem.Expectation) -> String {
    switch expectation {
    case .exactly(let value): say(nb: "er ikke \(value)", nn: "er ikkje \(value)", en: "is not \(value)")
    case .identifier:
      say(
        nb: "er ikke små bokstaver, sifre og enkle bindestreker",
        nn: "er ikkje små bokstavar, siffer og enkle bindestrekar",
        en: "is not lower-case letters, digits and single hyphens")
    case .version:
      say(
        nb: "er ikke tre tall som 1.0.0", nn: "er ikkje tre tal som 1.0.0", en: "is not three numbers like 1.0.0")
    case .libraryName:
      say(
        nb: "er ikke et filnavn som libNavn.so", nn: "er ikkje eit filnamn som libNamn.so",
        en: "is not a file name like libName.so")
    case .notEmpty: say(nb: "er tom", nn: "er tom", en: "is empty")
    case .hash:
      say(
        nb: "er ikke 64 små heksadesimale sifre", nn: "er ikkje 64 små heksadesimale siffer",
        en: "is not 64 lower-case hexadecimal digits")
    case .publicHost:
      say(
        nb: "er ikke navnet på en vert på nettet", nn: "er ikkje namnet på ein vert på nettet",
        en: "is not the name of a host on the net")
    }
  }

  /// What is wrong with an option, in the manifest or in a request.
  private func option(_ problem: PluginProblem) -> String {
    switch problem {
    case .optionName(let name):
      say(
        nb: "valget «\(name)» har et ugyldig navn", nn: "valet «\(name)» har eit ugyldig namn",
        en: "option \"\(name)\" has an invalid name")
    case .optionTwice(let name):
      say(
        nb: "valget «\(name)» står to ganger", nn: "valet «\(name)» står to gonger",
        en: "option \"\(name)\" stands twice")
    case .optionValuesNotDistinct(let name):
      say(
        nb: "valget «\(name)» må ha ulike verdier", nn: "valet «\(name)» må ha ulike verdiar",
        en: "option \"\(name)\" needs distinct values")
    case .optionDefaultNotAmongValues(let name):
      say(
        nb: "valget «\(name)» har en standardverdi som ikke er blant verdiene",
        nn: "valet «\(name)» har ein standardverdi som ikkje er blant verdiane",
        en: "option \"\(name)\" has a default that is not among its values")
    case .optionValue(let name, let value, let allowed):
      say(
        nb: "valget «\(name)» kan ikke være «\(value)»; det kan være \(allowed.joined(separator: ", "))",
        nn: "valet «\(name)» kan ikkje vere «\(value)»; det kan vere \(allowed.joined(separator: ", "))",
        en: "option \"\(name)\" cannot be \"\(value)\"; it can be \(allowed.joined(separator: ", "))")
    case .optionUnknown(let name):
      say(
        nb: "valget «\(name)» finnes ikke", nn: "valet «\(name)» finst ikkje", en: "there is no option \"\(name)\"")
    default: text(problem)
    }
  }

  /// What is wrong with a plugin as it was installed.
  private func installed(_ problem: PluginProblem) -> String {
    switch problem {
    case .idTwice(let id, let folders):
      say(
        nb: "id «\(id)» finnes flere ganger: \(folders.joined(separator: " og ")); fjern alle unntatt én",
        nn: "id «\(id)» finst fleire gonger: \(folders.joined(separator: " og ")); fjern alle unntatt éin",
        en: "id \"\(id)\" is there more than once: \(folders.joined(separator: " and ")); remove all but one")
    case .contract(let id, let needed, let host, let remedy, let library):
      say(
        nb: "Utvidelsen \(id) trenger ABI \(needed); denne verten kan \(host). \(text(remedy)) (\(library))",
        nn: "Utvidinga \(id) treng ABI \(needed); denne verten kan \(host). \(text(remedy)) (\(library))",
        en: "Plugin \(id) needs ABI \(needed); this host speaks \(host). \(text(remedy)) (\(library))")
    case .libraryMissing(let library, let folder):
      say(
        nb: "\(library) finnes verken i \(folder) eller blant vertens egne biblioteker; bygg den",
        nn: "\(library) finst verken i \(folder) eller blant verten sine eigne bibliotek; bygg det",
        en: "\(library) is neither in \(folder) nor among the host's own libraries; build it")
    case .hashMissing:
      say(
        nb: "manifestet har ingen sha256; kjør `maalestokk plugins install`",
        nn: "manifestet har ingen sha256; køyr `maalestokk plugins install`",
        en: "manifest has no sha256; run `maalestokk plugins install`")
    case .hashDiffers(let library):
      say(
        nb: "\(library) er ikke den filen manifestet beskriver (sha256 er en annen); installer den på nytt",
        nn: "\(library) er ikkje den fila manifestet beskriv (sha256 er ein annan); installer ho på nytt",
        en: "\(library) is not the file the manifest describes (its sha256 differs); install it again")
    case .unsigned:
      say(
        nb: "utvidelsen er ikke signert; start med --allow-unsigned for å bruke den",
        nn: "utvidinga er ikkje signert; start med --allow-unsigned for å bruke ho",
        en: "the plugin is not signed; start with --allow-unsigned to use it")
    case .noLibrary: say(nb: "den har ikke noe bibliotek", nn: "ho har ikkje noko bibliotek", en: "it has no library")
    default: text(problem)
    }
  }

  private func text(_ remedy: PluginProblem.Remedy) -> String {
    switch remedy {
    case .updateHost: say(nb: "Oppdater maalestokk.", nn: "Oppdater maalestokk.", en: "Update maalestokk.")
    case .rebuild(let kit):
      say(
        nb: "Bygg den på nytt med ComparatorKit \(kit).", nn: "Bygg ho på nytt med ComparatorKit \(kit).",
        en: "Rebuild it with ComparatorKit \(kit).")
    }
  }
}
