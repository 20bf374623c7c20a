import JSONReading
import JSONStat
import Problems
import Testing
import Values
import Wording

/// Small bodies of the shape that PxWeb gives; parts can be replaced by name.
struct Body {
  var parts: [(key: String, json: String)] = [
    ("version", #""2.0""#), ("class", #""dataset""#), ("label", #""Fritid, etter region og år""#),
    ("source", #""Statistisk sentralbyrå""#), ("updated", #""2026-03-16T07:00:00Z""#), ("note", #"["En.","To."]"#),
    ("role", #"{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]}"#),
    ("id", #"["Region","Tid","ContentsCode"]"#), ("size", "[3,1,2]"),
    (
      "dimension",
      #"{"Region":{"label":"region","category":{"index":{"3405":1,"EAK":2,"0301":0},"label":{"0301":"Oslo","3405":"Lillehammer","EAK":"Landet"}}},"Tid":{"label":"år","category":{"index":{"2025":0},"label":{"2025":"2025"}}},"ContentsCode":{"label":"innhold","category":{"index":["hours","share"],"label":{"hours":"Timer","share":"Andel"},"unit":{"hours":{"base":"timer","decimals":0},"share":{"base":"prosent","decimals":1}}}}}"#
    ),
    (
      "extension",
      #"{"noteMandatory":{"1":true},"px":{"tableid":"12063","decimals":0,"language":"no","official-statistics":true,"aggregallowed":false},"discontinued":null}"#
    ), ("value", "[12,30.5,349,117,null,-0.7]"), ("status", #"{"4":".."}"#),
  ]

  /// The body with a member replaced, added at the end, or taken out by nil.
  func with(_ key: String, _ json: String?) -> Body {
    var copy = self
    let index = copy.parts.firstIndex { $0.key == key }
    switch (index, json) {
    case (let index?, let json?): copy.parts[index].json = json
    case (let index?, nil): copy.parts.remove(at: index)
    case (nil, let json?): copy.parts.append((key, json))
    case (nil, nil): break
    }
    return copy
  }

  /// The body with a text inside a member replaced.
  func replacing(_ old: String, _ new: String, in key: String) -> Body {
    let json = parts.first { $0.key == key }?.json ?? ""
    return with(key, json.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
  }

  var text: String { "{" + parts.map { "\"\($0.key)\":\($0.json)" }.joined(separator: ",") + "}" }
  var bytes: [UInt8] { Array(text.utf8) }
  func cube() throws(JSONProblem) -> Cube { try Cube(bytes) }

  /// The message of the error that reading gives; nil when it gives none.
  var message: String? {
    do throws(JSONProblem) {
      _ = try cube()
      return nil
    } catch { return ProblemWords(.en).text(error) }
  }
}

extension Cube {
  /// The codes of a cell by dimension.
  func codes(at position: Int) -> [String: String] {
    axes.reduce(into: [:]) { $0[$1.dimension.id] = $1.code(of: position) }
  }

  /// The cells that have these codes, in order.
  func cells(_ wanted: [String: String]) -> [Cell] {
    cells.filter { cell in codes(at: cell.position).merging(wanted) { $1 } == codes(at: cell.position) }
  }

  /// The first cell that has these codes.
  func cell(_ wanted: [String: String]) throws -> Cell { try #require(cells(wanted).first) }

  /// The dimension of that name with its stride.
  func axis(_ id: String) throws -> Axis { try #require(axes.first { $0.dimension.id == id }) }
}
