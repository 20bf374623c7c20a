/// The words that the templates themselves need.
struct TemplateWords {
  let skip, page, of, indicator, target, status, rank, development, showTable, caveats, notToBeConcluded: String
  let sourcesAndMethod, again: String
}
