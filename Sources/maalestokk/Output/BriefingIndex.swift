import Application
import Comparing
import Documents
import Figures
import Regions
import Statistics
import Values
import Wording

/// What there is in a folder of briefings, and what failed.
struct BriefingIndex {
  let year: Int
  let language: Language
  let entries: [BriefingEntry]
  /// Those that could not be made, and why.
  let failures: [BriefingFailure]
  /// The main key figures of all, side by side.
  let figures: IndexFigures

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

  /// A page that compares them on the main key figures, with a link to each briefing.
  var html: String {
    let title = words.titleOfBriefings(year)
    let heads =
      [words.code, words.municipality] + figures.indicators.map { $0.shortLabel[language] } + [words.headline]
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
      body { font: 1rem/1.5 Inter, Arial, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; font-variant-numeric: tabular-nums }
      .scroll { overflow-x: auto } table { border-collapse: collapse; font-size: .9rem }
      th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid #8886 }
      .figure { text-align: right; white-space: nowrap } small { color: #777 }
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(words.indexNote(entries.count))</p>
      <div class="scroll" tabindex="0" role="region" aria-label="\(title)"><table>
      <thead><tr>\(heads.enumerated().map { head($0, $1) }.joined())</tr></thead>
      <tbody>
      \(entries.map(row).joined(separator: "\n"))
      </tbody>
      </table></div>
      \(failureList)</main>
      </body>
      </html>

      """
  }

  private func head(_ place: Int, _ text: String) -> String {
    let isFigure = place > 1 && place < figures.indicators.count + 2
    return "<th scope=\"col\"\(isFigure ? " class=\"figure\"" : "")>\(Self.escaped(text))</th>"
  }

  private func row(_ entry: BriefingEntry) -> String {
    let numbers = NumberText(language)
    let own = figures.members[RegionCode(entry.code)] ?? []
    let cells = zip(figures.indicators, own).map { indicator, member in
      let value = member?.value.map { numbers.amount($0, indicator.unit) } ?? ".."
      let place = (member?.rank).map { " <small>(\(RankingWords.rank($0)))</small>" } ?? ""
      return "<td class=\"figure\">\(value)\(place)</td>"
    }
    return "<tr><td>\(entry.code)</td><th scope=\"row\"><a href=\"\(entry.file)\">\(Self.escaped(entry.name))</a></th>"
      + cells.joined() + "<td>\(Self.escaped(entry.headline))</td></tr>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
