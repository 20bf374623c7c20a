import Testing

@Suite("Swift scanner")
struct SwiftScannerTests {
  @Test("functions are measured from keyword to closing brace")
  func functions() {
    let source = """
      struct A {
        init() {}
        func one() -> Int { 1 }
        func two(
          _ closure: () -> Void = { print("}") }
        ) throws
          -> [Int]
        where A: Any {
          if true { closure() }
          // }
          return [1, 2].map { $0 }
        }
        subscript(_ index: Int) -> Int { index }
        deinit {
        }
      }
      """
    #expect(
      SwiftScanner(source).functions == [
        .init(line: 2, length: 1), .init(line: 3, length: 1), .init(line: 4, length: 9), .init(line: 13, length: 1),
        .init(line: 14, length: 2),
      ])
  }

  @Test("what has no body is none: requirements, calls, comments and strings")
  func noFunctions() {
    let source = """
      protocol P {
        func one() -> Int
        init(x: Int)
      }
      let a = A.init(x: 1)
      // func three() {
      /* func four() { /* } */ } */
      let text = "func five() {", other = #"func six() { " "#
      let nested = "\\(a.map { "func seven() {" }) func eight() {"
      let regex = /func nine\\(\\) {/
      """
    #expect(SwiftScanner(source).functions == [])
  }

  @Test("a brace in a literal does not end a function")
  func literals() {
    let source =
      "func a() {\n  let b = \"}\"\n  let c = /[}]/\n  let d = \"\"\"\n    }\n    \"\"\"\n  _ = 4 / 2\n}\nfunc z() {}"
    #expect(SwiftScanner(source).functions == [.init(line: 1, length: 8), .init(line: 9, length: 1)])
  }

  @Test("imports are found with their attributes and kinds, and not in comments")
  func imports() {
    let source =
      "// import A\nimport B\n@testable import C\npublic import struct D.E\n@_spi(X) private import F\nlet text = \"import G\"\n#if os(Linux)\n  import Glibc\n#endif\n"
    #expect(SwiftScanner(source).imports.map { "\($0.line) \($0.module)" } == ["2 B", "3 C", "4 D", "5 F", "8 Glibc"])
  }
}
