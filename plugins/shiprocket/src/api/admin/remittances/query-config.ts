export const defaultStatementFields = [
  "id",
  "file_name",
  "mapping",
  "row_count",
  "repeated_count",
  "collected",
  "remitted",
  "charges",
  "imported_by",
  "created_at",
]

export const defaultRowFields = [
  "id",
  "line",
  "awb",
  "collected",
  "remitted",
  "charges",
  "utr",
  "remittance_number",
  "remitted_on",
  "state",
  "unknown_reason",
  "shipment_id",
  "order_id",
  "reference",
  "expected",
  "difference",
]

export const listRemittancesConfig = {
  defaults: defaultStatementFields,
  isList: true,
  defaultLimit: 20,
}

export const retrieveRemittanceConfig = { defaults: defaultStatementFields, isList: false }

export const listRowsConfig = { defaults: defaultRowFields, isList: true, defaultLimit: 50 }
