import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
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
    const inventory = () => getContainer().resolve(Modules.INVENTORY)
    const route = async (id: string) => {
      await getContainer().resolve(Modules.WORKFLOW_ENGINE).run("route-order", { input: { id } })
      await shop.drain()
    }
    const mailsTo = async (orderId: string) =>
      getContainer().resolve(Modules.NOTIFICATION).listNotifications({ resource_id: orderId })

    /** As a server leaves it that dies while Medusa completes the cart: an order with nothing kept for it. */
    const leave = async (orderId: string) => {
      await sql(
        "delete from purchase_order_line where purchase_order_id in (select id from purchase_order where order_id = ?)",
        [orderId]
      )
      await sql("delete from purchase_order where order_id = ?", [orderId])
      const { items } = await shop.orderOf(orderId)
      const reserved = await inventory().listReservationItems({
        line_item_id: items.map(({ id }: { id: string }) => id),
      })
      await inventory().deleteReservationItems(reserved.map(({ id }) => id))
    }

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createHarness(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
    })

    it("should keep its pieces for it before a supplier is asked, once", async () => {
      await shop.world.stock("A", "WRAP-S", 3)
      const order = await shop.placeCod({ "WRAP-S": 2 })
      await leave(order.id)
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 3, reserved: 0 })

      await route(order.id)
      await route(order.id)

      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 3, reserved: 2 })
      expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      expect((await shop.orderOf(order.id)).status).toBe("pending")
    })

    it("should keep only what is missing of it", async () => {
      await shop.world.stock("A", "WRAP-S", 2)
      await shop.world.stock("A", "TOP-S", 2)
      const order = await shop.placeCod({ "WRAP-S": 1, "TOP-S": 1 })
      const top = (await shop.orderOf(order.id)).items.find(
        ({ variant_sku }: { variant_sku: string }) => variant_sku === "TOP-S"
      )
      const [kept] = await inventory().listReservationItems({ line_item_id: [top.id] })
      await leave(order.id)
      await inventory().createReservationItems([
        {
          line_item_id: top.id,
          inventory_item_id: kept.inventory_item_id,
          location_id: kept.location_id,
          quantity: 1,
        },
      ])
      await route(order.id)
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 2, reserved: 1 })
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 2, reserved: 1 })
    })

    it("should cancel it when its last piece went to somebody else, ask nobody, and tell her once", async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      const late = await shop.placeCod({ "WRAP-S": 1 })
      await leave(late.id)
      const first = await shop.placeCod({ "WRAP-S": 1 })

      await route(late.id)
      await route(late.id)

      expect((await shop.orderOf(late.id)).status).toBe("canceled")
      expect(await shop.purchaseOrdersOf(late.id)).toEqual([])
      const mails = (await mailsTo(late.id)).filter(({ template }) => template === "cod.cancelled")
      expect(mails).toHaveLength(1)
      expect(JSON.stringify(mails[0].data)).toContain("sold out")
      expect(await shop.purchaseOrdersOf(first.id)).toHaveLength(1)
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 1 })
      expect(await shop.jobs.listJobs()).toEqual([])
    })

    it("should give back what was paid for it, and tell her why", async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      const late = await shop.placePrepaid({ "WRAP-S": 1 })
      await leave(late.id)
      await shop.world.stock("A", "WRAP-S", 0)

      await route(late.id)
      await route(late.id)

      const order = await shop.orderOf(late.id)
      expect(order.status).toBe("canceled")
      const { amount, refunds } = order.payment_collections[0].payments[0]
      expect(refunds.map((one: { amount: number }) => Number(one.amount))).toEqual([Number(amount)])
      const mails = (await mailsTo(late.id)).filter(
        ({ template }) => template === "payment.auto_refunded"
      )
      expect(mails).toHaveLength(1)
      expect(JSON.stringify(mails[0].data)).toContain("sold out")
    })
  },
})
