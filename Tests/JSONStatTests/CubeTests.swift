import JSONReading
import JSONStat
import Statistics
import Testing

@Suite("Cube")
struct CubeTests {
  @Test("header, dimensions, roles, units and notes are read")
  func header() throws {
    let cube = try Body().cube()
    let header = cube.header
    #expect(header.label == "Fritid, etter region og år")
    #expect(header.source == "Statistisk sentralbyrå")
    #expect(header.updated == "2026-03-16T07:00:00Z")
    #expect(header.notes == ["En.", "To."])
    #expect(header.mandatoryNotes == [1])
    #expect(header.px?.tableID == "12063")
    #expect(header.px?.aggregationAllowed == false)
    #expect(header.isDiscontinued == nil)
    #expect(cube.dimensions.map(\.id) == ["Region", "Tid", "ContentsCode"])
    #expect(cube.dimensions.map(\.role) == [.geo, .time, .metric])
    #expect(header.dimensions(role: .geo).map(\.id) == ["Region"])
    #expect(cube.dimensions[0].codes == ["0301", "3405", "EAK"])
    #expect(cube.dimensions[0].labels == ["Oslo", "Lillehammer", "Landet"])
    #expect(header.dimension("Region")?.label(of: "EAK") == "Landet")
    #expect(header.dimension("ContentsCode")?.unit(of: "share")?.decimals == 1)
    #expect(header.dimension("ContentsCode")?.unit(of: "share")?.base == "prosent")
    #expect(header.dimension("Region")?.unit(of: "0301") == nil)
    #expect(header.dimension("Region")?.position(of: "9999") == nil)
  }

  @Test("a cell has the codes of its place, and the published decimals")
  func addressing() throws {
    let cube = try Body().cube()
    let cell = try cube.cell(["ContentsCode": "share", "Region": "3405", "Tid": "2025"])
    #expect(cell.value?.description == "117.0")
    #expect(cell.position == 3)
    #expect(try cube.cell(["ContentsCode": "hours", "Region": "3405", "Tid": "2025"]).value?.description == "349")
    let missing = try cube.cell(["ContentsCode": "hours", "Region": "EAK", "Tid": "2025"])
    #expect(missing.value == nil)
    #expect(missing.status == "..")
    #expect(try cube.cell(["ContentsCode": "share", "Region": "EAK", "Tid": "2025"]).value?.description == "-0.7")
    #expect(cube.missingCount == 1)
    #expect(cube.statusSymbols == [".."])
  }

