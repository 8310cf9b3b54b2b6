import { upsertSuppliersWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createMerchant } from "./helpers/shipping-world"

jest.setTimeout(300_000)

type Jobs = { drain: () => Promise<void>; enqueue: (job: unknown) => Promise<void> }

const pickup_address = {
  name: "Surat Loom",
  phone: "9876543210",
  address_1: "Plot 118, Ring Road",
  city: "Surat",
  province: "Gujarat",
  postal_code: "395010",
  country_code: "in",
}
const supplier = (change: Record<string, unknown> = {}) => ({
  code: "SURAT-LOOM",
  name: "Surat Loom",
  contact_name: "Hetal",
  email: "orders@surat-loom.test",
  phone: "9876543210",
  channel: "manual",
  pickup_address,
  ...change,
})

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Sandbox
    let merchant: Record<string, string>

    const drain = () => container.resolve<Jobs>("durable_jobs").drain()
    const lenient = (headers: Record<string, string> = merchant) => ({
      headers,
      validateStatus: () => true,
    })
    const create = async (change: Record<string, unknown> = {}): Promise<string> =>
      (await api.post("/admin/suppliers", supplier(change), lenient())).data.supplier.id
    const change = (id: string, body: unknown) =>
      api.post(`/admin/suppliers/${id}`, body, lenient())
    const pickupOf = async (id: string) =>
      (await api.get(`/admin/suppliers/${id}/pickup-location`, lenient())).data.pickup_location
    /** What the shop added to the account's own first place. */
    const places = () =>
      sandbox.state().shiprocket.pickup_locations.filter((place) => place.is_primary_location !== 1)
    const sweep = async () => {
      const { default: job } = await import("@bodycon/medusa-backend/jobs/sync-supplier-pickups")
      await job(container)
      await drain()
    }

    beforeAll(async () => {
      sandbox = await startSpecSandbox()
      container = getContainer()
      merchant = await createMerchant(container, api as never)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset(true)
      sandbox.control.clearTrouble()
    })

    it("should register a new supplier's address and say so", async () => {
      const id = await create()
      expect(await pickupOf(id)).toMatchObject({ status: "pending", checked_at: null })
      await drain()
      expect(await pickupOf(id)).toEqual({
        nickname: "SURAT-LOOM",
        status: "registered",
        phone_verified: false,
        error: null,
        registered_at: expect.any(String),
        checked_at: expect.any(String),
      })
      expect(places()).toMatchObject([
        {
          pickup_location: "SURAT-LOOM",
          address: "Plot 118, Ring Road",
          phone: "9876543210",
          pin_code: "395010",
          country: "India",
        },
      ])
    })

    it("should register a moved supplier under a new nickname, and nothing for another change", async () => {
      const id = await create()
      await drain()
      await change(id, { lead_days: 5, name: "Surat Loom & Thread" })
      await drain()
      expect(places()).toHaveLength(1)
      await change(id, { pickup_address: { ...pickup_address, address_1: "14 Station Road" } })
      expect(await pickupOf(id)).toMatchObject({ status: "pending" })
      await drain()
      const { nickname, status } = await pickupOf(id)
      expect({ nickname, status }).toEqual({
        nickname: expect.stringMatching(/^SURAT-LOOM-[0-9a-f]{6}$/),
        status: "registered",
      })
      expect(places().map((place) => place.pickup_location)).toEqual(["SURAT-LOOM", nickname])
    })

    it("should show the field of an address the courier would refuse, until it is corrected", async () => {
      const id = await create({
        pickup_address: { ...pickup_address, address_1: "Ring Road Textile Market" },
      })
      await drain()
      expect(await pickupOf(id)).toMatchObject({
        status: "refused",
        error: { address_1: [expect.stringContaining("number")] },
      })
      expect(places()).toEqual([])
      await change(id, { pickup_address })
      await drain()
      expect(await pickupOf(id)).toMatchObject({ status: "registered", error: null })
    })

    it("should register suppliers that are seeded or imported, each once", async () => {
      const suppliers = ["ONE", "TWO", "SIX"].map((code, i) =>
        supplier({
          code,
          email: `${code}@suppliers.test`,
          phone: `987654321${i}`,
          pickup_address: { ...pickup_address, address_1: `${i + 1} Ring Road` },
        })
      )
      await upsertSuppliersWorkflow(container).run({ input: { suppliers: suppliers as never } })
      await drain()
      await upsertSuppliersWorkflow(container).run({ input: { suppliers: suppliers as never } })
      await drain()
      expect(
        places()
          .map((place) => place.pickup_location)
          .sort()
      ).toEqual(["ONE", "SIX", "TWO"])
    })

    it("should find by its sweep whom a lost event forgot, once", async () => {
      const id = await create()
      await container.resolve("__pg_connection__").raw("delete from graphile_worker._private_jobs")
      await drain()
      expect(await pickupOf(id)).toMatchObject({ status: "pending" })
      await sweep()
      expect(await pickupOf(id)).toMatchObject({ status: "registered" })
      const { checked_at } = await pickupOf(id)
      await sweep()
      expect((await pickupOf(id)).checked_at).toBe(checked_at)
      expect(places()).toHaveLength(1)
    })

    it("should add one place although the answer was lost", async () => {
      const id = await create()
      sandbox.control.addTrouble({
        provider: "shiprocket",
        kind: "timeout_after_success",
        rate: 1,
        times: 1,
        ms: 100,
        match: "addpickup",
      })
      await drain()
      await sweep()
      expect(places()).toHaveLength(1)
      expect(await pickupOf(id)).toMatchObject({ status: "registered" })
    })

    it("should check again when the merchant asks", async () => {
      const id = await create()
      await drain()
      const before = await pickupOf(id)
      const { status, data } = await api.post(
        `/admin/suppliers/${id}/pickup-location/sync`,
        {},
        lenient()
      )
      expect({ status, data }).toEqual({ status: 202, data: { pickup_location: before } })
      await drain()
      expect((await pickupOf(id)).checked_at > before.checked_at).toBe(true)
      expect(places()).toHaveLength(1)
    })

    it("should answer nobody without a login, know no invented supplier, and refuse a body", async () => {
      const id = await create()
      const path = (one: string) => `/admin/suppliers/${one}/pickup-location`
      const statuses = [
        (await api.get(path(id), lenient({}))).status,
        (await api.post(`${path(id)}/sync`, {}, lenient({}))).status,
        (await api.get(path("sup_nobody"), lenient())).status,
        (await api.post(`${path("sup_nobody")}/sync`, {}, lenient())).status,
        (await api.post(`${path(id)}/sync`, { address: "x" }, lenient())).status,
      ]
      expect(statuses).toEqual([401, 401, 404, 404, 400])
    })
  },
})
