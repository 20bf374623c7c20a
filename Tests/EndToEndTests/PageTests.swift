import Application
import ArgumentParser
import Documents
import Figures
import Findings
import Foundation
import Pages
import PluginHost
import Regions
import TestSupport
import Testing
import Values

@testable import maalestokk

@Suite("The briefing's page")
struct PageTests {
  @Test("tags close in order, ids are unique, links lead somewhere", arguments: ["nb", "en"])
  func structure(language: String) throws {
    let page = try PageReader(html(language))
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count)
    let links = page.values(of: "href")
    #expect(links.count > 30)
    #expect(links.filter { !($0.hasPrefix("#") && page.ids.contains(String($0.dropFirst()))) } == [])
    for reference in page.values(of: "aria-labelledby") { #expect(page.ids.contains(reference), "\(reference)") }
  }

  @Test("it needs nothing from outside: no source, import, script or address to fetch")
  func selfContained() throws {
    let text = try html("nb")
    for word in ["<script", "<link", "<img", "src=", "@import", "url(\"http", "url(http", "href=\"http"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("language, headings in order, header cells with a scope, a title for every picture", arguments: ["nb", "en"])
  func semantics(language: String) throws {
    let text = try html(language)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    let levels = text.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(text.matches(of: /<th(?! scope)[ >]/).isEmpty)
    let pictures = text.matches(of: /<svg[^>]*role="img"[^>]*><title/).count
    #expect(pictures == text.matches(of: /<svg[^>]*>/).count && pictures > 10)
    #expect(text.contains("<a class=\"skip\" href=\"#content\">"))
  }

  @Test("every number of a finding leads to its fact, and the fact to its place in the source")
  func facts() throws {
    let text = try html("nb")
    let link = try #require(text.firstMatch(of: /<strong class="number"><a href="#(f\d+)">1,2\u{A0}%<\/a>/))
    let row = try #require(text.firstMatch(of: try Regex("<tr id=\"\(link.1)\">.*")))
    let fact = String(text[row.range])
    for part in ["Netto driftsresultat", "Lillehammer", "2023", "1,2\u{A0}%", "Årsberetning 2023", "p01"] {
      #expect(fact.contains(part), "\(part)")
    }
  }

  @Test("names are text, whatever they hold")
  func hostileNames() throws {
    let hostile = "<script>alert('1')</script>\"&{{{css}}}"
    let session = try Session(CommonOptions.parse(["--database", Program.database, "--quiet"]))
    defer { session.host.shutdown() }
    let subject = try session.inquiry.municipality("Lillehammer", in: 2023)
    var material = try session.workbench.briefingMaterial(for: subject, year: 2023, command: hostile)
    for code in material.regionNames.keys { material.regionNames[code] = Multilingual(hostile) }
    let context = ReportContext(language: .nb, names: material.regionNames.mapValues { $0[.nb] })
    for medium in [PageMedium.screen, .paper] {
      let text = try BriefingPage(Briefing(material), context).html(for: medium)
      #expect(!text.contains("<script") && text.contains("&lt;script&gt;"))
      #expect(try PageReader(text).faults == [])
    }
  }

  @Test("text has a contrast of 4.5 to its ground, in light and dark, and the focus of 3")
  func contrast() throws {
    let text = try html("nb")
    let roots = text.matches(of: /:root \{([^}]*)\}/).map { String($0.1) }
    #expect(roots.count == 3)
    for root in roots {
      let colours = Dictionary(
        root.matches(of: /--(\w+): #([0-9a-f]{6});/).map { (String($0.1), String($0.2)) }, uniquingKeysWith: { $1 })
      let paper = try #require(colours["paper"])
      for name in ["ink", "muted", "subject", "met", "missed", "nearly"] {
        let colour = try #require(colours[name])
        #expect(contrastRatio(colour, paper) >= 4.5, "\(name) \(colour) on \(paper)")
      }
      #expect(contrastRatio(try #require(colours["mark"]), paper) >= 3)
      #expect(contrastRatio(try #require(colours["ink"]), try #require(colours["zone"])) >= 4.5)
    }
  }

  @Test("a PDF needs a file to go to, and a WeasyPrint that runs")
  func pdf() throws {
    let noFile = try Program.run("brief", "--year", "2023", "--format", "pdf", "--language", "en")
    #expect(noFile.status == 64)
    #expect(noFile.messages.contains("pdf is no text: name a file with --output FILE."))
    let file = TestFolder.url.appendingPathComponent("maalestokk-\(UUID().uuidString).pdf").path
    let arguments = ["brief", "--year", "2023", "--format", "pdf", "--output", file, "--language", "en"]
    let wrong = try Program.run(arguments, environment: ["MAALESTOKK_WEASYPRINT": "/nonexistent/weasyprint"])
    #expect(wrong.status == 1)
    #expect(wrong.messages.contains("MAALESTOKK_WEASYPRINT is '/nonexistent/weasyprint', which cannot be run."))
    let failing = try Program.run(arguments, environment: ["MAALESTOKK_WEASYPRINT": "/bin/false"])
    #expect(failing.status == 1)
    #expect(failing.messages.contains("WeasyPrint (/bin/false) failed with code 1"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("formats that only the briefing has are refused elsewhere")
  func refused() throws {
    let run = try Program.run("targets", "--year", "2023", "--format", "html", "--language", "en")
    #expect(run.status == 64)
    #expect(run.messages.contains("The formats html and pdf are there for brief only."))
  }

  private func html(_ language: String) throws -> String {
    try Program.run("brief", "--year", "2023", "--format", "html", "--language", language).output
  }
}

/// Contrast of two colours (WCAG 2.2, relative luminance), from 1 to 21.
private func contrastRatio(_ one: String, _ other: String) -> Double {
  func luminance(_ colour: String) -> Double {
    let number = Int(colour, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
  let values = [luminance(one), luminance(other)].sorted()
  return (values[1] + 0.05) / (values[0] + 0.05)
}

/// Reads a page's tags and attributes; every element but those that hold nothing must be closed in order.
private struct PageReader {
  private(set) var faults: [String] = []
  private var attributes: [(name: String, value: String)] = []

  init(_ text: String) throws {
    var open: [String] = []
    let body = text.replacing(/<style>[\s\S]*?<\/style>/, with: "")
    for match in body.matches(of: /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/) {
      let name = String(match.2)
      if !match.1.isEmpty {
        if open.popLast() != name { faults.append("</\(name)> closes something else") }
      } else if match.4.isEmpty {
        open.append(name)
      }
      attributes += match.3.matches(of: /([\w:-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
    }
    faults += open.map { "<\($0)> is not closed" }
    let loose = body.replacing(/<!DOCTYPE html>/, with: "").replacing(/<[^<>]*>/, with: "").filter { "<>".contains($0) }
    if !loose.isEmpty { faults.append("loose \(loose)") }
  }

  var ids: [String] { values(of: "id") }
  func values(of name: String) -> [String] { attributes.filter { $0.name == name }.map(\.value) }
}
