import { model } from "@medusajs/framework/utils"

/**
 * What the couriers answered for a pair of pincodes and a weight. Fresh for a short while; after that
 * it still stands in while Shiprocket cannot be asked.
 */
const ShipmentRate = model
  .define("shipment_rate", {
    id: model.id({ prefix: "shprt" }).primaryKey(),
    pickup_pincode: model.text(),
    delivery_pincode: model.text(),
    /** Upper end of the weight step in g */
    weight_g: model.number(),
    /** The couriers that serve the pair, reduced to what a choice needs */
    couriers: model.json(),
    fetched_at: model.dateTime(),
  })
  .indexes([
    {
      on: ["pickup_pincode", "delivery_pincode", "weight_g"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["fetched_at"], where: "deleted_at IS NULL" },
  ])

export default ShipmentRate
