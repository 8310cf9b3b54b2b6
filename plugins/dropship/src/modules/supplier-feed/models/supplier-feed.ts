import { model } from "@medusajs/framework/utils"
import SupplierFeedRun from "./supplier-feed-run"

/** A supplier's file of stock and costs: where it comes from, how it is read, and what it may change. */
const SupplierFeed = model
  .define("supplier_feed", {
    id: model.id({ prefix: "supfeed" }).primaryKey(),
    supplier_id: model.text(),
    name: model.text().searchable(),
    source: model.enum(["upload", "url"]),
    url: model.text().nullable(),
    /** Found out from the file when null. */
    format: model.enum(["csv", "xlsx", "json"]).nullable(),
    json_path: model.text().nullable(),
    sheet: model.text().nullable(),
    mapping: model.json(),
    /** Category text of the feed → handle of a product category. */
    category_map: model.json(),
    /** Odd size of the feed → size of the shop. */
    size_map: model.json(),
    price_rule: model.json().nullable(),
    cost_rule: model.json(),
    /** Whether the INR prices of known variants follow the price rule. */
    update_prices: model.boolean().default(false),
    /** Whether unknown SKUs become draft products. */
    create_products: model.boolean().default(false),
    /** What happens to listings of this feed that a file does not have. */
    missing_policy: model.enum(["keep", "zero"]).default("keep"),
    /** For new listings. */
    safety_buffer: model.number().default(0),
    priority: model.number().default(0),
    /** Minutes between two fetches of the URL; null when somebody starts each run. */
    schedule_minutes: model.number().nullable(),
    next_run_at: model.dateTime().nullable(),
    /** Hours after which the last good file is too old to sell from; null when it never is. */
    max_age_hours: model.number().nullable(),
    active: model.boolean().default(true),
    state: model.enum(["new", "good", "failing", "stale"]).default("new"),
    /** When the data was read that the listings hold. */
    last_success_at: model.dateTime().nullable(),
    last_run_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    stale_at: model.dateTime().nullable(),
    /** Counts changes of anything that decides what a file means. */
    config_version: model.number().default(1),
    /** What the URL's answer was called when it was last applied, and by which configuration. */
    etag: model.text().nullable(),
    last_modified: model.text().nullable(),
    confirmed_version: model.number().nullable(),
    runs: model.hasMany(() => SupplierFeedRun, { mappedBy: "feed" }),
  })
  .indexes([
    { on: ["supplier_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_supplier_feed_due",
      on: ["next_run_at"],
      where: "deleted_at IS NULL AND next_run_at IS NOT NULL",
    },
  ])
  .checks([
    {
      name: "supplier_feed_url_given",
      expression: (c) => `${c.source} <> 'url' OR ${c.url} IS NOT NULL`,
    },
    { name: "supplier_feed_buffer_not_negative", expression: (c) => `${c.safety_buffer} >= 0` },
    { name: "supplier_feed_schedule_positive", expression: (c) => `${c.schedule_minutes} > 0` },
    { name: "supplier_feed_max_age_positive", expression: (c) => `${c.max_age_hours} > 0` },
  ])

export default SupplierFeed
