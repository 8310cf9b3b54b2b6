import { model } from "@medusajs/framework/utils"
import SupplierFeed from "./supplier-feed"

/** One reading of a feed. A dry run ends as `ready`, and goes on when somebody applies it. */
const SupplierFeedRun = model
  .define("supplier_feed_run", {
    id: model.id({ prefix: "feedrun" }).primaryKey(),
    /** `expiry`: no file is read; the stock of a feed that is too old goes to 0. */
    kind: model.enum(["file", "expiry"]).default("file"),
    trigger: model.enum(["manual", "schedule", "stale"]).default("manual"),
    started_by: model.text().nullable(),
    dry_run: model.boolean().default(false),
    status: model
      .enum(["queued", "running", "ready", "completed", "failed", "cancelled", "superseded"])
      .default("queued"),
    phase: model.enum(["waiting", "reading", "applying", "done"]).default("waiting"),
    upload_id: model.text().nullable(),
    file_name: model.text().nullable(),
    config_version: model.number(),
    /** Set once the rows of the run are stored. */
    planned_at: model.dateTime().nullable(),
    /** When the file was read from its source. */
    fetched_at: model.dateTime().nullable(),
    /** The source said that nothing is new. */
    not_modified: model.boolean().default(false),
    etag: model.text().nullable(),
    last_modified: model.text().nullable(),
    /** Rows with something to do, and how many of them are done. */
    total: model.number().default(0),
    done: model.number().default(0),
    /** The next batch; everything before it is done. */
    cursor: model.number().default(0),
    batches: model.number().default(0),
    counts: model.json().nullable(),
    /** Category texts without a product category. */
    unmapped_categories: model.json().nullable(),
    error: model.text().nullable(),
    attempts: model.number().default(0),
    cancel_requested_at: model.dateTime().nullable(),
    lease_token: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    feed: model.belongsTo(() => SupplierFeed, { mappedBy: "runs" }),
  })
  .indexes([
    { name: "IDX_supplier_feed_run_feed", on: ["feed_id", "created_at"] },
    {
      name: "IDX_supplier_feed_run_one_at_a_time",
      on: ["feed_id"],
      unique: true,
      where: "deleted_at IS NULL AND status IN ('queued', 'running')",
    },
  ])

export default SupplierFeedRun
