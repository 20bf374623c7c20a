import JSONReading
import JSONStat
import Problems
import Testing
import Values
import Wording

@Suite("Malformed JSON-stat")
struct MalformedTests {
  @Test(
    "each member that is wrong gives an error with its place",
    arguments: [
      ("version", nil, "version: found nothing, expected a value"),
      ("version", #""1.3""#, "version: found the text '1.3', expected JSON-stat '2.0'"),
      ("version", "2", "version: found the number 2, expected a text"),
      ("class", nil, "class: found nothing, expected a value"),
      ("class", "null", "class: found null, expected a value"),
      ("class", #""collection""#, "class: found the text 'collection', expected 'dataset'"),
      ("label", "[]", "label: found an array, expected a text"),
      ("note", #""x""#, "note: found the text 'x', expected an array of texts"),
      ("note", "[1]", "note[0]: found the number 1, expected a text"),
      ("id", nil, "id: found nothing, expected a value"), ("id", "[]", "id: found 0 dimensions, expected 1 to 64"),
      ("id", #"["Region","Tid","Tid"]"#, "id: found 'Tid' twice, expected each dimension once"),
      ("id", #"["Region","Tid","X"]"#, "role.metric[0]: found the text 'ContentsCode', expected one of 'id'"),
      ("id", "[1,2,3]", "id[0]: found the number 1, expected a text"),
      ("id", #"{"0":"Region"}"#, "id: found an object, expected an array of texts"),
      ("size", nil, "size: found nothing, expected a value"),
      ("size", "[3,1]", "size: found 2 sizes, expected 3, one for each of 'id'"),
      ("size", "[3,-1,2]", "size[1]: found the number -1, expected a whole number from 1 to 9223372036854775807"),
      ("size", "[3,0,2]", "size[1]: found the number 0, expected a whole number from 1 to 9223372036854775807"),
      ("size", "[3,1.0,2]", "size[1]: found the number 1.0, expected a whole number from 1 to 9223372036854775807"),
      ("size", #"["3",1,2]"#, "size[0]: found the text '3', expected a whole number from 1 to 9223372036854775807"),
      (
        "size", "[18446744073709551615,1,2]",
        "size[0]: found the number 18446744073709551615, expected a whole number from 1 to 9223372036854775807"
      ),
      (
        "size", "[4611686018427387904,4611686018427387904,2]",
        "size: found sizes whose product does not fit 64 bits, expected a number of cells that does"
      ),
      (
        "size", "[4,1,2]",
        "dimension.Region.category.index: found 3 categories, expected 4, as 'size' says for 'Region'"
      ),
      (
        "size", "[3000000000,1,2]",
        "dimension.Region.category.index: found 3 categories, expected 3000000000, as 'size' says for 'Region'"
      ),
      ("role", #"{"time":["X"]}"#, "role.time[0]: found the text 'X', expected one of 'id'"),
      ("role", #"{"time":"Tid"}"#, "role.time: found the text 'Tid', expected an array"),
      (
        "role", #"{"time":["Tid"],"geo":["Tid"]}"#,
        "role.geo[0]: found 'Tid' again, expected one role for each dimension"
      ),
      ("role", "[]", "role: found an array, expected an object"),
      ("dimension", nil, "dimension: found nothing, expected a value"),
      ("dimension", "[]", "dimension: found an array, expected an object"),
      ("dimension", "{}", "dimension.Region: found nothing, expected a value"),
      ("value", nil, "value: found nothing, expected a value"),
      ("value", "7", "value: found the number 7, expected an array of values, or an object by cell"),
      ("value", "[1,2,3,4,5]", "value: found 5 values, expected 6, the product of 'size'"),
      ("value", "[1,2,3,4,5,6,7]", "value: found 7 values, expected 6, the product of 'size'"),
      ("value", #"[1,2,"3",4,5,6]"#, "value[2]: found the text '3', expected a number or null"),
      ("value", "[1,2,true,4,5,6]", "value[2]: found true, expected a number or null"),
      ("value", "[1,2,[3],4,5,6]", "value[2]: found an array, expected a number or null"),
      ("value", #"{"6":1}"#, "value.6: found the cell '6', expected a cell from 0 to 5, in digits"),
      ("value", #"{"-1":1}"#, "value.-1: found the cell '-1', expected a cell from 0 to 5, in digits"),
      ("value", #"{"01":1}"#, "value.01: found the cell '01', expected a cell from 0 to 5, in digits"),
      ("value", #"{"":1}"#, "value['']: found the cell '', expected a cell from 0 to 5, in digits"),
      ("value", #"{"1 ":1}"#, "value['1 ']: found the cell '1 ', expected a cell from 0 to 5, in digits"),
      (
        "value", #"{"99999999999999999999":1}"#,
        "value.99999999999999999999: found the cell '99999999999999999999', expected a cell from 0 to 5, in digits"
      ),
      ("value", #"{"1":"x"}"#, "value.1: found the text 'x', expected a number or null"),
      ("value", #"{"1":1,"1":1}"#, "value.1: found the same key again, expected each key once in an object"),
      ("status", "7", "status: found the number 7, expected a text, an array or an object by cell"),
      ("status", #"["a","b"]"#, "status: found 2 statuses, expected 6, as many as values, or one"),
      ("status", "[]", "status: found 0 statuses, expected 6, as many as values, or one"),
      ("status", #"{"6":".."}"#, "status.6: found the cell '6', expected a cell from 0 to 5, in digits"),
      ("status", #"{"x":".."}"#, "status.x: found the cell 'x', expected a cell from 0 to 5, in digits"),
      ("status", #"{"1":3}"#, "status.1: found the number 3, expected a text or null"),
      ("status", #"["a",1,"","","",""]"#, "status[1]: found the number 1, expected a text or null"),
      ("status", #"[7]"#, "status[0]: found the number 7, expected a text"),
      ("extension", "[]", "extension: found an array, expected an object"),
      (
        "extension", #"{"noteMandatory":{"2":true}}"#,
        "extension.noteMandatory.2: found the position '2', expected one of the 2 notes, counted from 0"
      ),
      (
        "extension", #"{"noteMandatory":{"1":"yes"}}"#,
        "extension.noteMandatory.1: found the text 'yes', expected true or false"
      ),
      ("extension", #"{"px":{"tableid":12063}}"#, "extension.px.tableid: found the number 12063, expected a text"),
    ] as [(String, String?, String)])
  func members(key: String, json: String?, expected: String) { #expect(Body().with(key, json).message == expected) }

  @Test(
    "each part of a dimension that is wrong gives an error with its place",
    arguments: [
      (#"{"index":{"a":0,"b":0}}"#, ".index.b: found the position 0 again, expected each position once"),
      (
        #"{"index":{"a":0,"b":2}}"#,
        ".index.b: found the number 2, expected a position from 0 to 1, since there are 2 categories"
      ),
      (
        #"{"index":{"a":0,"b":-1}}"#,
        ".index.b: found the number -1, expected a position from 0 to 1, since there are 2 categories"
      ),
      (
        #"{"index":{"a":0,"b":1.0}}"#,
        ".index.b: found the number 1.0, expected a position from 0 to 1, since there are 2 categories"
      ),
      (
        #"{"index":{"a":0,"b":"1"}}"#,
        ".index.b: found the text '1', expected a position from 0 to 1, since there are 2 categories"
      ),
      (#"{"index":{"a":0,"a":1}}"#, ".index.a: found the same key again, expected each key once in an object"),
      (#"{"index":["a","a"]}"#, ".index: found the code 'a' at positions 0 and 1, expected each code once"),
      (#"{"index":["e\u0301","\u00e9"]}"#, ".index: found the code 'é' at positions 0 and 1, expected each code once"),
      (
        #"{"index":{"e\u0301":0,"\u00e9":1}}"#,
        ".index: found the code 'é' at positions 0 and 1, expected each code once"
      ),
      (#"{"index":["a",1]}"#, ".index[1]: found the number 1, expected a text"),
      (#"{"index":["a"]}"#, ".index: found 1 categories, expected 2, as 'size' says for 'D'"),
      (#"{"index":[]}"#, ".index: found no category, expected at least one"),
      (#"{"index":{}}"#, ".index: found no category, expected at least one"),
      (
        #"{"index":"a"}"#,
        ".index: found the text 'a', expected an array of codes, or an object from codes to positions"
      ),
      (
        #"{"index":["a","b\u0000"]}"#,
        ".index[1]: found 'b\\u{0}', expected text without null characters and lone surrogates"
      ),
      (#"{}"#, ": found neither 'index' nor 'label', expected 'index', or 'label' of the only category"),
      (
        #"{"label":{"a":"A","b":"B"}}"#,
        ": found no 'index', and 2 labels, expected 'index', unless there is exactly one category"
      ),
      (#"{"label":{"a":"A"}}"#, ".label: found 1 categories, expected 2, as 'size' says for 'D'"),
      (
        #"{"index":["a","b"],"label":{"c":"C"}}"#,
        ".label.c: found a code that is no category, expected a code of 'index'"
      ),
      (#"{"index":["a","b"],"label":{"a":1}}"#, ".label.a: found the number 1, expected a text"),
      (#"{"index":["a","b"],"label":["A","B"]}"#, ".label: found an array, expected an object by category code"),
      (
        #"{"index":["é","b"],"label":{"e\u0301":"x","\u00e9":"y"}}"#,
        ".label.é: found the same code again in another spelling, expected each code once"
      ),
      (
        #"{"index":["a","b"],"unit":{"c":{}}}"#, ".unit.c: found a code that is no category, expected a code of 'index'"
      ),
      (#"{"index":["a","b"],"unit":{"a":"kr"}}"#, ".unit.a: found the text 'kr', expected an object"),
      (#"{"index":["a","b"],"note":{"a":"x"}}"#, ".note.a: found the text 'x', expected an array of texts"),
      (#"{"index":["a","b"],"child":[]}"#, ".child: found an array, expected an object"),
      (#"{"index":["a","b"],"coordinates":1}"#, ".coordinates: found the number 1, expected an object"),
      (#"[]"#, ": found an array, expected an object"),
    ])
  func categories(category: String, expected: String) {
    let body = Body().with("id", #"["D"]"#).with("size", "[2]").with("role", nil).with("status", nil)
      .with("value", "[1,2]").with("dimension", #"{"D":{"category":\#(category)}}"#)
    #expect(body.message == "dimension.D.category" + expected)
  }

  @Test("a dimension needs a category")
  func noCategory() {
    let body = Body().with("id", #"["D"]"#).with("size", "[1]").with("role", nil)
    #expect(
      body.with("dimension", #"{"D":{}}"#).message == "dimension.D.category: found nothing, expected a value")
    #expect(body.with("dimension", #"{"D":7}"#).message == "dimension.D: found the number 7, expected an object")
  }

  @Test("a dimension that is not in 'id' is an error, and so is one of 'id' that is not there")
  func strangers() {
    let body = Body().with("role", nil).with("id", #"["Region","Tid","X"]"#)
    #expect(
      body.message
        == "dimension.ContentsCode: found a dimension that 'id' does not name, expected only those of 'id'")
    #expect(
      body.replacing(#""ContentsCode":{"#, #""x":{"#, in: "dimension").with("id", #"["Region","Tid","x","y"]"#)
        .with("size", "[3,1,2,1]").message == "dimension.y: found nothing, expected a value")
  }

  @Test("two dimensions whose names differ only in spelling are one name twice")
  func spelling() {
    let category = #"{"category":{"index":["a"]}}"#
    let body = Body().with("id", #"["é"]"#).with("size", "[1]").with("role", nil).with("value", "[1]").with(
      "status", nil
    )
    .with("dimension", #"{"e\#u{301}":\#(category),"\#u{e9}":\#(category)}"#)
    #expect(body.message == "dimension: found a name twice in different spellings, expected each dimension once")
  }

  @Test("more cells than the limit are refused before they are stored")
  func cellLimit() {
    var limits = JSONStatLimits()
    limits.mostCells = 5
    #expect(
      throws: JSONProblem([.member("size")], found: .cells(.cells(6)), expected: .cells(.most(5)))
    ) {
      try Cube(Body().bytes, limits: limits)
    }
  }

  @Test("more different statuses than can be told apart are an error")
  func statusLimit() {
    let count = 65_537
    let codes = (0..<count).map { "\"\($0)\"" }.joined(separator: ",")
    let body = Body().with("id", #"["D"]"#).with("size", "[\(count)]").with("role", nil)
      .with("dimension", #"{"D":{"category":{"index":[\#(codes)]}}}"#).with("value", "{}").with("status", "[\(codes)]")
    #expect(body.message == "status[65535]: found more than 65535 different statuses, expected no more than that")
  }

  @Test("every prefix of a body is refused")
  func truncated() {
    let bytes = Body().bytes
    for length in 0..<bytes.count {
      #expect(throws: JSONProblem.self, "\(length) bytes") { try Cube(Array(bytes[..<length])) }
    }
  }

  @Test("a body that is no object, and the old bundle, are refused")
  func otherShapes() {
    func message(_ text: String) -> String? {
      do throws(JSONProblem) {
        _ = try JSONStatResponse(Array(text.utf8))
        return nil
      } catch { return ProblemWords(.en).text(error) }
    }
    #expect(message("[]") == "the body: found an array, expected an object")
    #expect(message("null") == "the body: found null, expected an object")
    #expect(message(#"{"oecd":{"value":[],"dimension":{}}}"#) == "version: found nothing, expected a value")
    #expect(
      message(#"{"version":"2.0","class":"bundle"}"#)
        == "class: found the text 'bundle', expected 'dataset', 'dimension' or 'collection'")
    #expect(message(#"{"version":"2.0","class":"collection"}"#) == "link: found nothing, expected a value")
  }
}
