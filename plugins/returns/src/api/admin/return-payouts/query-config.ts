export const payoutFields = [
  "id",
  "return_request_id",
  "return_number",
  "order_id",
  "order_number",
  "amount",
  "method",
  "masked",
  "status",
  "reference",
  "paid_at",
  "paid_by",
  "created_at",
]

export const listReturnPayoutsConfig = {
  defaults: payoutFields,
  allowed: payoutFields,
  isList: true,
  defaultLimit: 20,
}

export const retrieveReturnPayoutConfig = {
  defaults: payoutFields,
  allowed: payoutFields,
  isList: false,
}
