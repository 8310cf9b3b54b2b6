import { model } from "@medusajs/framework/utils"

/** What a shopper told about her body, with her consent. Lengths in cm, weight in kg. */
const BodyProfile = model
  .define("body_profile", {
    id: model.id({ prefix: "bodyp" }).primaryKey(),
    customer_id: model.text(),
    height_cm: model.float().nullable(),
    weight_kg: model.float().nullable(),
    bust_cm: model.float().nullable(),
    waist_cm: model.float().nullable(),
    hips_cm: model.float().nullable(),
    usual_size: model.text().nullable(),
    fit_preference: model.enum(["snug", "regular", "relaxed"]).nullable(),
    consented_at: model.dateTime(),
  })
  .indexes([{ on: ["customer_id"], unique: true, where: "deleted_at IS NULL" }])

export default BodyProfile
