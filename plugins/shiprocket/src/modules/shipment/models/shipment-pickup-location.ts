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
    status: model.enum(["pending", "registered", "refused"]).default("pending"),
    /** Whether Shiprocket has called or texted the phone number */
    phone_verified: model.boolean().default(false),
    /** Why Shiprocket refused it: field → complaints, or null */
    error: model.json().nullable(),
    registered_at: model.dateTime().nullable(),
    /** When Shiprocket was last asked about it */
    checked_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["base_nickname", "address_hash"], unique: true, where: "deleted_at IS NULL" },
    { on: ["nickname"], unique: true, where: "deleted_at IS NULL" },
  ])

export default ShipmentPickupLocation
