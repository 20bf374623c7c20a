/// One dimension of a cube with its place in the order of the cells.
public struct Axis: Sendable {
  public let dimension: Dimension
  /// How many cells lie between neighbouring categories.
  public let stride: Int

  /// The position of the category that a cell belongs to.
  public func category(of cell: Int) -> Int { cell / stride % dimension.codes.count }

  /// The code of the category that a cell belongs to.
  public func code(of cell: Int) -> String { dimension.codes[category(of: cell)] }
}

extension Cube {
  /// Every dimension with its stride.
  public var axes: [Axis] {
    var stride = cellCount
    return dimensions.map { dimension in
      stride /= dimension.codes.count
      return Axis(dimension: dimension, stride: stride)
    }
  }
}
