/** Routing with its reads: suppliers, listings and stock of a large shop, in a throwaway database. */
import { performance } from "node:perf_hooks"
import { createRequire } from "node:module"
import { createThrowawayShop } from "./throwaway-shop.mjs"

const require = createRequire(import.meta.url)

/** Pickup towns all over India. */
const PINCODES = ["302029", "395003", "110001", "560001", "700001", "600001", "141008", "641601"]
const OFFERS_OF_A_VARIANT = 8
const ORDERS_ALONE = 100

const SEED_VARIANTS = `
  with variants as (select i, 'bench_variant_' || i as id, 'bench_item_' || i as item
    from generate_series(1, $1::int) i),
  product as (insert into product (id, title, handle, status)
    values ('bench_product', 'Dress', 'bench-dress', 'published')),
  variant as (insert into product_variant (id, title, sku, product_id, manage_inventory)
    select id, id, 'BENCH-' || i, 'bench_product', true from variants),
  item as (insert into inventory_item (id, sku) select item, 'BENCH-' || i from variants)
  insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
  select 'bench_link_' || i, id, item, 1 from variants`

/** Each variant at so many suppliers, a different choice for each. */
const SEED_STOCK = `
  with offers as (
    select v.i, s.id as supplier_id, s.stock_location_id, s.rank, k
    from generate_series(1, $1::int) v(i)
    cross join generate_series(0, $2::int - 1) k
    join (select id, stock_location_id, row_number() over (order by code) - 1 as rank from supplier) s
      on s.rank = (v.i * 7 + k * 23) % $3::int),
  levels as (insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity,
      reserved_quantity, incoming_quantity, raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
    select 'bench_level_' || i || '_' || k, 'bench_item_' || i, stock_location_id, 5 + rank % 30, 0, 0,
      jsonb_build_object('value', (5 + rank % 30)::text, 'precision', 20), '{"value":"0","precision":20}',
      '{"value":"0","precision":20}'
    from offers)
  insert into supplier_listing (id, variant_id, supplier_id, supplier_sku, cost_price, raw_cost_price,
    lead_days, reported_stock, safety_buffer, priority)
  select 'bench_listing_' || i || '_' || k, 'bench_variant_' || i, supplier_id, 'B-' || i,
    300 + (i * 13 + rank) % 500, jsonb_build_object('value', (300 + (i * 13 + rank) % 500)::text, 'precision', 20),
    rank % 5, 9, 0, 0
  from offers`

const createSuppliers = async (container, count) => {
  const { upsertSuppliersWorkflow } = require("@bodycon/medusa-plugin-dropship/workflows")
  await upsertSuppliersWorkflow(container).run({
    input: {
      suppliers: Array.from({ length: count }, (_, index) => ({
        code: `S-${1000 + index}`,
        name: `Supplier ${index}`,
        contact_name: "Meera",
        email: `s${index}@suppliers.test`,
        phone: "9822012345",
        channel: "manual",
        pickup_address: {
          name: `Supplier ${index}`,
          phone: "9822012345",
          address_1: "1 MG Road",
          city: "Town",
          province: "Rajasthan",
          postal_code: PINCODES[index % PINCODES.length],
          country_code: "in",
        },
      })),
    },
  })
}

/** The plugin's own step, alone in a workflow. */
const createReader = (container) => {
  const { createWorkflow, WorkflowResponse } = require("@medusajs/framework/workflows-sdk")
  const {
    loadSupplyOptionsStep,
  } = require("@bodycon/medusa-plugin-dropship/workflows/purchase-order/steps/load-supply-options")
  const workflow = createWorkflow(
    "benchmark-load-supply-options",
    (input) => new WorkflowResponse(loadSupplyOptionsStep(input))
  )
  return async (lines) =>
    (
      await workflow(container).run({
        input: { lines, excluded_supplier_ids: [], ship_to: { postal_code: "560001" } },
      })
    ).result
}

const lineOf = (index) => ({
  order_line_item_id: `line_${String(index).padStart(6, "0")}`,
  variant_id: `bench_variant_${index + 1}`,
  title: "Dress",
  quantity: 1,
  unit_price: "1499.00",
})

/**
 * Reads and routes `lineCount` lines at once, then single orders of two lines one after the other.
 * @returns milliseconds by name
 */
export const routeFromDatabase = async ({ serverUrl, lineCount, supplierCount, buildDrafts }) => {
  const shop = await createThrowawayShop(serverUrl)
  try {
    await createSuppliers(shop.container, supplierCount)
    await shop.sql(SEED_VARIANTS, [lineCount])
    await shop.sql(SEED_STOCK, [lineCount, OFFERS_OF_A_VARIANT, supplierCount])
    await shop.sql("analyze")
    const read = createReader(shop.container)
    const routeLines = async (lines) => {
      const { drafts } = buildDrafts(lines, await read(lines))
      return drafts.reduce((sum, draft) => sum + draft.lines.length, 0)
    }
    await routeLines([lineOf(0), lineOf(1)])
    const measure = async (batches) => {
      const startedAt = performance.now()
      let routed = 0
      for (const lines of batches) {
        routed += await routeLines(lines)
      }
      const ms = performance.now() - startedAt
      const count = batches.reduce((sum, lines) => sum + lines.length, 0)
      return {
        orders: batches.length,
        lines: count,
        routed,
        ms_per_line: Math.round((ms / count) * 10_000) / 10_000,
        ms_per_order: Math.round((ms / batches.length) * 10) / 10,
      }
    }
    return {
      "one order, read from the database": await measure([
        Array.from({ length: lineCount }, (_, index) => lineOf(index)),
      ]),
      // An order's fixed price, whatever its lines: shown, and not held against the limit of a line.
      "orders of two lines, each read on its own": await measure(
        Array.from({ length: ORDERS_ALONE }, (_, index) => [
          lineOf(index * 2),
          lineOf(index * 2 + 1),
        ])
      ),
    }
  } finally {
    await shop.close()
  }
}
