import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "../orders/helpers/harness"
import type { Harness } from "../orders/helpers/harness"

jest.setTimeout(300_000)

const PATH = "/admin/shipping-settings"
const DAY_MS = 86_400_000

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Harness

    const read = async () => (await shop.admin.get(PATH)).data.shipping_settings
    const save = async (patch: object) => {
      const { status, data } = await shop.admin.post(PATH, patch)
      expect([status, data.message]).toEqual([200, undefined])
      return data.shipping_settings
    }
    /** An order whose only purchase order its supplier accepted. */
    const accepted = async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      const order = await shop.placeCod({ "WRAP-S": 1 })
      const [{ id }] = await shop.purchaseOrdersOf(order.id)
      expect((await shop.accept(id)).status).toBe(200)
      return { order_id: order.id, id: id as string }
    }
    const makeReady = async (id: string) => {
      expect((await shop.admin.post(`/admin/purchase-orders/${id}/ready`)).status).toBe(200)
      await shop.drain()
    }
    const statuses = async (orderId: string) =>
      (await shop.shipmentsOf(orderId)).map((one) => one.status)
    /** As if it had been accepted, or made ready, a while ago. */
    const age = (interval: string) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          `update purchase_order set accepted_at = accepted_at - ?::interval,
             ready_at = ready_at - ?::interval`,
          [interval, interval]
        )
    const sweep = async () => {
      const { default: run } =
        (await import("@bodycon/medusa-backend/jobs/ship-waiting-purchase-orders")) as {
          default: (container: MedusaContainer) => Promise<void>
        }
      await run(getContainer())
      const queued = (await shop.jobs.listJobs()).length
      await shop.drain()
      return queued
    }

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createHarness(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(async () => {
      sandbox.control.reset()
      sandbox.control.clearTrouble()
      sandbox.control.clearMailbox()
      // What the test before had set is remembered for seconds; saving forgets it.
      await save({})
    })

    describe(PATH, () => {
      it("should answer 401 without a login", async () => {
        const answers = await Promise.all([
          shop.client.get(PATH),
          shop.client.post(PATH, { remittance: { due_days: 3 } }),
          shop.client.get(`${PATH}/couriers`),
        ])
        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
        expect((await read()).remittance.due_days).toBe(9)
      })

      it("should answer what holds before anything was saved", async () => {
        expect(await read()).toEqual({
          booking: {
            book_on: "accepted",
            courier_rule: "recommended",
            allow_couriers: [],
            deny_couriers: [],
            make_documents: true,
          },
          rates: {
            fallback: {
              surface: { base: "79", step: "40", step_g: 500, min_days: 4, max_days: 8 },
              express: { base: "129", step: "70", step_g: 500, min_days: 2, max_days: 4 },
            },
            handling_days: expect.any(Number),
          },
          ndr: { rules: expect.any(Array), ask_shopper: true },
          remittance: { due_days: 9 },
        })
      })

      it("should save the fields named, of several groups, and keep the others", async () => {
        const before = await read()
        const rule = {
          name: "Dear parcels come back",
          when: { reason_codes: ["customer_refused"], min_value: "5000" },
          then: "return",
          wait_hours: 3,
        }
        const saved = await save({
          booking: { courier_rule: "fastest", deny_couriers: [51, 51] },
          rates: { fallback: { surface: { base: 89.5 } } },
          ndr: { rules: [rule] },
        })
        expect(saved).toEqual({
          booking: { ...before.booking, courier_rule: "fastest", deny_couriers: [51] },
          rates: {
            ...before.rates,
            fallback: {
              ...before.rates.fallback,
              surface: { ...before.rates.fallback.surface, base: "89.5" },
            },
          },
          ndr: { rules: [rule], ask_shopper: true },
          remittance: before.remittance,
        })
        expect(await save({ remittance: { due_days: 4 } })).toEqual({
          ...saved,
          remittance: { due_days: 4 },
        })
        expect(await read()).toEqual({ ...saved, remittance: { due_days: 4 } })
      })

      it("should keep both of two changes made at the same time", async () => {
        await Promise.all([
          save({ booking: { book_on: "ready" } }),
          save({ booking: { make_documents: false } }),
          save({ booking: { courier_rule: "cheapest" } }),
        ])
        expect((await read()).booking).toMatchObject({
          book_on: "ready",
          make_documents: false,
          courier_rule: "cheapest",
        })
      })

      it.each([
        ["booking.book_on", { booking: { book_on: "whenever" } }],
        ["booking.deny_couriers", { booking: { allow_couriers: [10], deny_couriers: [10] } }],
        ["rates.handling_days", { rates: { handling_days: 31 } }],
        ["rates.fallback.surface.base", { rates: { fallback: { surface: { base: "free" } } } }],
        ["ndr.rules.0.then", { ndr: { rules: [{ name: "A", then: "burn" }] } }],
        ["remittance.due_days", { remittance: { due_days: 0 } }],
        ["booking.colour", { booking: { colour: "red" } }],
        ["booking", { booking: "accepted" }],
        ["parcels", { parcels: {} }],
      ])("should refuse a wrong %s by name and change nothing", async (field, patch) => {
        const before = await read()
        const { status, data } = await shop.admin.post(PATH, {
          ...(field === "remittance.due_days" ? {} : { remittance: { due_days: 5 } }),
          ...patch,
        })
        expect(status).toBe(400)
        expect(data.message).toContain(field)
        expect(await read()).toEqual(before)
      })

      it("should name the account's couriers, and say when Shiprocket cannot be asked", async () => {
        const known = await shop.admin.get(`${PATH}/couriers`)
        expect(known.data.couriers).toEqual(
          expect.arrayContaining([{ id: 10, name: expect.any(String) }])
        )
        sandbox.control.addTrouble({ provider: "shiprocket", kind: "http_500", rate: 1 })
        const { status, data } = await shop.admin.get(`${PATH}/couriers`)
        expect({ status, data }).toEqual({ status: 200, data: { couriers: null } })
      })
    })

    describe("when parcels are booked", () => {
      it("should book on acceptance, and nothing more when the goods are ready", async () => {
        const { order_id, id } = await accepted()
        expect(await statuses(order_id)).toEqual(["pickup_scheduled"])
        await makeReady(id)
        expect(await statuses(order_id)).toEqual(["pickup_scheduled"])
      })

      it("should wait until the goods are ready, and then book once", async () => {
        await save({ booking: { book_on: "ready" } })
        const { order_id, id } = await accepted()
        expect(await statuses(order_id)).toEqual([])
        await age("10 minutes")
        expect(await sweep()).toBe(0)
        await makeReady(id)
        expect(await statuses(order_id)).toEqual(["pickup_scheduled"])
        await shop.jobs.publish({ name: "purchase_order.ready", data: { id } })
        await shop.drain()
        expect(await statuses(order_id)).toEqual(["pickup_scheduled"])
      })

      it("should book what waits once acceptance is enough again", async () => {
        await save({ booking: { book_on: "ready" } })
        const { order_id } = await accepted()
        await save({ booking: { book_on: "accepted" } })
        expect(await sweep()).toBe(0)
        await age("10 minutes")
        expect(await sweep()).toBe(1)
        expect(await statuses(order_id)).toEqual(["pickup_scheduled"])
        expect(await sweep()).toBe(0)
      })

      it("should leave what was booked alone when it is to wait from now on", async () => {
        const { order_id, id } = await accepted()
        await save({ booking: { book_on: "ready" } })
        await makeReady(id)
        await age("10 minutes")
        expect(await sweep()).toBe(0)
        expect(await statuses(order_id)).toEqual(["pickup_scheduled"])
      })

      it("should find goods that are ready whose event was lost, and none that were called off", async () => {
        await save({ booking: { book_on: "ready" } })
        const { order_id, id } = await accepted()
        await shop.admin.post(`/admin/purchase-orders/${id}/ready`)
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("delete from graphile_worker._private_jobs")
        await age("10 minutes")
        expect(await sweep()).toBe(1)
        const [{ id: parcel }] = await shop.shipmentsOf(order_id)
        await shop.admin.post(`/admin/shipments/${parcel}/cancel`)
        await shop.drain()
        expect(await sweep()).toBe(0)
        expect(await statuses(order_id)).toEqual(["cancelled"])
      })
    })

    describe("what acts on the settings", () => {
      it.each([
        [{ allow_couriers: [24] }, 24],
        [{ allow_couriers: [10, 24], courier_rule: "cheapest" }, 24],
        [{ allow_couriers: [10, 24], courier_rule: "fastest" }, 10],
        [{ allow_couriers: [10, 24], deny_couriers: [], courier_rule: "best_rated" }, 10],
      ])("should give a parcel the courier that %j picks", async (booking, courier_id) => {
        await save({ booking })
        const { order_id } = await accepted()
        expect((await shop.shipmentsOf(order_id))[0]).toMatchObject({ courier_id })
      })

      it("should show a parcel no allowed courier takes, and book it once one is allowed", async () => {
        await save({ booking: { allow_couriers: [999] } })
        const { order_id } = await accepted()
        const [parcel] = await shop.shipmentsOf(order_id)
        expect(parcel).toMatchObject({ status: "failed", failure: { code: "unserviceable" } })
        await save({ booking: { allow_couriers: [24] } })
        await shop.admin.post(`/admin/shipments/${parcel.id}/retry`)
        await shop.drain()
        expect((await shop.shipmentsOf(order_id))[0]).toMatchObject({ courier_id: 24 })
      })

      it("should promise by the days a supplier takes", async () => {
        const promised = async () => {
          const { data } = await shop.client.get("/store/shipping/serviceability?pincode=560001", {
            headers: shop.world.headers,
          })
          return new Date(data.max_date).getTime()
        }
        await save({ rates: { handling_days: 1 } })
        const soon = await promised()
        await save({ rates: { handling_days: 6 } })
        expect((await promised()) - soon).toBe(5 * DAY_MS)
      })

      it("should say when cash is due", async () => {
        await save({ remittance: { due_days: 3 } })
        const { data } = await shop.admin.get("/admin/remittances/expected?state=overdue")
        expect(data.due_days).toBe(3)
      })

      it.each([
        [true, 1],
        [false, 0],
      ])("should ask the shopper about a delivery: %s", async (ask_shopper, mails) => {
        await save({ ndr: { ask_shopper } })
        const { order_id } = await accepted()
        const [{ awb }] = await shop.shipmentsOf(order_id)
        await shop.advance(awb, ["picked_up", "out_for_delivery", "undelivered"])
        const asked = sandbox
          .state()
          .mailbox.messages.filter((one) => JSON.stringify(one).includes("/delivery/"))
        expect(asked).toHaveLength(mails)
      })
    })
  },
})
