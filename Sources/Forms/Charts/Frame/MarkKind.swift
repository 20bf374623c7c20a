/// Whose figure a mark is: the municipality a chart is about, another, or a group that is never ranked.
public enum MarkKind: Sendable { case subject, municipality, group }
