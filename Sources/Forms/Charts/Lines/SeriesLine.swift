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
