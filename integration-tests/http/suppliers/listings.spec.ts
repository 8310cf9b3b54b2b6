import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createDropshipWorld, loginAdmin } from "../purchase-orders/helpers/dropship-world"
import type { DropshipWorld } from "../purchase-orders/helpers/dropship-world"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let admin: { headers: Record<string, string> }
    let world: DropshipWorld
    let supplierId: string

    const answer = (request: Promise<{ status: number; data: any }>) =>
      request.then(
        ({ status, data }) => ({ status, data }),
        (error) => ({ status: error.response?.status, data: error.response?.data })
      )
    const post = (path: string, data: unknown) => answer(api.post(path, data, admin))
    const list = async (query = "") => (await api.get(`/admin/listings?${query}`, admin)).data
    const listing = (overrides = {}) => ({
      supplier_id: supplierId,
      variant_id: world.variants[0].id,
      supplier_sku: "HAND-S",
      cost_price: "612.35",
      ...overrides,
    })
    const stockOf = async (sku: string, code = "HAND-1") => {
      const inventory = container.resolve(Modules.INVENTORY)
      const [item] = await inventory.listInventoryItems({ sku })
      const levels = await inventory.listInventoryLevels({
        inventory_item_id: item.id,
        location_id: world.suppliers[code].stock_location_id,
      })
      return levels.map((level) => Number(level.stocked_quantity))
    }

    beforeAll(async () => {
      container = getContainer()
      admin = { headers: await loginAdmin(container, api as never) }
      world = await createDropshipWorld(container, "http://127.0.0.1:4999")
      supplierId = world.suppliers["HAND-1"].id
    })

    describe("POST /admin/listings", () => {
      it("should add a listing with its supplier's lead days, stock it, and show its margin", async () => {
        await post(`/admin/suppliers/${supplierId}`, { lead_days: 6 })
        const { status, data } = await post(
          "/admin/listings",
          listing({ reported_stock: 9, safety_buffer: 2, priority: 3, mrp: 2499 })
        )
        expect(status).toBe(201)
        expect(data.listing).toMatchObject({
          supplier: { id: supplierId, code: "HAND-1" },
          variant: { sku: "RMD-S", title: "S", product: { title: "Ribbed Midi Dress" } },
          supplier_sku: "HAND-S",
          cost_price: 612.35,
          mrp: 2499,
          lead_days: 6,
          reported_stock: 9,
          safety_buffer: 2,
          priority: 3,
          sellable_stock: 7,
          selling_price: "1499",
          margin: { amount: "886.65", percent: "59.1", negative: false },
        })
        expect(await stockOf("RMD-S")).toEqual([7])
      })

      it("should change the listing there is, and keep what is left out", async () => {
        await post("/admin/listings", listing({ reported_stock: 9, lead_days: 1, priority: 5 }))
        const again = await post("/admin/listings", listing({ cost_price: 1600 }))
        expect(again.status).toBe(200)
        expect(again.data.listing).toMatchObject({
          cost_price: 1600,
          reported_stock: 9,
          lead_days: 1,
          priority: 5,
          margin: { amount: "-101.00", percent: "-6.7", negative: true },
        })
        expect((await list()).count).toBe(1)
      })

      it.each([
        ["cost_price", 400, { cost_price: "-1" }],
        ["cost_price", 400, { cost_price: "1.234" }],
        ["cost_price", 400, { cost_price: undefined }],
        ["supplier_sku", 400, { supplier_sku: " " }],
        ["safety_buffer", 400, { safety_buffer: -1 }],
        ["reported_stock", 400, { reported_stock: 1.5 }],
        ["lead_days", 400, { lead_days: 1_000 }],
        ["unit", 400, { unit: "kg" }],
        ["supplier sup_x", 404, { supplier_id: "sup_x" }],
        ["variant variant_x", 404, { variant_id: "variant_x" }],
      ])("should name a wrong %s (%s) and write nothing", async (field, status, wrong) => {
        const refused = await post("/admin/listings", listing({ reported_stock: 9, ...wrong }))
        expect(refused.status).toBe(status)
        expect(refused.data.message).toContain(field)
        expect((await list()).count).toBe(0)
        expect(await stockOf("RMD-S")).toEqual([])
      })

      it("should refuse a SKU that the supplier uses already, stock unchanged", async () => {
        await post("/admin/listings", listing())
        const refused = await post(
          "/admin/listings",
          listing({ variant_id: world.variants[1].id, reported_stock: 5 })
        )
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain("supplier_sku")
        expect((await list()).count).toBe(1)
        expect(await stockOf("RMD-M")).toEqual([])
      })
    })

    describe("POST and DELETE /admin/listings/:id", () => {
      it("should change one field and the stock that follows from it", async () => {
        const { data } = await post("/admin/listings", listing({ reported_stock: 9 }))
        const path = `/admin/listings/${data.listing.id}`
        const changed = await post(path, { safety_buffer: 4 })
        expect(changed.data.listing).toMatchObject({
          safety_buffer: 4,
          reported_stock: 9,
          cost_price: 612.35,
          sellable_stock: 5,
        })
        expect(await stockOf("RMD-S")).toEqual([5])
        expect((await api.get(path, admin)).data.listing).toEqual(changed.data.listing)
        const refused = await post(path, { variant_id: world.variants[1].id })
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain("variant_id")
      })

      it("should take a deleted listing's stock off sale, and that of nobody else", async () => {
        const { data } = await post("/admin/listings", listing({ reported_stock: 9 }))
        await world.stockAt("MAIL-1", 5, 0)
        const { status } = await answer(api.delete(`/admin/listings/${data.listing.id}`, admin))
        expect(status).toBe(200)
        expect(await stockOf("RMD-S")).toEqual([0])
        expect(await stockOf("RMD-S", "MAIL-1")).toEqual([4])
        expect((await list(`supplier_id=${supplierId}`)).count).toBe(0)
        const back = await post("/admin/listings", listing({ reported_stock: 3 }))
        expect(back.status).toBe(201)
        expect(await stockOf("RMD-S")).toEqual([3])
      })
    })

    describe("POST /admin/listings/bulk", () => {
      it("should add, change and delete at once", async () => {
        const { data } = await post("/admin/listings", listing({ reported_stock: 9 }))
        await world.stockAt("MAIL-1", 5, 0)
        const [mail] = (await list(`supplier_id=${world.suppliers["MAIL-1"].id}`)).listings
        const done = await post("/admin/listings/bulk", {
          create: [
            listing({
              variant_id: world.variants[1].id,
              supplier_sku: "HAND-M",
              reported_stock: 2,
            }),
          ],
          update: [{ id: data.listing.id, cost_price: 700 }],
          delete: [mail.id],
        })
        expect(done.data).toEqual({ created: 1, updated: 1, unchanged: 0, deleted: 1 })
        expect(await stockOf("RMD-M")).toEqual([2])
        expect(await stockOf(mail.variant.sku, "MAIL-1")).toEqual([0])
      })

      it("should do nothing at all when one of them is wrong", async () => {
        const { data } = await post("/admin/listings", listing({ reported_stock: 9 }))
        for (const [status, wrong] of [
          [404, { delete: ["suplst_x"] }],
          [404, { update: [{ id: "suplst_x", cost_price: 1 }] }],
          [400, { create: [listing({ supplier_sku: "B" }), listing({ supplier_sku: "C" })] }],
          [400, { update: [{ id: data.listing.id, cost_price: "1.234" }] }],
        ] as const) {
          const refused = await post("/admin/listings/bulk", {
            create: [
              listing({ variant_id: world.variants[1].id, supplier_sku: "M", reported_stock: 2 }),
            ],
            ...wrong,
          })
          expect([wrong, refused.status]).toEqual([wrong, status])
        }
        expect((await list()).count).toBe(1)
        expect(await stockOf("RMD-M")).toEqual([])
        expect(await stockOf("RMD-S")).toEqual([9])
      })
    })

    describe("GET /admin/listings", () => {
      it("should find by supplier, variant, product, SKU, title, and loss", async () => {
        await world.stockAt("HAND-1", 5, 0)
        await world.stockAt("MAIL-1", 5, 0)
        const { listings } = await list(
          `supplier_id=${supplierId}&variant_id=${world.variants[0].id}`
        )
        expect(listings).toHaveLength(1)
        await post(`/admin/listings/${listings[0].id}`, { cost_price: "1499.01" })
        const productId = listings[0].variant.product.id

        expect((await list(`product_id=${productId}`)).count).toBe(4)
        expect((await list("product_id=prod_x")).count).toBe(0)
        expect((await list(`q=HAND-1-rmd`)).count).toBe(2)
        expect((await list("q=Ribbed")).count).toBe(4)
        expect((await list("q=RMD-M")).count).toBe(2)
        expect((await list("q=HAND_1")).count).toBe(0)
        const negative = await list("negative_margin=true")
        expect(negative.count).toBe(1)
        expect(negative.listings[0]).toMatchObject({
          id: listings[0].id,
          margin: { amount: "-0.01", negative: true },
        })
        const others = await list(`negative_margin=false&product_id=${productId}&limit=2`)
        expect(others.count).toBe(3)
        expect(others.listings).toHaveLength(2)
        expect(
          (await list(`negative_margin=true&supplier_id=${world.suppliers["MAIL-1"].id}`)).count
        ).toBe(0)
      })

      it("should compute margins whatever fields are asked for, and never more than is allowed", async () => {
        await post("/admin/listings", listing({ reported_stock: 3 }))
        for (const fields of [
          "id",
          "supplier_sku",
          "*",
          "+supplier.*",
          "+product_variant.prices.*",
        ]) {
          const { listings } = await list(`fields=${encodeURIComponent(fields)}`)
          expect(listings[0]).toMatchObject({ sellable_stock: 3, margin: { amount: "886.65" } })
          expect(JSON.stringify(listings)).not.toContain("api_url")
        }
        const { data } = await api.get("/admin/suppliers?fields=name&q=HAND-1", admin)
        expect(data.suppliers).toEqual([
          expect.objectContaining({ id: supplierId, open_purchase_orders: 0 }),
        ])
      })

      it("should know no margin for a variant without a price in rupees", async () => {
        await post("/admin/listings", listing())
        const pricing = container.resolve(Modules.PRICING)
        const prices = await pricing.listPrices({ currency_code: "inr" })
        await pricing.removePrices(prices.map(({ id }) => id))
        const { listings } = await list()
        expect(listings[0]).toMatchObject({ selling_price: null, margin: null })
        expect((await list("negative_margin=true")).count).toBe(0)
      })
    })

    it("should be for merchants only, and answer 404 for listings that are not there", async () => {
      for (const [method, path] of [
        ["get", "/admin/listings"],
        ["post", "/admin/listings"],
        ["post", "/admin/listings/bulk"],
        ["get", "/admin/listings/suplst_x"],
        ["post", "/admin/listings/suplst_x"],
        ["delete", "/admin/listings/suplst_x"],
      ]) {
        const call = (config: unknown) =>
          answer(
            method === "post"
              ? api.post(path, { cost_price: 1 }, config as never)
              : (api as never as Record<string, typeof api.get>)[method](path, config as never)
          )
        expect([method, path, (await call({})).status]).toEqual([method, path, 401])
        if (path.endsWith("suplst_x")) {
          expect([method, path, (await call(admin)).status]).toEqual([method, path, 404])
        }
      }
    })
  },
})
