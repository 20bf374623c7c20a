import Figures

extension ExtractedCells {
  /// Figures that were used; what is asked of a region's newest years is answered from all its figures.
  init(_ used: UsedCells) {
    self.init()
    years = used.years.map { ($0.indicator, $0.year) }
    series = used.series.map { ($0.indicator, $0.region) }
    regions = Array(used.regions)
    indicators = Array(used.indicators)
  }
}
