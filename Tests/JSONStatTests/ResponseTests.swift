import JSONReading
import JSONStat
import Problems
import Testing

@Suite("JSON-stat responses")
struct ResponseTests {
  @Test("a dataset")
  func dataset() throws {
    guard case .dataset(let cube) = try JSONStatResponse(Body().bytes) else {
      Issue.record("no dataset")
      return
    }
    #expect(cube.cellCount == 6)
  }

  @Test("a dimension by itself has no name and no announced size")
  func dimension() throws {
    let body =
      #"{"version":"2.0","class":"dimension","label":"kjønn","category":{"index":["1","2"],"label":{"1":"menn"}}}"#
    guard case .dimension(let dimension) = try JSONStatResponse(Array(body.utf8)) else {
      Issue.record("no dimension")
      return
    }
    #expect(dimension.id == "" && dimension.label == "kjønn")
    #expect(dimension.codes == ["1", "2"] && dimension.labels == ["menn", "2"])
  }

  @Test("a collection refers to things, and brings some with it")
  func collection() throws {
    let dimension = #"{"class":"dimension","category":{"label":{"a":"A"}}}"#
    let inner = #"{"class":"collection","label":"inner","link":{"item":[]}}"#
    let body =
      #"{"version":"2.0","class":"collection","label":"alt","updated":"2026-01-01","link":{"item":[{"class":"dataset","href":"https://example.org/1","label":"en"},\#(Body().text),\#(dimension),\#(inner),{"href":"x"}]}}"#
    guard case .collection(let collection) = try JSONStatResponse(Array(body.utf8)) else {
      Issue.record("no collection")
      return
    }
    #expect(collection.label == "alt" && collection.updated == "2026-01-01")
    #expect(collection.items.map(\.itemClass) == ["dataset", "dataset", "dimension", "collection", nil])
    #expect(collection.items.map { $0.response != nil } == [false, true, true, true, false])
    #expect(collection.items[0].href == "https://example.org/1")
  }

  @Test("an error within an item has the item in its place")
  func errorInItem() {
    let broken = Body().with("value", "[1]").text
    let body = #"{"version":"2.0","class":"collection","link":{"item":[{"href":"x"},\#(broken)]}}"#
    #expect(
      throws: JSONProblem(
        [.member("link"), .member("item"), .element(1), .member("value")], found: .cells(.values(1)),
        expected: .cells(.values(6)))
    ) { try JSONStatResponse(Array(body.utf8)) }
  }
}
