import { encryptionKeyId, encryptSecret, ensureJobSchema, hmacHex } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import type { ListingInput } from "../../../types/supplier"
import { SUPPLIER_MODULE } from "../constants"
import type SupplierModuleService from "../service"

jest.setTimeout(60_000)

const KEY = "cd".repeat(32)
const OLD_KEY = "ab".repeat(32)
const LOST_KEY = "99".repeat(32)
const HOUR_MS = 3_600_000

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
    encryptionKey: KEY,
    previousEncryptionKeys: [OLD_KEY],
    allowPrivateEndpoints: false,
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example",
    shop: { name: "Bodycon" },
  },
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
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

    const sql = <T>(text: string): Promise<T[]> => MikroOrmWrapper.getManager().execute(text)
    /** Ids of suppliers of whom it was said that they changed, since asked last. */
    const saidToHaveChanged = async (): Promise<string[]> => {
      const rows = await sql<{ payload: { name: string; data: { id: string } } }>(
        "delete from graphile_worker._private_jobs returning payload"
      )
      return rows
        .filter(({ payload }) => payload.name === "supplier.changed")
        .map(({ payload }) => payload.data.id)
    }

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await saidToHaveChanged()
    })

    describe("supplier.changed", () => {
      it("should be said of new suppliers, once each", async () => {
        const created = await service.addSuppliers([supplier("AAN"), supplier("BEE")])
        expect((await saidToHaveChanged()).sort()).toEqual(created.map(({ id }) => id).sort())
      })

      it.each<[string, Record<string, unknown>]>([
        ["phone", { phone: "9876543211" }],
        ["email", { email: "new@supplier.example" }],
        ["address", { pickup_address: { ...address, address_1: "Plot 5, Sanganer" } }],
        ["second line", { pickup_address: { ...address, address_2: "Gate 2" } }],
        ["return to work", { active: true }],
      ])("should be said when a supplier's %s changes", async (_name, change) => {
        const [one, other] = await service.addSuppliers([
          supplier("AAN", { active: false }),
          supplier("BEE"),
        ])
        await saidToHaveChanged()
        await service.changeSuppliers([
          { id: one.id, ...change },
          { id: other.id, name: "Another name" },
        ])
        expect(await saidToHaveChanged()).toEqual([one.id])
      })

      it("should not be said when a supplier is written as it is", async () => {
        const [{ id }] = await service.addSuppliers([supplier("AAN")])
        await saidToHaveChanged()
        const pickup_address = Object.fromEntries(Object.entries(address).reverse())
        await service.changeSuppliers([
          { id, phone: "9876543210", lead_days: 4, pickup_address: pickup_address as never },
        ])
        expect(await saidToHaveChanged()).toEqual([])
      })

      it("should not be said of a change that is rolled back", async () => {
        await service.addSuppliers([supplier("AAN")])
        await saidToHaveChanged()
        await expect(
          service.addSuppliers([supplier("BEE"), supplier("AAN", { stock_location_id: "sloc_3" })])
        ).rejects.toThrow()
        expect(await saidToHaveChanged()).toEqual([])
      })
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

    describe("rotation", () => {
      const raw_body = Buffer.from('{"event":"order.accepted"}')
      const isGenuine = async (secret: string) =>
        !!(await service.authenticateWebhook({
          code: "AAN",
          raw_body,
          signature: hmacHex(secret, raw_body),
        }))
      const sql = (text: string, params: unknown[] = []) =>
        MikroOrmWrapper.forkManager().execute(text, params as never)
      const rows = () => sql("select * from supplier_credential order by supplier_id")
      /** As another key would have written it. */
      const encryptWith = (key: string, supplierId: string, secret: string) =>
        sql("update supplier_credential set key_id = ?, ciphertext = ? where supplier_id = ?", [
          encryptionKeyId(key),
          encryptSecret(secret, key),
          supplierId,
        ])

      it("should let webhooks carry the replaced secret for a day, and the one before it no more", async () => {
        const [{ id }] = await service.addSuppliers([supplier("AAN")])
        await service.changeSuppliers([{ id, api_secret: "second-secret" }])
        expect([await isGenuine("top-secret"), await isGenuine("second-secret")]).toEqual([
          true,
          true,
        ])
        expect((await service.retrieveCredentials(id)).api_secret).toBe("second-secret")
        await service.changeSuppliers([{ id, api_secret: "second-secret" }])
        expect(await isGenuine("top-secret")).toBe(true)
        await service.changeSuppliers([{ id, api_secret: "third-secret" }])
        expect([await isGenuine("top-secret"), await isGenuine("second-secret")]).toEqual([
          false,
          true,
        ])
        const [{ previous_until }] = await rows()
        const left = new Date(previous_until).getTime() - Date.now()
        expect(left).toBeGreaterThan(23.9 * HOUR_MS)
        expect(left).toBeLessThanOrEqual(24 * HOUR_MS)
        await sql("update supplier_credential set previous_until = now()")
        expect(await isGenuine("second-secret")).toBe(false)
        await service.changeSuppliers([{ id, api_secret: null }])
        expect(await isGenuine("third-secret")).toBe(false)
      })

      it("should take sealed secrets, and put replaced ones back", async () => {
        const sealed = (await service.sealSecret("sealed-secret"))!
        expect(JSON.stringify(sealed)).not.toContain("sealed-secret")
        const [{ id }] = await service.addSuppliers([supplier("AAN", { api_secret: sealed })])
        expect((await service.retrieveCredentials(id)).api_secret).toBe("sealed-secret")
        const before = await service.credentialRows([id])
        await service.changeSuppliers([{ id, api_secret: "other-secret" }])
        await service.restoreCredentials([id], before)
        expect((await service.retrieveCredentials(id)).api_secret).toBe("sealed-secret")
        expect(await isGenuine("other-secret")).toBe(false)
      })

      it("should read what a previous key wrote, and encrypt it again with the current one", async () => {
        const [a, b] = await service.addSuppliers([supplier("AAN"), supplier("BEL")])
        await encryptWith(OLD_KEY, a.id, "old-secret")
        await service.changeSuppliers([{ id: a.id, api_secret: "newer-secret" }])
        await encryptWith(OLD_KEY, b.id, "old-secret")
        expect((await service.retrieveCredentials(b.id)).api_secret).toBe("old-secret")

        const key_id = encryptionKeyId(KEY)
        expect(await service.rotateEncryptionKey()).toEqual({ secrets: 2, rotated: 2, key_id })
        const stored = await rows()
        expect(stored.map(({ key_id: id }) => id as string)).toEqual([key_id, key_id])
        expect(JSON.stringify(stored)).not.toContain(encryptionKeyId(OLD_KEY))
        expect((await service.retrieveCredentials(b.id)).api_secret).toBe("old-secret")
        expect((await service.retrieveCredentials(a.id)).api_secret).toBe("newer-secret")
        expect(await isGenuine("old-secret")).toBe(true)

        expect(await service.rotateEncryptionKey()).toEqual({ secrets: 2, rotated: 0, key_id })
        expect(await rows()).toEqual(stored)
      })

      it("should refuse as a whole when a key is missing, and name it", async () => {
        const [a, b] = await service.addSuppliers([supplier("AAN"), supplier("BEL")])
        await encryptWith(OLD_KEY, a.id, "old-secret")
        await encryptWith(LOST_KEY, b.id, "lost-secret")
        const before = await rows()
        await expect(service.rotateEncryptionKey()).rejects.toThrow(
          `${encryptionKeyId(LOST_KEY)} (1)`
        )
        expect(await rows()).toEqual(before)
        await service.changeSuppliers([{ id: b.id, api_secret: "a-new-one" }])
        expect((await service.rotateEncryptionKey()).rotated).toBe(1)
      })
    })

    describe("assertEndpoint", () => {
      it.each([
        "http://supplier.example",
        "https://127.0.0.1/api",
        "https://[::ffff:10.0.0.1]/",
        "https://169.254.169.254/",
        "https://localhost./",
      ])("should refuse %s when private addresses are not allowed", async (url) => {
        await expect(service.assertEndpoint(url)).rejects.toThrow(/^api_url must/)
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
