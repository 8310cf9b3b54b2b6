import { model } from "@medusajs/framework/utils"
import { SHIPMENT_STATUSES } from "../status"
import ShipmentEvent from "./shipment-event"

/**
 * One parcel from one supplier's address to one shopper, or back, with everything needed to book it, and
 * how far the booking got. Money is ₹, weight g, lengths cm.
 */
const Shipment = model
  .define("shipment", {
    id: model.id({ prefix: "shpm" }).primaryKey(),
    /** The purchase order's number, or the return's: one parcel each */
    reference: model.text().searchable(),
    direction: model.enum(["forward", "return"]).default("forward"),
    /** Of a parcel back from a shopper: the return, the parcel it came in, why, and what the rider checks */
    return_request_id: model.text().nullable(),
    return_of: model.text().nullable(),
    return_reason: model.text().nullable(),
    qc: model.json().nullable(),
    /** The day the courier is wanted, `YYYY-MM-DD`, or null for the next possible one */
    pickup_date: model.text().nullable(),
    order_id: model.text(),
    order_number: model.text().searchable(),
    purchase_order_id: model.text(),
    supplier_id: model.text(),
    stock_location_id: model.text(),

    status: model.enum([...SHIPMENT_STATUSES]).default("pending"),
    /** When the scan behind `status` was made */
    status_at: model.dateTime().nullable(),
    /** Counts the changes of `status` */
    version: model.number().default(0),
    /** A courier's complaint somebody has to look at, or null */
    attention: model.text().nullable(),

    pickup: model.json(),
    ship_to: model.json(),
    items: model.json(),
    payment_method: model.enum(["cod", "prepaid"]),
    cod_amount: model.bigNumber(),
    declared_value: model.bigNumber(),
    weight_g: model.number(),
    length_cm: model.float(),
    breadth_cm: model.float(),
    height_cm: model.float(),

    /** Nickname of the address as registered with Shiprocket */
    pickup_nickname: model.text().nullable(),
    /** What we sent as `order_id`; differs from `reference` after a cancelled Shiprocket order */
    channel_reference: model.text(),
    /** When a create was last sent whose outcome is not known */
    order_attempted_at: model.dateTime().nullable(),
    sr_order_id: model.text().nullable(),
    sr_shipment_id: model.text().nullable(),
    awb_attempted_at: model.dateTime().nullable(),
    awb: model.text().searchable().nullable(),
    courier_id: model.number().nullable(),
    courier_name: model.text().nullable(),
    /** When another courier was last asked for and given; Shiprocket allows it once in 24 hours */
    /** The waybill it had before another courier got it; news of it is about nothing any more */
    previous_awb: model.text().nullable(),
    reassign_attempted_at: model.dateTime().nullable(),
    reassigned_at: model.dateTime().nullable(),
    /** What the courier weighed and charged for, in g */
    charged_weight_g: model.number().nullable(),
    pickup_state: model.enum(["none", "requested", "failed"]).default("none"),
    pickup_scheduled_at: model.dateTime().nullable(),
    pickup_error: model.text().nullable(),
    label_url: model.text().nullable(),
    manifest_url: model.text().nullable(),
    invoice_url: model.text().nullable(),
    /** Why a paper could not be made: `{ manifest, invoice }`, each `{ code, message, next_action, at }` or null */
    document_failures: model.json().nullable(),
    tracking_url: model.text().nullable(),
    eta: model.dateTime().nullable(),

    /** Why booking stopped: `{ code, message, fields, next_action, at }`, or null */
    failure: model.json().nullable(),
    /** The code of `failure`, to filter by */
    failure_code: model.text().nullable(),
    /** Who books it now, and until when; a run that died frees the parcel by this time */
    booking_owner: model.text().nullable(),
    booking_until: model.dateTime().nullable(),

    picked_up_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    last_event_at: model.dateTime().nullable(),
    last_polled_at: model.dateTime().nullable(),

    events: model.hasMany(() => ShipmentEvent, { mappedBy: "shipment" }),
  })
  .cascades({ delete: ["events"] })
  .indexes([
    { on: ["reference"], unique: true, where: "deleted_at IS NULL" },
    { on: ["awb"], unique: true, where: "deleted_at IS NULL AND awb IS NOT NULL" },
    { on: ["sr_order_id"], where: "deleted_at IS NULL" },
    { on: ["channel_reference"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { on: ["purchase_order_id"], where: "deleted_at IS NULL" },
    { on: ["status", "last_event_at"], where: "deleted_at IS NULL" },
    {
      // Cash to come: read without the wide rows, however many parcels were delivered.
      name: "IDX_shipment_cod_delivered",
      on: ["delivered_at", "id", "awb", "cod_amount"],
      where:
        "deleted_at IS NULL AND direction = 'forward' AND payment_method = 'cod' AND status = 'delivered'",
    },
    {
      on: ["return_request_id"],
      where: "deleted_at IS NULL AND return_request_id IS NOT NULL",
    },
    { on: ["failure_code"], where: "deleted_at IS NULL AND failure_code IS NOT NULL" },
    {
      name: "IDX_shipment_pickup_failed",
      on: ["created_at"],
      where: "deleted_at IS NULL AND pickup_state = 'failed'",
    },
    { on: ["created_at"], where: "deleted_at IS NULL" },
    { on: ["supplier_id", "created_at"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "shipment_weight_positive", expression: (columns) => `${columns.weight_g} > 0` },
    {
      name: "shipment_sides_positive",
      expression: (columns) =>
        `${columns.length_cm} > 0 AND ${columns.breadth_cm} > 0 AND ${columns.height_cm} > 0`,
    },
    { name: "shipment_cod_not_negative", expression: (columns) => `${columns.cod_amount} >= 0` },
  ])

export default Shipment
