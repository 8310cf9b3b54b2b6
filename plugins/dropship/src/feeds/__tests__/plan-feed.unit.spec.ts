import fc from "fast-check"
import { resolveCategories } from "../categories"
import { toDraftProducts } from "../draft-products"
import { BATCH_SIZE, planExpiry, planFeed } from "../plan-feed"
import { styleDigest } from "../plan-new"
import type { FeedRules, KnownListing, KnownShop, KnownVariant } from "../plan-types"
import type { FeedItem } from "../types"

const rules = (overrides: Partial<FeedRules> = {}): FeedRules => ({
  feed_id: "feed_1",
  supplier_id: "sup_1",
  price_rule: {
    markup_percent: "100",
    fixed_amount: "0",
    ending: "99",
    floor_type: "amount",
    floor: "0",
  },
  cost_rule: {},
  update_prices: false,
  create_products: false,
  missing_policy: "keep",
  safety_buffer: 1,
  priority: 3,
  lead_days: 2,
  ...overrides,
})

const item = (row: number, overrides: Partial<FeedItem> = {}): FeedItem => ({
  row,
  supplier_sku: `S-${row}`,
  stock: 5,
  cost_price: null,
  mrp: null,
  lead_days: null,
  title: null,
  style: null,
  size: "M",
  color: "Red",
  category: null,
  description: null,
  image_url: null,
  barcode: null,
  weight_g: null,
  hsn: null,
  product_problem: null,
  ...overrides,
})

const listing = (n: number, overrides: Partial<KnownListing> = {}): KnownListing => ({
  variant_id: `variant_${n}`,
  supplier_sku: `S-${n}`,
  cost_price: "300",
  mrp: null,
  lead_days: 2,
  reported_stock: 5,
  safety_buffer: 1,
  priority: 0,
  feed_id: "feed_1",
  ...overrides,
})

const variant = (n: number, overrides: Partial<KnownVariant> = {}): KnownVariant => ({
  id: `variant_${n}`,
  sku: `V-${n}`,
  barcode: null,
  levels: [4],
  price: "599",
  ...overrides,
})

const shopOf = (
  listings: KnownListing[],
  variants: KnownVariant[],
  styles = new Map<string, { status: string }>()
): KnownShop => ({ listings, variants, styles })

const plan = (items: FeedItem[], shop: KnownShop, given = rules()) =>
  planFeed({
    items,
    rejects: [],
    seen: new Set(items.map((one) => one.supplier_sku)),
    shop,
    rules: given,
  })

