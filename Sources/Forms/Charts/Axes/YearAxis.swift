/// The texts below a time axis.
struct YearAxis {
  let years: [Int]
  let scale: LinearScale
  let style: TextStyle

  /// The years whose texts have room; the last and the first before the others.
  var labelled: [Int] {
    guard let first = years.first, let last = years.last else { return [] }
    var taken: [Box] = []
    return ([last, first] + years.dropFirst().dropLast()).filter { year in
      let box = box(String(year), at: year)
      if taken.contains(where: { $0.overlaps(box, gap: 5) }) { return false }
      taken.append(box)
      return true
    }.sorted()
  }

  func draw(baseline: Double, in drawing: inout Drawing) {
    for year in labelled {
      drawing.text(String(year), Position(x: box(String(year), at: year).midX, y: baseline), style, .middle)
    }
  }

  private func box(_ text: String, at year: Int) -> Box {
    let room = style.width(text)
    return Box(x: scale(Double(year)) - room / 2, y: 0, width: room, height: style.height)
  }
}
