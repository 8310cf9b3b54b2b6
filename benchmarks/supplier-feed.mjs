/**
 * `node benchmarks/supplier-feed.mjs --file FEED.csv --database-url postgres://…/any [--cost 350] [--limit 60]`:
 * runs a supplier's file through a shop of its own, on a throwaway database of that server, and prints the
 * figures as JSON: the first run, in which unknown SKUs become draft products; the same file again, which may
 * write nothing; and the file with every stock changed. The shop must be built.
 *
 * Exit 1 when a run takes longer than the limit, the second writes anything, or a row is neither used nor
 * named. `--core-sample 60` also makes so many of the products by Medusa's own workflow, for comparison.
 */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { cpus } from "node:os"
import { basename } from "node:path"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { createThrowawayShop } from "./lib/throwaway-shop.mjs"

const require = createRequire(import.meta.url)

const { values } = parseArgs({
  options: {
    file: { type: "string" },
    "database-url": { type: "string" },
    cost: { type: "string", default: "350" },
    limit: { type: "string", default: "60" },
    "core-sample": { type: "string", default: "0" },
  },
})
if (!values.file || !values["database-url"]) {
  console.error("usage: supplier-feed.mjs --file FEED.csv --database-url postgres://…/any")
  process.exit(2)
}
const fileName = basename(values.file)
const bytes = readFileSync(values.file)

/** Tables a run without news may not touch. */
const WRITTEN = [
  "supplier_listing",
  "inventory_level",
  "inventory_item",
  "price",
  "price_set",
  "product",
  "product_variant",
  "product_option_value",
]

const FINGERPRINT = WRITTEN.map(
  (table) =>
    `select '${table}' as name, count(*)::int as rows, max(updated_at) as last_written,
       md5(string_agg(id || updated_at::text, ',' order by id)) as hash from ${table}`
).join(" union all ")

const PRICE_RULE = {
  markup_percent: "80",
  fixed_amount: "50",
  ending: "99",
  floor_type: "percent",
  floor: "20",
}

const round = (value) => Math.round(value * 10) / 10

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A store that may sell, and the supplier whose file it is. */
const dress = async (container) => {
  const flows = require("@medusajs/medusa/core-flows")
  const { upsertSuppliersWorkflow } = require("@bodycon/medusa-plugin-dropship/workflows")
  const { result: channels } = await flows.createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const stores = container.resolve("store")
  const [store] = await stores.listStores({}, { take: 1 })
  await stores.updateStores(store.id, { default_sales_channel_id: channels[0].id })
  await flows.createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const { result: suppliers } = await upsertSuppliersWorkflow(container).run({
    input: {
      suppliers: [
        {
          code: "BENCH",
          name: "Bench Textiles",
          contact_name: "Meera",
          email: "bench@suppliers.test",
          phone: "9822012345",
          channel: "manual",
          pickup_address: {
            name: "Bench Textiles",
            phone: "9822012345",
            address_1: "12 Ring Road",
            city: "Surat",
            province: "Gujarat",
            postal_code: "395002",
            country_code: "in",
          },
        },
      ],
    },
  })
  return { supplier: suppliers[0], sales_channel_id: channels[0].id }
}

/** The feed as a merchant would set it up: the suggested mapping, drafts, and a default cost. */
const createFeed = async (container, supplier) => {
  const feeds = "@bodycon/medusa-plugin-dropship/feeds"
  const { readTable } = require(`${feeds}/read-table`)
  const { suggestMapping } = require(`${feeds}/suggest-mapping`)
  const { createSupplierFeedWorkflow } = require("@bodycon/medusa-plugin-dropship/workflows")
  const table = await readTable(bytes)
  const { result: feed } = await createSupplierFeedWorkflow(container).run({
    input: {
      supplier_id: supplier.id,
      name: fileName,
      source: "upload",
      mapping: suggestMapping(table.columns),
      cost_rule: { default_cost: values.cost },
      price_rule: PRICE_RULE,
      create_products: true,
      update_prices: true,
      missing_policy: "zero",
    },
  })
  return { feed, table }
}

/** One run by the durable worker. */
const runFeed = async (container, feed, content) => {
  const { startFeedRunWorkflow } = require("@bodycon/medusa-plugin-dropship/workflows")
  const service = container.resolve("supplier_feed")
  const upload = await service.addUpload({ file_name: fileName, bytes: content })
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const { result } = await startFeedRunWorkflow(container).run({
    input: { feed_id: feed.id, upload_id: upload.id, dry_run: false, trigger: "manual" },
  })
  for (;;) {
    const [run] = await service.listSupplierFeedRuns({ id: result.id })
    if (run.status === "completed") {
      const { user, system } = process.cpuUsage(cpu)
      return {
        id: run.id,
        seconds: round((performance.now() - startedAt) / 1000),
        /** Reading, mapping and comparing; the rest is writing. */
        reading_seconds: round((new Date(run.planned_at) - new Date(run.started_at)) / 1000),
        /** Far below `seconds` on a machine that is busy with something else. */
        shop_cpu_seconds: round((user + system) / 1e6),
        counts: run.counts,
      }
    }
    if (!["queued", "running"].includes(run.status)) {
      throw new Error(`the run is ${run.status}: ${run.error}`)
    }
    await sleep(100)
  }
}

