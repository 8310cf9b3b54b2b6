export const defaultShipmentFields = [
  "id",
  "reference",
  "order_id",
  "order_number",
  "purchase_order_id",
  "supplier_id",
  "status",
  "status_at",
  "attention",
  "payment_method",
  "cod_amount",
  "weight_g",
  "awb",
  "courier_name",
  "pickup_nickname",
  "pickup_state",
  "pickup_error",
  "label_url",
  "tracking_url",
  "eta",
  "failure",
  "delivered_at",
  "created_at",
]

export const listShipmentsConfig = {
  defaults: defaultShipmentFields,
  isList: true,
  defaultLimit: 20,
}

export const retrieveShipmentConfig = {
  defaults: [
    ...defaultShipmentFields,
    "events.id",
    "events.kind",
    "events.status",
    "events.label",
    "events.place",
    "events.occurred_at",
    "events.source",
  ],
  isList: false,
}
