import Application
import Assembly
import Forms
import Pages
import Regions
import Values
import Wording

/// What a page is made of: the question, and where its links lead.
struct PageParts: Sendable {
  let inquiry: Inquiry
  let values: QueryValues
  let names: [String: String]
  let asking: Asking
  let assembly: Assembly
  let refresh: RefreshService

  var language: Language { inquiry.workbench.language }
  var words: SiteWords { SiteWords(language) }
  var answers: AnswerPageWords { AnswerPageWords(language) }

  /// An address with the language and other parameters; those without a value are left out.
  func address(_ path: [String], _ query: [(String, String?)] = []) -> String {
    let pairs = (query + [("language", asking.namedLanguage?.rawValue)]).compactMap { name, value in
      value.map { "\(Address.encoded(name))=\(Address.encoded($0))" }
    }
    return "/" + Address.path(path) + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  func link(_ text: String, _ path: [String], _ query: [(String, String?)] = []) -> SiteLink {
    SiteLink(text, address(path, query), isCurrent: asking.path == path)
  }

  /// What stands around every page.
  var frame: SiteFrame { SiteFrame(language: language, asking: asking) }

  func page(_ title: String, _ blocks: [SiteBlock], isBroad: Bool = false) throws -> Reply {
    Reply(type: Site.html, try SitePage(title: title, frame: frame, blocks: blocks, isBroad: isBroad).html())
  }

  /// The form that asks for a municipality and a year.
  func whoAndWhen(_ action: [String], _ subject: Municipality, year: Int?) -> SiteBlock {
    .form(
      SiteForm(
        action: "/" + Address.path(action),
        fields: [
          SiteForm.Field("municipality", words.municipality, value: subject.name),
          SiteForm.Field("year", words.year, value: year.map(String.init) ?? ""),
        ], button: words.show, language: language.rawValue))
  }

  /// Links to the same answer in other forms.
  func downloads(_ question: APIRoute, _ query: [(String, String?)]) -> [SiteLink] {
    let names: [AnswerForm: String] = [
      .html: "HTML", .pdf: "PDF", .xlsx: "Excel", .csv: "CSV", .json: "JSON", .markdown: "Markdown",
      .docx: "Word", .pptx: "PowerPoint",
    ]
    let order: [AnswerForm] = [.html, .pdf, .docx, .pptx, .xlsx, .csv, .json, .markdown]
    let forms = order.filter { form in
      guard question.formats.contains(form) else { return false }
      switch form {
      case .pdf: return (try? WeasyPrint.find()) != nil
      case .docx, .pptx: return (try? Pandoc.find()) != nil
      default: return true
      }
    }
    return forms.map { format in
      SiteLink(
        answers.download(names[format] ?? format.rawValue),
        address(["api", "v1", question.name], query + [("format", format.rawValue)]))
    }
  }
}
