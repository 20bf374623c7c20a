/// What stands on a line: where it would like its middle to be, how wide it is and how much it minds being moved.
struct LineItem {
  let wish: Double
  let width: Double
  var weight = 1.0
}

/// The middles of items that keep their order and do not overlap, as near their wishes as can be in least squares.
///
/// With offsets taken away this is isotonic regression, solved by pooling adjacent violators (Ayer and others 1955, Annals of
/// Mathematical Statistics 26); clamping the solution to the room gives the best one within it. Nil when there is not room.
func placedOnLine(_ items: [LineItem], gap: Double, within room: ClosedRange<Double>) -> [Double]? {
  guard let first = items.first, let last = items.last else { return [] }
  var offsets = [0.0]
  for (left, right) in zip(items, items.dropFirst()) {
    offsets.append((offsets.last ?? 0) + (left.width + right.width) / 2 + gap)
  }
  let low = room.lowerBound + first.width / 2
  let high = room.upperBound - last.width / 2 - (offsets.last ?? 0)
  guard low <= high + 1e-9 else { return nil }
  return zip(pooled(zip(items, offsets).map { ($0.wish - $1, $0.weight) }), offsets).map { place, offset in
    min(max(place, low), max(low, high)) + offset
  }
}

/// The non-decreasing values nearest to those given, by weight.
private func pooled(_ values: [(value: Double, weight: Double)]) -> [Double] {
  var blocks: [(value: Double, weight: Double, count: Int)] = []
  for (value, weight) in values {
    var block = (value: value, weight: weight, count: 1)
    while let previous = blocks.last, previous.value > block.value {
      blocks.removeLast()
      let total = previous.weight + block.weight
      block = (
        (previous.value * previous.weight + block.value * block.weight) / total, total, previous.count + block.count
      )
    }
    blocks.append(block)
  }
  return blocks.flatMap { Array(repeating: $0.value, count: $0.count) }
}
