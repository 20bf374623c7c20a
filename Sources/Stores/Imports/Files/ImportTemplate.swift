/// An empty file to fill in, by what it is for; its columns are those an import reads, the required ones first.
public enum ImportTemplate: String, CaseIterable, Sendable {
  case targets, figures, sets, indicators

  /// What heads the columns.
  public var columns: [String] {
    let content: ImportHeader.Content =
      switch self {
      case .targets: .targets
      case .figures: .figures
      case .sets: .sets
      case .indicators: .indicators
      }
    return (content.required + content.optional).map(\.rawValue)
  }
}
