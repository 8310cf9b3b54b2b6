import { model } from "@medusajs/framework/utils"
import SizeChartRow from "./size-chart-row"

/**
 * A size chart and what it applies to. `target` is the product id, category id or lower-case brand
 * name of its scope, and empty for the default chart. Measurements are stored in cm.
 */
const SizeChart = model
  .define("size_chart", {
    id: model.id({ prefix: "szch" }).primaryKey(),
    name: model.text().searchable(),
    scope: model.enum(["product", "category", "brand", "default"]),
    target: model.text().default(""),
    basis: model.enum(["body", "garment"]).default("body"),
    fit_type: model.text().nullable(),
    stretch: model.float().default(0),
    how_to_measure: model.json().nullable(),
    rows: model.hasMany(() => SizeChartRow, { mappedBy: "chart" }),
  })
  .cascades({ delete: ["rows"] })
  .indexes([{ on: ["scope", "target"], unique: true, where: "deleted_at IS NULL" }])
  .checks([
    {
      name: "size_chart_stretch_check",
      expression: (columns) => `${columns.stretch} >= 0 AND ${columns.stretch} <= 0.6`,
    },
  ])

export default SizeChart
