import Application
import Documents
import Values
import Wording

/// What there is in a folder of briefings, and what failed.
struct BriefingIndex {
  let year: Int
  let language: Language
  let entries: [BriefingEntry]
  /// Those that could not be made, and why.
  let failures: [BriefingFailure]

  private var words: CommandWords { CommandWords(language) }

  private func why(_ failure: BriefingFailure) -> String { ProblemWords(language).text(failure.problem) }

  /// `maalestokk/briefing-index-1`.
  var json: JSONValue {
    .object([
      ("schema", .string("maalestokk/briefing-index-1")), ("year", .integer(year)),
      ("language", .string(language.rawValue)),
      (
        "briefings",
        .array(
          entries.map {
            .object([
              ("code", .string($0.code)), ("name", .string($0.name)), ("file", .string($0.file)),
              ("headline", .string($0.headline)), ("sha256", .string($0.sha256)),
            ])
          })
      ),
      (
        "failures",
        .array(
          failures.map {
            .object([("code", .string($0.code)), ("name", .string($0.name)), ("reason", .string(why($0)))])
          })
      ),
    ])
  }

  /// A page with a link to each briefing.
  var html: String {
    let title = words.titleOfBriefings(year)
    let rows = entries.map { entry in
      "<tr><td>\(entry.code)</td><td><a href=\"\(entry.file)\">\(Self.escaped(entry.name))</a></td><td>\(Self.escaped(entry.headline))</td></tr>"
    }
    let failed = failures.map { "<li>\(Self.escaped("\($0.name) (\($0.code)): \(why($0))"))</li>" }
    let failureList =
      failed.isEmpty ? "" : "<h2>\(words.failed)</h2>\n<ul>\n\(failed.joined(separator: "\n"))\n</ul>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0 }
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <table>
      <thead><tr><th scope="col">\(words.code)</th><th scope="col">\(words.municipality)</th><th scope="col">\(words.headline)</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      \(failureList)</main>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