describe("the difference between a file and the shop", () => {
  it("should find nothing to do where both say the same", () => {
    const [row] = plan([item(1)], shopOf([listing(1)], [variant(1)]))
    expect(row).toMatchObject({ action: "unchanged", changes: {}, target: null, batch: null })
  })

  it("should show old and new of stock, cost, MRP and lead time, and keep what the file does not say", () => {
    const given = item(1, { stock: 9, cost_price: "320.00", mrp: "999.00", lead_days: 4 })
    const [row] = plan([given], shopOf([listing(1)], [variant(1)]))
    expect(row).toMatchObject({
      action: "change",
      changes: {
        stock: [5, 9],
        cost_price: ["300", "320.00"],
        mrp: [null, "999.00"],
        lead_days: [2, 4],
        sellable: [4, 8],
      },
      batch: 0,
    })
    expect(row.target).toMatchObject({
      listing: { safety_buffer: 1, priority: 0, reported_stock: 9, supplier_sku: "S-1" },
      price: null,
    })
  })

  it("should put a stock level right that sales or people moved", () => {
    const [row] = plan([item(1)], shopOf([listing(1)], [variant(1, { levels: [2] })]))
    expect(row).toMatchObject({ action: "change", changes: { sellable: [2, 4] } })
  })

  it("should change prices only when asked, and not for half a rupee of representation", () => {
    const given = item(1, { cost_price: "300.00" })
    const known = shopOf([listing(1)], [variant(1)])
    expect(plan([given], known, rules({ update_prices: true }))[0].action).toBe("unchanged")
    const dearer = item(1, { cost_price: "400.00" })
    expect(plan([dearer], known)[0].changes.price).toBeUndefined()
    expect(plan([dearer], known, rules({ update_prices: true }))[0]).toMatchObject({
      changes: { price: ["599", "799.00"] },
      target: { price: "799.00" },
    })
    const capped = item(1, { cost_price: "400.00", mrp: "399.00" })
    expect(plan([capped], known, rules({ update_prices: true }))[0]).toMatchObject({
      action: "change",
      reason: "price kept: MRP ₹399.00 is below cost and floor",
      target: { price: null },
    })
  })

  it("should match by listing, then variant SKU, then barcode, and give no variant twice", () => {
    const shop = shopOf(
      [listing(1, { supplier_sku: "S-1" })],
      [variant(1), variant(2, { sku: "S-2" }), variant(3, { barcode: "890" })]
    )
    const items = [
      item(1),
      item(2, { cost_price: "200.00" }),
      item(3, { barcode: "890", cost_price: "200.00" }),
      item(4, { supplier_sku: "V-1" }),
      item(5),
    ]
    expect(
      plan(items, shop).map(({ action, variant_id, reason }) => [action, variant_id, reason])
    ).toEqual([
      ["unchanged", "variant_1", null],
      ["change", "variant_2", "a new listing of a variant the shop has"],
      ["change", "variant_3", "a new listing of a variant the shop has"],
      ["reject", null, "is the same variant as row 1"],
      ["unknown", null, "no listing, variant SKU or barcode fits"],
    ])
  })

  it("should need a cost for a new listing, though not for stock of a known one", () => {
    const shop = shopOf([listing(1)], [variant(1), variant(2, { sku: "S-2" })])
    const rows = plan([item(1, { stock: 1 }), item(2)], shop)
    expect(rows.map(({ action }) => action)).toEqual(["change", "reject"])
    const defaulted = plan([item(1), item(2)], shop, rules({ cost_rule: { default_cost: "250" } }))
    expect(defaulted[0].action).toBe("unchanged")
    expect(defaulted[1].target).toMatchObject({ listing: { cost_price: "250", priority: 3 } })
  })

  it("should keep or empty what the file does not have, but not what it has and cannot be read", () => {
    const shop = shopOf(
      [listing(1), listing(2), listing(3, { feed_id: "feed_2" })],
      [variant(1), variant(2), variant(3)]
    )
    const kept = plan([], shop)
    expect(kept.map(({ action, target }) => [action, target])).toEqual([
      ["missing", null],
      ["missing", null],
    ])
    const emptied = planFeed({
      items: [],
      rejects: [{ row: 2, supplier_sku: "S-2", reason: "no stock" }],
      seen: new Set(["S-2"]),
      shop,
      rules: rules({ missing_policy: "zero" }),
    })
    expect(
      emptied.map(({ action, supplier_sku, changes }) => [action, supplier_sku, changes])
    ).toEqual([
      ["reject", "S-2", {}],
      ["missing", "S-1", { stock: [5, 0], sellable: [4, 0] }],
    ])
    expect(planExpiry(shop, rules()).map(({ supplier_sku }) => supplier_sku)).toEqual([
      "S-1",
      "S-2",
    ])
  })

  it("should make drafts by style, name twins, and leave styles alone that are products", () => {
    const create = rules({ create_products: true, cost_rule: { default_cost: "250" } })
    const made = item(9, { style: "OLD" })
    const items = [
      item(1, { style: "D-1", size: "S", category: "AN : KURTA" }),
      item(2, { style: "d-1", size: "M" }),
      item(3, { style: "D-1", size: "S" }),
      item(4, { style: "D-2", product_problem: 'unknown size "Plus"', size: null }),
      made,
    ]
    const styles = new Map([[styleDigest("sup_1", made), { status: "draft" }]])
    const rows = plan(items, shopOf([], [], styles), create)
    expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
      ["create", null],
      ["create", null],
      ["reject", "size S in Red of style D-1 is row 1 already"],
      ["reject", 'unknown size "Plus"'],
      ["unknown", "style OLD is a product already (draft); add this variant to it"],
    ])
    const targets = rows.flatMap(({ target }) => (target?.kind === "product" ? [target] : []))
    const [product, ...others] = toDraftProducts(
      targets,
      "sup_1",
      new Map([["an : kurta", "kurtas"]])
    )
    expect(others).toEqual([])
    expect(product).toMatchObject({ title: "Kurta D-1", category_handle: "kurtas", style: "D-1" })
    expect(product.variants.map(({ size, price }) => [size, price])).toEqual([
      ["S", "499.00"],
      ["M", "499.00"],
    ])
  })

  it("should say everything it plans in batches of whole styles, each row in one", () => {
    const create = rules({ create_products: true })
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(sizes, (given) => {
        const items = given.flatMap((count, style) =>
          Array.from({ length: count }, (_, index) =>
            item(style * 100 + index, { style: `D-${style}`, size: String(index + 1) })
          )
        )
        const rows = plan(items, shopOf([], []), create)
        const byBatch = new Map<number, Set<string>>()
        rows.forEach(({ batch, target }) => {
          const style = target?.kind === "product" ? target.item.style! : ""
          byBatch.set(batch!, (byBatch.get(batch!) ?? new Set()).add(style))
        })
        const styles = [...byBatch.values()].flatMap((batch) => [...batch])
        expect(styles.length).toBe(new Set(styles).size)
        expect([...byBatch.keys()].sort((a, b) => a - b)).toEqual(
          Array.from({ length: byBatch.size }, (_, index) => index)
        )
        byBatch.forEach((_, batch) =>
          expect(rows.filter((row) => row.batch === batch).length).toBeLessThan(BATCH_SIZE + 40)
        )
      }),
      { numRuns: 30 }
    )
  })
})

describe("categories", () => {
  it("should go where the map says, else to the handle of the same word, else be reported", () => {
    const items = ["KURTA", "kurta", "AN : LEGGINGS", "SET", "GONE"].map((category) => ({
      category,
    }))
    const map = { set: "co-ord-sets", gone: "no-such-handle" }
    expect(resolveCategories(items, map, ["kurtas", "leggings", "co-ord-sets"])).toEqual([
      { text: "KURTA", count: 2, handle: "kurtas" },
      { text: "AN : LEGGINGS", count: 1, handle: "leggings" },
      { text: "GONE", count: 1, handle: null },
      { text: "SET", count: 1, handle: "co-ord-sets" },
    ])
  })
})
