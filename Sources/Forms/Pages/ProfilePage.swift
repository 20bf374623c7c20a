import Charts
import Comparing
import Documents
import Figures
import Regions
import Statistics
import Values
import Wording

/// A profile as a page: a picture for each topic, and how it is read.
public struct ProfilePage: AnswerPage {
  private let profile: Profile
  private let context: ReportContext

  public init(_ profile: Profile, _ context: ReportContext) {
    self.profile = profile
    self.context = context
  }

  private var words: ProfileWords { ProfileWords(context.language) }

  public func html(for medium: PageMedium) throws -> String {
    let title = words.title(profile)
    return try SitePage(
      title: title, language: context.language, blocks: [.title(title)] + blocks(for: medium)
    ).html()
  }

  /// All but the title; on a screen the numbers of each picture can be unfolded below it.
  public func blocks(for medium: PageMedium = .screen) -> [SiteBlock] {
    let parts = profile.topics.flatMap { topic, rows in
      let name = context.sideBySide.topic(topic, rows.count)
      return [SiteBlock.heading(name), pictures(topic, name, rows)]
        + (medium == .screen ? [.table(numbers(of: rows, name))] : [])
    }
    return [.list(words.notes(profile).map { Line($0) })] + parts
      + (profile.origins.isEmpty
        ? [] : [.heading(context.tables.sources), .list(context.sourceLines(profile.origins))])
  }

  /// A picture for wide screens and paper, and one for narrow screens.
  private func pictures(_ topic: Topic, _ name: String, _ rows: [Profile.Row]) -> SiteBlock {
    let chart = ProfileChart(
      caption: ChartCaption(heading: name, subtitle: words.title(profile)), rows: rows.map(chartRow), ends: words.ends)
    func picture(_ kind: String, width: Double, _ screen: PageModel.Picture.Screen) -> PageModel.Picture {
      let id = "profile-\(topic.rawValue)-\(kind)"
      return PageModel.Picture(
        id: "\(id)-figure", svg: chart.svg(in: context.frame(id, width: width, caption: .outside)), on: screen)
    }
    return SiteBlock(
      pictures: SiteBlock.Pictures(items: [picture("wide", width: 800, .wide), picture("narrow", width: 358, .narrow)]))
  }

  private func chartRow(_ row: Profile.Row) -> ProfileChart.Row {
    let (text, statistics) = (ProfileRowText(row, profile.year, context), row.statistics)
    let bound = row.target?.bound
    return ProfileChart.Row(
      text.label, text: text.value, place: words.place(row), ends: (text.left, text.right),
      value: row.value.doubleValue, left: row.ends.left.doubleValue, right: row.ends.right.doubleValue,
      median: statistics.median.doubleValue,
      quartiles: [statistics.lowerQuartile, statistics.upperQuartile].compactMap { $0?.doubleValue },
      limits: [bound?.lower, bound?.upper].compactMap { $0?.doubleValue }, isJudged: row.isJudged)
  }

  private func numbers(of rows: [Profile.Row], _ name: String) -> SiteTable {
    SiteTable(
      profile.header(context),
      rows: rows.map { row in ProfileRowText(row, profile.year, context).cells.map { SiteTable.Cell($0) } },
      label: name,
      summary: BriefingPageWords(context.language).showTable)
  }
}
