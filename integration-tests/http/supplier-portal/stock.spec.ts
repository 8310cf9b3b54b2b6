import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createPortal } from "./helpers"
import type { Portal } from "./helpers"

jest.setTimeout(180_000)

const LISTINGS = "/supplier/listings"

type OwnListing = { id: string; supplier_sku: string; reported_stock: number }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let portal: Portal

    beforeAll(async () => {
      container = getContainer()
      portal = await createPortal(container, api)
      await portal.world.stockAt("HAND-1", 9, 0)
      await portal.world.stockAt("MAIL-1", 5, 1)
    })

    const listingsOf = async (who: unknown, query = ""): Promise<OwnListing[]> =>
      (await portal.get(`${LISTINGS}${query}`, who)).data.listings
    const stockOf = async (who: unknown) =>
      Object.fromEntries(
        (await listingsOf(who)).map((one) => [one.supplier_sku, one.reported_stock])
      )
    const levelOf = async (sku: string) => {
      const [item] = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku })
      return portal.world.levelAt(item.id, portal.own.stock_location_id)
    }

    describe("GET /supplier/listings", () => {
      it("should show the supplier's own with names, stock and cost, and nothing of the shop's", async () => {
        const { status, data } = await portal.get(LISTINGS, portal.me)
        expect(status).toBe(200)
        expect(data).toMatchObject({ count: 2, offset: 0, limit: 50 })
        expect(data.listings[0]).toMatchObject({
          supplier_sku: "HAND-1-RMD-M",
          title: "Ribbed Midi Dress",
          variant_title: "M",
          reported_stock: 9,
          lead_days: 2,
          feed_id: null,
        })
        expect(Number(data.listings[0].cost_price)).toBe(612.35)
        expect(Date.parse(data.listings[0].updated_at)).not.toBeNaN()
        expect(JSON.stringify(data)).not.toMatch(/safety_buffer|priority|mrp|variant_id|MAIL-1/)
      })

      it.each([
        ["its own code", "hand-1-rmd-s", 1],
        ["the garment's name", "midi", 2],
        ["the shop's SKU", "RMD-M", 1],
        ["no wildcard", "%", 0],
        ["another supplier's code", "MAIL-1", 0],
      ])("should find %s", async (_what, q, count) => {
        const found = await listingsOf(portal.me, `?q=${encodeURIComponent(q)}`)
        expect(found).toHaveLength(count)
      })

      it("should page, and refuse what is no page by name", async () => {
        const page = await portal.get(`${LISTINGS}?limit=1&offset=1`, portal.me)
        expect(page.data).toMatchObject({ count: 2, limit: 1, offset: 1 })
        expect(page.data.listings.map((one: OwnListing) => one.supplier_sku)).toEqual([
          "HAND-1-RMD-S",
        ])
        for (const [field, query] of [
          ["limit", "limit=201"],
          ["limit", "limit=0"],
          ["offset", "offset=-1"],
          ["supplier_id", `supplier_id=${portal.stranger.id}`],
          ["fields", "fields=priority"],
        ]) {
          const answer = await portal.get(`${LISTINGS}?${query}`, portal.me)
          expect([query, answer.status]).toEqual([query, 400])
          expect(answer.data.message).toContain(field)
        }
      })
    })

    describe("POST /supplier/listings", () => {
      it("should store what a supplier reports and sell it less the buffer", async () => {
        const [medium, small] = await listingsOf(portal.me)
        const body = {
          listings: [
            { id: medium.id, reported_stock: 4 },
            { id: small.id, reported_stock: 0 },
          ],
        }
        const { status, data } = await portal.post(LISTINGS, body, portal.me)
        expect(status).toBe(200)
        expect(data.listings).toHaveLength(2)
        expect(await stockOf(portal.me)).toEqual({ "HAND-1-RMD-M": 4, "HAND-1-RMD-S": 0 })
        expect((await levelOf("RMD-M")).stocked).toBe(3)
        expect((await levelOf("RMD-S")).stocked).toBe(0)
        expect(await stockOf(portal.them)).toEqual({ "MAIL-1-RMD-M": 5, "MAIL-1-RMD-S": 5 })

        const [stored] = await container
          .resolve<any>("supplier")
          .listSupplierListings({ id: medium.id })
        expect(stored).toMatchObject({ safety_buffer: 1, lead_days: 2, priority: 0 })
        expect([Number(stored.cost_price), Number(stored.mrp)]).toEqual([612.35, 2499])
      })

      it("should change nothing at all when one of them is another supplier's", async () => {
        const [mine] = await listingsOf(portal.me)
        const [theirs] = await listingsOf(portal.them)
        const body = {
          listings: [
            { id: mine.id, reported_stock: 1 },
            { id: theirs.id, reported_stock: 1 },
          ],
        }
        const answer = await portal.post(LISTINGS, body, portal.me)
        expect(answer.status).toBe(404)
        expect(answer.data.message).toContain(theirs.id)
        expect(await stockOf(portal.me)).toEqual({ "HAND-1-RMD-M": 9, "HAND-1-RMD-S": 9 })
        expect(await stockOf(portal.them)).toEqual({ "MAIL-1-RMD-M": 5, "MAIL-1-RMD-S": 5 })
        expect((await levelOf("RMD-M")).stocked).toBe(8)
      })

      it.each([
        ["reported_stock", (id: string) => [{ id, reported_stock: -1 }]],
        ["reported_stock", (id: string) => [{ id, reported_stock: 1.5 }]],
        ["reported_stock", (id: string) => [{ id, reported_stock: "3" }]],
        ["reported_stock", (id: string) => [{ id, reported_stock: 1_000_001 }]],
        ["reported_stock", (id: string) => [{ id }]],
        ["cost_price", (id: string) => [{ id, reported_stock: 1, cost_price: 1 }]],
        ["id", (id: string) => [1, 2].map(() => ({ id, reported_stock: 1 }))],
        ["listings", () => []],
        ["listings", (id: string) => Array(201).fill({ id, reported_stock: 1 })],
      ])("should refuse a wrong %s by name", async (field, make) => {
        const [mine] = await listingsOf(portal.me)
        const answer = await portal.post(LISTINGS, { listings: make(mine.id) }, portal.me)
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain(field)
        expect(await stockOf(portal.me)).toEqual({ "HAND-1-RMD-M": 9, "HAND-1-RMD-S": 9 })
      })
    })

    describe("who is asked for", () => {
      it("should show what is on file, and no secret", async () => {
        const { data } = await portal.get("/supplier/me", portal.me)
        expect(data.supplier).toMatchObject({
          code: "HAND-1",
          channel: "manual",
          languages: ["en"],
          pickup_address: { city: "Jaipur" },
          return_address: null,
          pay_on: "deliver",
          pay_after_days: 7,
        })
        expect(JSON.stringify(data)).not.toMatch(/secret|api_url|stock_location/)
      })

      it("should be a supplier who is signed in", async () => {
        expect((await portal.get("/supplier/me")).status).toBe(401)
        expect((await portal.get(LISTINGS)).status).toBe(401)
        const body = { listings: [{ id: "suplst_x", reported_stock: 1 }] }
        expect((await portal.post(LISTINGS, body)).status).toBe(401)
      })
    })
  },
})
