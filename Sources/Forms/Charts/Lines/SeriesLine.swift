/// The years of a series in order, each once, and where they lie in a picture.
struct SeriesLine {
  struct Dot {
    let point: YearPoint
    let value: Double
    let place: Position
  }

  let dots: [Dot]
  /// The first years of new series, where the line is broken.
  private let breaks: [Int]

  init(_ points: [YearPoint], _ years: LinearScale, _ values: LinearScale) {
    let points = points.inOrder
    dots = points.compactMap { point in
      point.value.map {
        Dot(point: point, value: $0, place: Position(x: years(Double(point.year)), y: values($0)))
      }
    }
    breaks = points.filter(\.startsNewSeries).map(\.year)
  }

  /// Where a series begins anew: halfway from the figure before.
  func breakPlaces(_ years: LinearScale) -> [Double] {
    breaks.compactMap { year in
      guard let before = dots.last(where: { $0.point.year < year }),
        let after = dots.first(where: { $0.point.year >= year })
      else { return nil }
      return (before.place.x + after.place.x) / 2
    }
  }

  /// Pairs of neighbours that a line joins.
  var joined: [(from: Dot, to: Dot, isAcrossMissing: Bool)] {
    zip(dots, dots.dropFirst()).compactMap { from, to in
      if breaks.contains(where: { from.point.year < $0 && $0 <= to.point.year }) { return nil }
      return (from, to, Double(to.point.year) - Double(from.point.year) > 1)
    }
  }

  /// One path for each unbroken stretch, and dashes across missing years.
  func draw(_ pen: Pen, in drawing: inout Drawing) {
    var stretch: [Position] = []
    for (from, to, isAcrossMissing) in joined {
      if stretch.last != from.place || isAcrossMissing {
        drawing.polyline(stretch, pen)
        stretch = [from.place]
      }
      if isAcrossMissing {
        let dashes = digits(pen.width * 1.5) + " " + digits(pen.width * 1.5 + 1.5)
        drawing.line(from.place, to.place, Pen(colour: pen.colour, width: pen.width, dashes: dashes))
        stretch = [to.place]
      } else {
        stretch.append(to.place)
      }
    }
    drawing.polyline(stretch, pen)
  }
}

extension [YearPoint] {
  /// By year; of two for the same year, the last given.
  var inOrder: [YearPoint] {
    Dictionary(map { ($0.year, $0) }, uniquingKeysWith: { $1 }).values.sorted { $0.year < $1.year }
  }

  var values: [Double] { compactMap(\.value) }

  /// As a title says them: `2021 5,8; 2022 mangler; 2023 1,2 (foreløpig)`.
  func said(_ words: ChartWords) -> [String] {
    inOrder.map { point in
      let notes = [point.isProvisional ? words.provisional : "", point.startsNewSeries ? words.seriesBreak : ""]
        .filter { !$0.isEmpty }
      let value = point.value == nil ? words.missing : point.text
      return "\(point.year) \(value)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
  }
}

/// The good side of a target over the years.
struct TargetZone {
  /// Along the limit that must be reached, and the one that must not be passed, from edge to edge; empty for none.
  let lower: [Position]
  let upper: [Position]
  private let band: Box

  init(_ target: ChartTarget, _ years: LinearScale, _ values: LinearScale, band: Box) {
    self.band = band
    let steps = target.path.isEmpty ? [.init(year: 0, lower: target.lower, upper: target.upper)] : target.path
    func edge(_ limit: (ChartTarget.Step) -> Double?) -> [Position] {
      let inner = steps.compactMap { step in
        limit(step).map { Position(x: min(max(years(Double(step.year)), band.x), band.right), y: values($0)) }
      }
      guard let first = inner.first, let last = inner.last else { return [] }
      let ends = (Position(x: band.x, y: first.y), Position(x: band.right, y: last.y))
      return inner.count == 1 ? [ends.0, ends.1] : [ends.0] + inner + [ends.1]
    }
    lower = edge(\.lower)
    upper = edge(\.upper)
  }

  func fill(_ colour: String, in drawing: inout Drawing) {
    guard !lower.isEmpty || !upper.isEmpty else { return }
    let top = upper.isEmpty ? [Position(x: band.x, y: band.y), Position(x: band.right, y: band.y)] : upper
    let bottom =
      lower.isEmpty ? [Position(x: band.x, y: band.bottom), Position(x: band.right, y: band.bottom)] : lower
    drawing.polygon(top + bottom.reversed(), fill: colour)
  }

  /// Its lines, piece by piece.
  var edges: [(Position, Position)] { [lower, upper].flatMap { Array(zip($0, $0.dropFirst())) } }

  func outline(_ pen: Pen, in drawing: inout Drawing) {
    drawing.polyline(lower, pen)
    drawing.polyline(upper, pen)
  }
}

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
