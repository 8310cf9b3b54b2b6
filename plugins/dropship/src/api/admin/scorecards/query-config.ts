import { COUNTS, MEDIANS, RATE_NAMES } from "../../../modules/supplier-scorecard/figures"

const fields = [
  "id",
  "supplier_id",
  "window_days",
  "score",
  ...COUNTS,
  ...MEDIANS,
  ...RATE_NAMES,
  "updated_at",
  "supplier.id",
  "supplier.code",
  "supplier.name",
  "supplier.active",
]

export const listScorecardsConfig = {
  defaults: fields,
  allowed: fields,
  isList: true,
  defaultLimit: 20,
}
