extension PluginManifest {
  /// Everything the fields' values are not but should be.
  var problems: [BilingualText] {
    var found: [BilingualText] = []
    func check(_ field: String, _ value: String, _ holds: Bool, nb: String, en: String) {
      guard !holds else { return }
      found.append(
        BilingualText(nb: "\(field) «\(printable(value))» \(nb)", en: "\(field) \"\(printable(value))\" \(en)"))
    }
    check(
      "schema", schema, schema == Self.schemaName, nb: "er ikke \(Self.schemaName)", en: "is not \(Self.schemaName)")
    check(
      "id", id, Self.isIdentifier(id), nb: "er ikke små bokstaver, sifre og enkle bindestreker",
      en: "is not lower-case letters, digits and single hyphens")
    check(
      "version", version, Self.isVersion(version), nb: "er ikke tre tall som 1.0.0",
      en: "is not three numbers like 1.0.0")
    check(
      "library", library, Self.isLibraryName(library), nb: "er ikke et filnavn som libNavn.so",
      en: "is not a file name like libName.so")
    check("licence", licence, !licence.isEmpty, nb: "er tom", en: "is empty")
    if let sha256 {
      check(
        "sha256", sha256, Self.isHash(sha256), nb: "er ikke 64 små heksadesimale sifre",
        en: "is not 64 lower-case hexadecimal digits")
    }
    for (field, text) in [("name", name), ("summary", summary)] {
      check(
        field, text.nb, !text.nb.isEmpty && !text.en.isEmpty, nb: "må stå på nb og en", en: "is needed in nb and en")
    }
    for host in fetchHosts {
      check(
        "fetchHosts", host, PluginHosts.isPublic(host), nb: "er ikke navnet på en vert på nettet",
        en: "is not the name of a host on the net")
    }
    return found + optionProblems
  }

  private var optionProblems: [BilingualText] {
    var found: [BilingualText] = []
    var seen: Set<String> = []
    for option in options {
      let name = printable(option.name)
      if !Self.isIdentifier(option.name) {
        found.append(
          BilingualText(nb: "valget «\(name)» har et ugyldig navn", en: "option \"\(name)\" has an invalid name"))
      }
      if !seen.insert(option.name).inserted {
        found.append(BilingualText(nb: "valget «\(name)» står to ganger", en: "option \"\(name)\" stands twice"))
      }
      guard let values = option.values else { continue }
      if values.isEmpty || Set(values).count != values.count {
        found.append(
          BilingualText(nb: "valget «\(name)» må ha ulike verdier", en: "option \"\(name)\" needs distinct values"))
      }
      if let standard = option.default, !values.contains(standard) {
        found.append(
          BilingualText(
            nb: "valget «\(name)» har en standardverdi som ikke er blant verdiene",
            en: "option \"\(name)\" has a default that is not among its values"))
      }
    }
    return found
  }

  /// The options to send: those given and the defaults of the others.
  /// - Throws: Everything about the given ones that the manifest does not allow.
  public func resolvedOptions(_ given: [String: String]) throws(ManifestError) -> [String: String] {
    var resolved: [String: String] = [:]
    var problems: [BilingualText] = []
    for option in options {
      guard let value = given[option.name] ?? option.default else { continue }
      if let values = option.values, !values.contains(value) {
        let list = values.joined(separator: ", ")
        let shown = printable(value)
        problems.append(
          BilingualText(
            nb: "valget «\(option.name)» kan ikke være «\(shown)»; det kan være \(list)",
            en: "option \"\(option.name)\" cannot be \"\(shown)\"; it can be \(list)"))
      }
      resolved[option.name] = value
    }
    let known = Set(options.map(\.name))
    for name in given.keys.sorted() where !known.contains(name) {
      let shown = printable(name)
      problems.append(BilingualText(nb: "valget «\(shown)» finnes ikke", en: "there is no option \"\(shown)\""))
    }
    guard problems.isEmpty else { throw ManifestError(problems: problems) }
    return resolved
  }

  private static func isIdentifier(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }

  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isLibraryName(_ text: String) -> Bool {
    text.utf8.count <= 255 && text.hasPrefix("lib") && text.hasSuffix(".so")
      && !text.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
