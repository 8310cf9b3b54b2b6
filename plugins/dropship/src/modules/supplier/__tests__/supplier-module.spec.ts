import { hmacHex } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { ListingInput } from "../../../types/supplier"
import { SUPPLIER_MODULE } from "../constants"
import type SupplierModuleService from "../service"

jest.setTimeout(60_000)

const address = {
  name: "Aanya Textiles",
  phone: "9876543210",
  address_1: "Plot 4, Sanganer",
  city: "Jaipur",
  province: "Rajasthan",
  postal_code: "302029",
  country_code: "in",
}

const supplier = (code: string, overrides = {}) => ({
  code,
  name: `Supplier ${code}`,
  contact_name: "Meera",
  email: `${code.toLowerCase()}@supplier.example`,
  phone: "9876543210",
  channel: "api",
  api_url: "http://supplier.example",
  api_secret: "top-secret",
  pickup_address: address,
  stock_location_id: `sloc_${code}`,
  ...overrides,
})

moduleIntegrationTestRunner<SupplierModuleService>({
  moduleName: SUPPLIER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: {
    encryptionKey: "cd".repeat(32),
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example",
    shop: { name: "Bodycon" },
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const listing = (supplierId: string, overrides: Partial<ListingInput> = {}): ListingInput => ({
      supplier_id: supplierId,
      variant_id: "variant_1",
      supplier_sku: "AA-1",
      cost_price: "450.55",
      mrp: "1999",
      lead_days: 2,
      reported_stock: 9,
      safety_buffer: 1,
      priority: 0,
      ...overrides,
    })

    describe("suppliers", () => {
      it("should keep a secret encrypted, out of the supplier, and readable by its key", async () => {
        const [created] = await service.addSuppliers([supplier("AAN")])
        expect(created).toEqual(
          expect.objectContaining({ id: expect.stringMatching(/^sup_/), has_api_secret: true })
        )
        expect(JSON.stringify(created)).not.toContain("top-secret")
        const rows = await MikroOrmWrapper.forkManager().execute(
          "select * from supplier_credential"
        )
        expect(JSON.stringify(rows)).not.toContain("top-secret")
        expect(await service.retrieveCredentials(created.id)).toEqual({ api_secret: "top-secret" })
      })

      it("should keep, replace or forget the secret on a change", async () => {
        const [{ id }] = await service.addSuppliers([supplier("AAN")])
        await service.changeSuppliers([{ id, name: "Aanya" }])
        expect((await service.retrieveCredentials(id)).api_secret).toBe("top-secret")
        await service.changeSuppliers([{ id, api_secret: "second" }])
        expect((await service.retrieveCredentials(id)).api_secret).toBe("second")
        const [changed] = await service.changeSuppliers([{ id, api_secret: null }])
        expect(changed.has_api_secret).toBe(false)
        expect((await service.retrieveCredentials(id)).api_secret).toBeNull()
      })

      it("should refuse a second supplier of the same code", async () => {
        await service.addSuppliers([supplier("AAN")])
        await expect(
          service.addSuppliers([supplier("AAN", { stock_location_id: "sloc_2" })])
        ).rejects.toThrow(/code/)
      })

      it("should recognise a supplier's webhook by its signature only", async () => {
        await service.addSuppliers([supplier("AAN")])
        const raw_body = Buffer.from('{"event":"order.accepted"}')
        const signature = `sha256=${hmacHex("top-secret", raw_body)}`
        const check = (input: { code?: string; signature?: string }) =>
          service.authenticateWebhook({ code: "AAN", raw_body, signature, ...input })
        expect((await check({}))?.code).toBe("AAN")
        expect(await check({ signature: undefined })).toBeNull()
        expect(await check({ signature: `sha256=${hmacHex("other", raw_body)}` })).toBeNull()
        expect(await check({ code: "NONE" })).toBeNull()
      })
    })

    describe("upsertListings", () => {
      it("should create, change what differs, and write nothing the second time", async () => {
        const [a, b] = await service.addSuppliers([supplier("AAN"), supplier("BEL")])
        const rows = [listing(a.id), listing(b.id, { supplier_sku: "BB-1", mrp: null })]
        expect(await service.upsertListings(rows)).toEqual({ created: 2, updated: 0, unchanged: 0 })
        const before = await service.listSupplierListings({})
        expect(await service.upsertListings(rows)).toEqual({ created: 0, updated: 0, unchanged: 2 })
        expect(await service.listSupplierListings({})).toEqual(before)
        rows[0] = listing(a.id, { cost_price: "450.56" })
        expect(await service.upsertListings(rows)).toEqual({ created: 0, updated: 1, unchanged: 1 })
        const [changed] = await service.listSupplierListings({ supplier_id: a.id })
        expect(changed.cost_price).toBe(450.56)
      })

      it("should name a listing that occurs twice and write none", async () => {
        const [a] = await service.addSuppliers([supplier("AAN")])
        await expect(
          service.upsertListings([listing(a.id), listing(a.id, { supplier_sku: "AA-2" })])
        ).rejects.toThrow(/variant_1 twice/)
        expect(await service.listSupplierListings({})).toHaveLength(0)
      })
    })
  },
})
