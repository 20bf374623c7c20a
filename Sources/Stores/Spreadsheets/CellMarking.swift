/// Text of a cell that is raised, lowered or struck out, and so is no part of what the cell says.
public struct CellMarking: Sendable, Equatable {
  public enum Kind: Sendable { case superscript, lowered, struckOut }

  /// The first kind, where there are several.
  public let kind: Kind
  /// The marked text itself.
  public let text: String
  /// Whether nothing is left of the cell without it.
  public let isWhole: Bool

  public init(_ kind: Kind, _ text: String, isWhole: Bool) {
    self.kind = kind
    self.text = text
    self.isWhole = isWhole
  }
}

extension CellMarking.Kind {
  /// What a property of a font or a run marks: `strike`, `vertAlign`; nil where it marks nothing.
  init?(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch (name, value) {
    case ("strike", "0"), ("strike", "false"), ("strike", "off"): return nil
    case ("strike", _): self = .struckOut
    case ("vertAlign", "superscript"): self = .superscript
    case ("vertAlign", "subscript"): self = .lowered
    default: return nil
    }
  }
}
