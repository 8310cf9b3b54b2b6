import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "./helpers/harness"
import type { Harness } from "./helpers/harness"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Harness

    const sql = (text: string, params: unknown[] = []) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(text, params as never)
    const sweep = async () => {
      const { default: run } =
        (await import("@bodycon/medusa-backend/jobs/route-unrouted-orders")) as {
          default: (container: MedusaContainer) => Promise<void>
        }
      await run(getContainer())
    }
    const sweepUnauthorised = async () => {
      const { default: run } =
        (await import("@bodycon/medusa-backend/jobs/authorize-cash-orders")) as {
          default: (container: MedusaContainer) => Promise<void>
        }
      await run(getContainer())
    }
    const queued = async () =>
      (await shop.jobs.listJobs()).map((job) => (job.payload as any).workflow_id)
    /** As if placed a while ago, and nobody had heard of it. */
    const forget = async (orderId: string) => {
      await sql(
        "delete from purchase_order_line where purchase_order_id in (select id from purchase_order where order_id = ?)",
        [orderId]
      )
      await sql("delete from purchase_order where order_id = ?", [orderId])
      await sql(`update "order" set created_at = now() - interval '5 minutes' where id = ?`, [
        orderId,
      ])
    }

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createHarness(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
    })

    describe("an order cancelled by the merchant", () => {
      it("should call off its purchase orders and free all its stock, parked parts too", async () => {
        await shop.world.stock("A", "WRAP-S", 2)
        await shop.world.stock("B", "WRAP-S", 2)
        await shop.world.stock("A", "TOP-S", 1)
        const order = await shop.placeCod({ "WRAP-S": 2, "TOP-S": 1 })
        const [first] = await shop.purchaseOrdersOf(order.id)
        const wrap = first.lines.find((line: any) => line.sku === "WRAP-S")
        const top = first.lines.find((line: any) => line.sku === "TOP-S")
        // A takes one of two; the other goes to B, so its reservation is parked.
        await shop.admin.post(`/admin/purchase-orders/${first.id}/accept`, {
          lines: [
            { id: wrap.id, quantity: 1 },
            { id: top.id, quantity: 1 },
          ],
        })
        await shop.drain()
        const [shipment] = await shop.shipmentsOf(order.id)
        const { fulfillments } = await shop.orderOf(order.id)
        const cancelled = await shop.admin.post(
          `/admin/orders/${order.id}/fulfillments/${fulfillments[0].id}/cancel`
        )
        expect(cancelled.status).toBe(200)
        expect((await shop.admin.post(`/admin/orders/${order.id}/cancel`)).status).toBe(200)
        await shop.drain()

        const statuses = (await shop.purchaseOrdersOf(order.id)).map((one) => one.status)
        expect(statuses).toEqual(["cancelled", "cancelled"])
        expect((await shop.shipmentsOf(order.id)).find(({ id }) => id === shipment.id).status).toBe(
          "cancelled"
        )
        for (const [supplier, sku, stocked] of [
          ["A", "WRAP-S", 2],
          ["B", "WRAP-S", 2],
          ["A", "TOP-S", 1],
        ] as const) {
          expect(await shop.world.levelAt(supplier, sku)).toEqual({ stocked, reserved: 0 })
        }
        expect(await shop.flagsOf(order.id)).toEqual([])
        expect((await shop.journey(order.id)).status).toBe("cancelled")
        expect(await shop.jobs.listJobs()).toEqual([])
      })

      it("should be found by the sweep when the process died before it queued the job", async () => {
        await shop.world.stock("A", "WRAP-S", 1)
        const order = await shop.placeCod({ "WRAP-S": 1 })
        await shop.admin.post(`/admin/orders/${order.id}/cancel`)
        await sql("delete from graphile_worker._private_jobs")
        await sweep()
        expect(await queued()).toEqual(["cancel-order-supply"])
        await shop.drain()
        expect((await shop.purchaseOrdersOf(order.id))[0].status).toBe("cancelled")
        await sweep()
        expect(await queued()).toEqual([])
      })
    })

    describe("the sweep", () => {
      it("should find an order whose event was lost, also when only a line of it was", async () => {
        await shop.world.stock("A", "WRAP-S", 5)
        await shop.world.stock("A", "TOP-S", 5)
        const lost = await shop.placeCod({ "WRAP-S": 1 })
        const half = await shop.placeCod({ "WRAP-S": 1, "TOP-S": 1 })
        const whole = await shop.placeCod({ "WRAP-S": 1 })
        await forget(lost.id)
        await sql(`update "order" set created_at = now() - interval '5 minutes'`)
        const [{ lines }] = await shop.purchaseOrdersOf(half.id)
        await sql("delete from purchase_order_line where id = ?", [lines[0].id])
        await sweep()
        const jobs = await shop.jobs.listJobs()
        expect(jobs.map((job) => (job.payload as any).input.id).sort()).toEqual(
          [lost.id, half.id].sort()
        )
        await shop.drain()
        expect(await shop.purchaseOrdersOf(lost.id)).toHaveLength(1)
        expect(await shop.purchaseOrdersOf(half.id)).toHaveLength(2)
        expect(await shop.purchaseOrdersOf(whole.id)).toHaveLength(1)
        await sweep()
        expect(await queued()).toEqual([])
      })

      it("should leave an order alone until it is payable", async () => {
        await shop.world.stock("A", "WRAP-S", 5)
        const order = await shop.placeCod({ "WRAP-S": 1 })
        await forget(order.id)
        const pending = JSON.stringify({ confirmation: "pending" })
        await sql("update payment set data = data || ?::jsonb", [pending])
        await sweep()
        expect(await queued()).toEqual([])
        await shop.jobs.enqueue({ workflowId: "route-order", input: { id: order.id } })
        await shop.drain()
        expect(await shop.purchaseOrdersOf(order.id)).toEqual([])
        expect(await shop.jobs.listJobs()).toEqual([])
        expect((await shop.journey(order.id)).status).toBe("pending")

        await sql(`update payment set data = data || '{"confirmation": "confirmed"}'`)
        await sweep()
        expect(await queued()).toEqual(["route-order"])
        await shop.drain()
        expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      })

      it("should authorise a cash order whose server died before it did", async () => {
        await shop.world.stock("A", "WRAP-S", 5)
        const order = await shop.placeCod({ "WRAP-S": 1 })
        const whole = await shop.placeCod({ "WRAP-S": 1 })
        await sql(`update "order" set created_at = now() - interval '5 minutes'`)
        const { payment_collections } = await shop.orderOf(order.id)
        const [collection] = payment_collections
        await forget(order.id)
        await sql("delete from payment where payment_collection_id = ?", [collection.id])
        const pending =
          "update payment_session set status = 'pending', authorized_at = null, provider_id = ? where payment_collection_id = ?"
        await sql(pending, ["pp_razorpay_razorpay", collection.id])
        await sweepUnauthorised()
        expect(await queued()).toEqual([])

        await sql(pending, ["pp_cod_cod", collection.id])
        await sweepUnauthorised()
        await sweepUnauthorised()
        expect(await queued()).toEqual(["authorize-cash-order"])
        await shop.drain()
        const { payments } = (await shop.orderOf(order.id)).payment_collections[0]
        expect(payments.map(({ provider_id }: any) => provider_id)).toEqual(["pp_cod_cod"])
        expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
        expect(await shop.purchaseOrdersOf(whole.id)).toHaveLength(1)
        await sweepUnauthorised()
        expect(await queued()).toEqual([])
      })

      it("should let the payment it made stand when suppliers cannot be asked just then", async () => {
        await shop.world.stock("A", "WRAP-S", 5)
        const order = await shop.placeCod({ "WRAP-S": 1 })
        const [collection] = (await shop.orderOf(order.id)).payment_collections
        await forget(order.id)
        await sql("delete from payment where payment_collection_id = ?", [collection.id])
        await sql(
          "update payment_session set status = 'pending', authorized_at = null where payment_collection_id = ?",
          [collection.id]
        )
        await sweepUnauthorised()
        await sql(
          "create or replace function no_purchase_order() returns trigger as $$ begin raise exception 'just now not'; end $$ language plpgsql"
        )
        await sql(
          "create trigger no_purchase_order before insert on purchase_order for each row execute function no_purchase_order()"
        )
        try {
          await shop.jobs.drain()
        } finally {
          await sql("drop trigger no_purchase_order on purchase_order")
        }
        expect(await shop.purchaseOrdersOf(order.id)).toEqual([])
        const { payments } = (await shop.orderOf(order.id)).payment_collections[0]
        expect(payments).toEqual([expect.objectContaining({ canceled_at: null })])
        await shop.drain()
        expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      })

      it("should route when money comes in later", async () => {
        await shop.world.stock("A", "WRAP-S", 5)
        const order = await shop.placeCod({ "WRAP-S": 1 })
        await forget(order.id)
        const { payment_collections } = await shop.orderOf(order.id)
        await shop.admin.post(`/admin/payments/${payment_collections[0].payments[0].id}/capture`)
        await shop.drain()
        expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      })
    })
  },
})
