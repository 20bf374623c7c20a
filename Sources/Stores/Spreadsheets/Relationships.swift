/// Reads which part a relationship leads to (`*.rels`).
final class Relationships: XMLHandler {
  private(set) var byID: [String: (type: String, target: String)] = [:]
  let wantsText = false

  func start(_ name: String, _ attributes: XMLAttributes) throws {
    guard name == "Relationship", attributes["TargetMode"] != "External", byID.count < 10_000,
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    byID[id] = (String(type.split(separator: "/").last ?? ""), target)
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The part of a type, such as `sharedStrings`.
  func part(ofType type: String, from folder: String) -> String? {
    byID.values.filter { $0.type == type }.map { Self.resolve($0.target, from: folder) }.min()
  }

  /// A target as a part's name: `/xl/a.xml` from the root, `a.xml` and `../a.xml` from the folder.
  static func resolve(_ target: String, from folder: String) -> String {
    let target = target.replacing("\\", with: "/")
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}