  @Test("all cells are visited in order with their codes")
  func iteration() throws {
    let cube = try Body().cube()
    #expect(cube.cells.map(\.position) == Array(0..<6))
    #expect(cube.codes(at: 3) == ["Region": "3405", "Tid": "2025", "ContentsCode": "share"])
    let region = try cube.axis("Region")
    #expect(cube.cells.map { region.code(of: $0.position) } == ["0301", "0301", "3405", "3405", "EAK", "EAK"])
    for cell in cube.cells { #expect(try cube.cell(cube.codes(at: cell.position)) == cell) }
  }

  @Test("some dimensions given, the others run through")
  func slices() throws {
    let cube = try Body().cube()
    #expect(cube.cells(["ContentsCode": "share", "Tid": "2025"]).map(\.position) == [1, 3, 5])
    #expect(cube.cells(["Region": "3405"]).map(\.position) == [2, 3])
    #expect(cube.cells([:]).map(\.position) == Array(0..<6))
  }

  @Test("the order of members, and of dimensions, changes nothing that is asked by name")
  func orders() throws {
    var reversed = Body()
    reversed.parts.reverse()
    let address = ["ContentsCode": "share", "Region": "3405", "Tid": "2025"]
    #expect(try reversed.cube().cell(address).value == PublishedValue("117.0"))
    // The same figures with ContentsCode first: the cells run hours of all regions, then shares.
    let turned = Body().with("id", #"["ContentsCode","Tid","Region"]"#).with("size", "[2,1,3]")
      .with("value", "[12,349,null,30.5,117,-0.7]").with("status", #"{"2":".."}"#)
    let cube = try turned.cube(), plain = try Body().cube()
    for cell in plain.cells {
      let other = try cube.cell(plain.codes(at: cell.position))
      #expect(other.value == cell.value && other.status == cell.status)
    }
  }

  @Test("values as a sparse object; cells that are not there are missing")
  func sparse() throws {
    let cube = try Body().with("value", #"{"5":-0.7,"0":12,"3":null}"#).with("status", nil).cube()
    #expect(cube.cells.map { $0.value?.description } == ["12", nil, nil, nil, nil, "-0.7"])
    #expect(cube.cells.allSatisfy { $0.status == nil })
    #expect(try Body().with("value", "{}").cube().missingCount == 6)
  }

  @Test(
    "status as one text, as a list of all, as a list of one, as an object; empty and null are none",
    arguments: [
      (#""*""#, ["*", "*", "*", "*", "*", "*"]), (#"["*"]"#, ["*", "*", "*", "*", "*", "*"]),
      (#"["","*",null,":","..","*"]"#, [nil, "*", nil, ":", "..", "*"]),
      (#"{"4":"..","0":":"}"#, [":", nil, nil, nil, "..", nil]),
      ("{}", [nil, nil, nil, nil, nil, nil]), ("null", [nil, nil, nil, nil, nil, nil]),
      (#""""#, [nil, nil, nil, nil, nil, nil]),
      (#"[null]"#, [nil, nil, nil, nil, nil, nil]),
    ] as [(String, [String?])])
  func statuses(json: String, expected: [String?]) throws {
    #expect(try Body().with("status", json).cube().cells.map(\.status) == expected)
  }

  @Test("one category needs no index; labels are optional; an array index gives the order")
  func categoryForms() throws {
    let body = Body().replacing(#""index":{"2025":0},"#, "", in: "dimension")
    #expect(try body.cube().header.dimension("Tid")?.codes == ["2025"])
    let array = Body().replacing(#"{"3405":1,"EAK":2,"0301":0}"#, #"["EAK","0301","3405"]"#, in: "dimension")
    #expect(try array.cube().header.dimension("Region")?.codes == ["EAK", "0301", "3405"])
    #expect(try array.cube().header.dimension("Region")?.labels == ["Landet", "Oslo", "Lillehammer"])
    let bare = Body().replacing(#","label":{"hours":"Timer","share":"Andel"}"#, "", in: "dimension")
    #expect(try bare.cube().header.dimension("ContentsCode")?.labels == ["hours", "share"])
  }

  @Test("notes, children, coordinates, links and extensions of a dimension are kept or counted")
  func dimensionParts() throws {
    let extra =
      #""note":["A","B"],"link":{"describedby":[]},"extension":{"show":"code","noteMandatory":{"0":true,"1":false}},"category":{"note":{"EAK":["C"]},"child":{"EAK":["0301","3405"]},"coordinates":{"0301":[10.7,59.9]},"#
    let body = Body().replacing(#""label":"region","category":{"#, #""label":"region","# + extra, in: "dimension")
    let dimension = try #require(try body.cube().header.dimension("Region"))
    #expect(dimension.notes == ["A", "B"])
    #expect(dimension.mandatoryNotes == [0])
    #expect(dimension.categoryNotes == ["EAK": ["C"]])
    let unread = dimension.unread
    #expect([unread.children, unread.coordinates, unread.links, unread.extensions] == [1, 1, 1, 1])
  }

  @Test("a million categories are read")
  func manyCategories() throws {
    let count = 1_000_000
    let codes = (0..<count).map { "\"c\($0)\":\(count - 1 - $0)" }.joined(separator: ",")
    let body =
      #"{"version":"2.0","class":"dataset","id":["x"],"size":[\#(count)],"dimension":{"x":{"category":{"index":{\#(codes)}}}},"value":{"999999":1.5}}"#
    let cube = try Cube(Array(body.utf8))
    #expect(try cube.cell(["x": "c0"]).value?.description == "1.5")
    #expect(cube.missingCount == count - 1)
  }
}
