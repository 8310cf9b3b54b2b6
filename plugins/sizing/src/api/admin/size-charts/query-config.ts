const defaults = [
  "id",
  "name",
  "scope",
  "target",
  "basis",
  "fit_type",
  "stretch",
  "how_to_measure",
  "created_at",
  "updated_at",
  "rows.id",
  "rows.size",
  "rows.rank",
  "rows.measurements",
]

export const listSizeChartsConfig = { defaults, isList: true, defaultLimit: 20 }
