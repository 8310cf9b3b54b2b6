/** Container key of the shipment module. */
export const SHIPMENT_MODULE = "shipment"

/** `source` of Shiprocket's deliveries in the webhook inbox. */
export const WEBHOOK_SOURCE = "shiprocket"
