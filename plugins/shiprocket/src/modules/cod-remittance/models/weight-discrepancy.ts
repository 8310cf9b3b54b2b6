import { model } from "@medusajs/framework/utils"
import { DISCREPANCY_STATES, WEIGHT_VERDICTS } from "../constants"

/** A courier weighed a parcel heavier than was stated, and charges for it. Weights g, amount ₹. */
const WeightDiscrepancy = model
  .define("weight_discrepancy", {
    id: model.id({ prefix: "wtdisc" }).primaryKey(),
    awb: model.text().searchable(),
    shipment_id: model.text().nullable(),
    order_id: model.text().nullable(),
    reference: model.text().searchable().nullable(),
    courier_name: model.text().nullable(),
    /** Stated when the parcel was booked, as the courier has it */
    entered_g: model.number(),
    charged_g: model.number(),
    /** Of our own parcel: dead weight, L × B × H / 5, and the larger of them; null when it is not ours */
    parcel_g: model.number().nullable(),
    volumetric_g: model.number().nullable(),
    chargeable_g: model.number().nullable(),
    verdict: model.enum([...WEIGHT_VERDICTS]),
    /** The extra charge */
    amount: model.bigNumber(),
    /** `YYYY-MM-DD`, the day in India */
    raised_on: model.text().nullable(),
    state: model.enum([...DISCREPANCY_STATES]).default("open"),
    note: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    fingerprint: model.text(),
  })
  .indexes([
    { on: ["fingerprint"], unique: true, where: "deleted_at IS NULL" },
    { on: ["awb"], where: "deleted_at IS NULL" },
    { on: ["state", "created_at"], where: "deleted_at IS NULL" },
  ])
  .checks([
    {
      name: "weight_discrepancy_weights_positive",
      expression: (columns) => `${columns.entered_g} >= 0 AND ${columns.charged_g} > 0`,
    },
  ])

export default WeightDiscrepancy
