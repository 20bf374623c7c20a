/// What the templates are filled with: texts as they stand on the page, pictures as finished SVG.
///
/// Names are those in `Templates/*.mustache`; the template escapes every text, and nothing but pictures and the style
/// sheet goes in as it is.
struct PageModel {
  /// A piece of a sentence, its number a link to the fact it stands in.
  struct Part {
    let text: String
    let link: String?
    let strong: Bool
  }

  struct Sentence {
    let parts: [Part]
  }

  struct Bullet {
    let claim: Sentence?
    let detail: Sentence?
  }

  /// A picture, shown always, or on wide or narrow screens only.
  struct Picture {
    enum Screen { case every, wide, narrow }
    let id: String
    let svg: String
    let isWide: Bool
    let isNarrow: Bool

    init(id: String, svg: String, on screen: Screen) {
      self.id = id
      self.svg = svg
      isWide = screen == .wide
      isNarrow = screen == .narrow
    }
  }

  struct Cell {
    let text: String
    let isHeader: Bool
    /// Class names, or nil.
    let style: String?

    init(_ text: String, isHeader: Bool = false, style: String? = nil) {
      self.text = text
      self.isHeader = isHeader
      self.style = style
    }
  }

  struct Row {
    let id: String?
    let cells: [Cell]
  }

  struct Column {
    let title: String
    let isFigure: Bool
  }

  struct Table {
    /// What screen readers call the part that scrolls; nil where it does not.
    let label: String?
    let caption: String?
    let columns: [Column]
    let rows: [Row]
  }

  /// A chart below its conclusion, with the table of its numbers.
  struct Captioned {
    let heading: Sentence
    let subtitle: String
    let pictures: [Picture]
    let table: Table?
  }

  struct ScoreRow {
    let label, measure, value, limit, gap, status, statusWord, change, verdict: String
    /// The place alone; nil where there is none and `rankOf` says why.
    let rank: String?
    let rankOf: String
    /// The place in a second set, with the set; nil where there is none.
    let secondPlace: String?
    let sparkline: String
  }

  struct Scores {
    let heading, year, changeTitle: String
    let rows: [ScoreRow]
  }

  struct KeyItem {
    let shape, text: String
  }

  struct Key {
    let items: [KeyItem]
  }

  struct Standing {
    let heading: String
    let key: Key?
    let charts: [Captioned]
  }

  struct Questions {
    let heading: String
    let items: [Sentence]
  }

  /// A heading and sentences below it, such as comments.
  struct Remarks {
    let id, heading: String
    let items: [Sentence]
    /// A command the reader may run next.
    var nextCommand: String?
  }

  struct Development {
    let heading: String
    let note: String?
    let charts: [Captioned]
    let bridge: Bridge?
  }

  /// Why a figure changed: a picture beside what it says.
  struct Bridge {
    let heading, subtitle: String
    let sentence: String?
    let charts: [Picture]
  }

  struct Climate {
    let heading: Sentence
    let subtitle: String
    let charts: [Picture]
    let table: Table?
    let sentences: [Sentence]
  }

  struct Numbers {
    let heading: String
    let tables: [Table]
  }

  /// A picture of who sends it; nil for none.
  let logo: String?
  let language, title, headlineText, sender, purpose, footer, command, factsHeading, factsNote: String
  let css: String
  let notice: String?
  /// The registers that the municipality stands in.
  let registered: [String]
  /// Whether it is for a screen; on paper there are no links and no tables to unfold.
  let isScreen: Bool
  let words: TemplateWords
  let headline: Sentence
  let hasFindings: Bool
  let findings: [Bullet]
  let scores: Scores?
  let standing: Standing?
  let questions: Questions?
  /// What has changed, what has been said about the figures, and what nobody has explained.
  let remarks: [Remarks]
  let development: Development?
  let climate: Climate?
  let numbers: Numbers?
  /// What ranks and developments are worth.
  let sureness: [Remarks]
  /// Who was not compared with, and why.
  let notCompared: [Remarks]
  let caveats, notToBeConcluded, sources, conflicts: [String]
  let facts: Table?
  /// On the site: what stands around the page, and links above it.
  var frame: SiteFrame?
  var above: SiteBlock?
}
