import { model } from "@medusajs/framework/utils"

/**
 * An address registered with Shiprocket under a nickname. Shiprocket cannot change one, so a supplier
 * who moves gets a new nickname.
 */
const ShipmentPickupLocation = model
  .define("shipment_pickup_location", {
    id: model.id({ prefix: "shppl" }).primaryKey(),
    /** What we call the address; several nicknames follow from it as the supplier moves */
    base_nickname: model.text(),
    /** Exact and case-sensitive, as Shiprocket knows it */
    nickname: model.text(),
    /** SHA-256 of the address as sent */
    address_hash: model.text(),
    postal_code: model.text(),
    registered_at: model.dateTime(),
  })
  .indexes([
    { on: ["base_nickname", "address_hash"], unique: true, where: "deleted_at IS NULL" },
    { on: ["nickname"], unique: true, where: "deleted_at IS NULL" },
  ])

export default ShipmentPickupLocation
