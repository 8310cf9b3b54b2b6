import { model } from "@medusajs/framework/utils"
import SizeChart from "./size-chart"

/** One size of a chart. `measurements` maps a body part to `{ min, max }` in cm. */
const SizeChartRow = model
  .define("size_chart_row", {
    id: model.id({ prefix: "szrow" }).primaryKey(),
    size: model.text(),
    rank: model.number(),
    measurements: model.json(),
    chart: model.belongsTo(() => SizeChart, { mappedBy: "rows" }),
  })
  .indexes([{ on: ["chart_id", "size"], unique: true, where: "deleted_at IS NULL" }])

export default SizeChartRow
