import { model } from "@medusajs/framework/utils"
import Shipment from "./shipment"

/** One line of a parcel's history, kept once however often it is reported. */
const ShipmentEvent = model
  .define("shipment_event", {
    id: model.id({ prefix: "shpmev" }).primaryKey(),
    shipment: model.belongsTo(() => Shipment, { mappedBy: "events" }),
    /** What makes two reports the same event */
    dedupe_key: model.text(),
    kind: model.enum(["status", "scan", "note"]),
    /** The parcel's state it speaks of, or null */
    status: model.text().nullable(),
    /** Shiprocket's SHIPMENT code, or null */
    code: model.number().nullable(),
    label: model.text(),
    place: model.text().nullable(),
    occurred_at: model.dateTime(),
    source: model.enum(["webhook", "poll", "booking", "admin"]),
  })
  .indexes([
    { on: ["shipment_id", "dedupe_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["shipment_id", "occurred_at"], where: "deleted_at IS NULL" },
  ])

export default ShipmentEvent