/** Seconds until the process has nothing left to do: what listeners make of a run. */
const settle = async () => {
  const startedAt = performance.now()
  for (let quiet = 0; quiet < 4;) {
    const cpu = process.cpuUsage()
    await sleep(500)
    const { user, system } = process.cpuUsage(cpu)
    quiet = user + system < 50_000 ? quiet + 1 : 0
  }
  return round((performance.now() - startedAt) / 1000 - 2)
}

/** The file with one piece more of everything. */
const withOtherStocks = (table, column) => {
  const { stringify } = require("csv-stringify/sync")
  const stock = table.columns.indexOf(column)
  const isStock = (cell, index) => index === stock && /^\d+(\.0)?$/.test(cell)
  const rows = table.records.map(({ cells }) =>
    cells.map((cell, index) => (isStock(cell, index) ? String(Number(cell) + 1) : cell))
  )
  return Buffer.from(stringify([table.columns, ...rows]))
}

/** What Medusa's own workflow takes for a few of the same products, twenty at a time. */
const sampleCore = async (shop, sales_channel_id, size) => {
  const { createProductsWorkflow } = require("@medusajs/medusa/core-flows")
  const styles = await shop.sql(
    `select p.title, json_agg(v.title) as variants from product p
     join product_variant v on v.product_id = p.id group by p.id order by p.id limit $1`,
    [size]
  )
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  for (let start = 0; start < styles.length; start += 20) {
    await createProductsWorkflow(shop.container).run({
      input: {
        products: styles.slice(start, start + 20).map(({ title, variants }, index) => ({
          title: `${title} by core ${start + index}`,
          status: "draft",
          sales_channels: [{ id: sales_channel_id }],
          options: [{ title: "Variant", values: variants }],
          variants: variants.map((one, rank) => ({
            title: one,
            sku: `CORE-${start + index}-${rank}`,
            manage_inventory: true,
            options: { Variant: one },
            prices: [{ currency_code: "inr", amount: 699 }],
          })),
        })),
      },
    })
  }
  const { user, system } = process.cpuUsage(cpu)
  const variants = styles.reduce((sum, style) => sum + style.variants.length, 0)
  return {
    products: styles.length,
    variants,
    seconds: round((performance.now() - startedAt) / 1000),
    shop_cpu_seconds: round((user + system) / 1e6),
  }
}

const byReason = (rows) => {
  const counts = {}
  for (const { reason } of rows) {
    const kind = reason.replace(/rows? [\d, ]+/g, "rows … ")
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

const measure = async (shop) => {
  const { supplier, sales_channel_id } = await dress(shop.container)
  const { feed, table } = await createFeed(shop.container, supplier)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 200)

  const first = await runFeed(shop.container, feed, bytes)
  first.settled_after_seconds = await settle()
  const before = await shop.sql(FINGERPRINT)
  const second = await runFeed(shop.container, feed, bytes)
  const after = await shop.sql(FINGERPRINT)
  const others = withOtherStocks(table, feed.mapping.stock.column)
  const third = await runFeed(shop.container, feed, others)
  third.settled_after_seconds = await settle()
  clearInterval(watch)

  const left = await shop.sql(
    `select row_number, supplier_sku, reason from supplier_feed_row
     where run_id = $1 and action in ('reject', 'unknown') order by row_number`,
    [first.id]
  )
  const size = Number(values["core-sample"])
  return {
    file: fileName,
    rows: table.records.length,
    cores: cpus().length,
    peak_rss_mb: Math.round(peak / 1024 / 1024),
    limit_seconds: Number(values.limit),
    runs: { first, second, every_stock_changed: third },
    second_run_wrote: after
      .filter(({ name, hash }) => before.find((one) => one.name === name).hash !== hash)
      .map(({ name }) => name),
    tables: Object.fromEntries(after.map(({ name, rows }) => [name, rows])),
    left_out: {
      count: left.length,
      named: left.filter((row) => row.row_number && row.reason).length,
      by_reason: byReason(left),
    },
    ...(size ? { by_medusas_own_workflow: await sampleCore(shop, sales_channel_id, size) } : {}),
  }
}

let code = 1
const shop = await createThrowawayShop(values["database-url"])
try {
  const result = await measure(shop)
  console.log(JSON.stringify(result, null, 2))
  const runs = Object.values(result.runs)
  const used = ({ create, change, unchanged }) => create + change + unchanged
  const isSound =
    runs.every(({ seconds }) => seconds <= result.limit_seconds) &&
    result.second_run_wrote.length === 0 &&
    runs.every(({ counts }) => used(counts) + result.left_out.named === result.rows)
  code = isSound ? 0 : 1
} finally {
  await shop.close()
}
process.exit(code)
