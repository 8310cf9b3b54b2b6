export const defaultWeightDiscrepancyFields = [
  "id",
  "awb",
  "shipment_id",
  "order_id",
  "reference",
  "courier_name",
  "entered_g",
  "charged_g",
  "parcel_g",
  "volumetric_g",
  "chargeable_g",
  "verdict",
  "amount",
  "raised_on",
  "state",
  "note",
  "decided_by",
  "decided_at",
  "created_at",
]

export const listWeightDiscrepanciesConfig = {
  defaults: defaultWeightDiscrepancyFields,
  isList: true,
  defaultLimit: 20,
}

export const retrieveWeightDiscrepancyConfig = {
  defaults: defaultWeightDiscrepancyFields,
  isList: false,
}
