import type { Sandbox } from "@bodycon/sandbox"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "../orders/helpers/harness"
import type { Harness } from "../orders/helpers/harness"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Harness

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createHarness(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
    })

    const post = (path: string, body: object = {}) => shop.admin.post(path, body)
    const bell = async () =>
      (
        await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
      ).map(({ data }) => String((data as { title: string }).title))
    const order = async (stock = 1) => {
      await shop.world.stock("A", "WRAP-S", stock)
      const placed = await shop.placeCod({ "WRAP-S": 1 })
      const [purchaseOrder] = await shop.purchaseOrdersOf(placed.id)
      await shop.accept(purchaseOrder.id)
      const [parcel] = await shop.shipmentsOf(placed.id)
      return { placed, purchaseOrder, parcel }
    }
    const parcelOf = async (orderId: string) => (await shop.shipmentsOf(orderId))[0]

    it("should ask for a login and know no foreign id", async () => {
      for (const path of ["/admin/shipments/shpm_x/rebook", "/admin/shipments/retry"]) {
        const { status } = await api.post(path, {}, { validateStatus: () => true })
        expect(status).toBe(401)
      }
      expect((await post("/admin/shipments/shpm_x/rebook")).status).toBe(404)
    })

    it("should send a called-off parcel after all, as another fulfilment", async () => {
      const { placed, parcel } = await order()
      expect((await post(`/admin/shipments/${parcel.id}/rebook`)).status).toBe(400)
      expect((await post(`/admin/shipments/${parcel.id}/cancel`)).status).toBe(200)
      await shop.drain()
      expect(await bell()).toContain(`Parcel ${parcel.reference} was called off`)
      expect((await post(`/admin/shipments/${parcel.id}/rebook`)).status).toBe(200)
      await shop.drain()
      const again = await parcelOf(placed.id)
      expect(again).toMatchObject({ status: "pickup_scheduled", awb: expect.any(String) })
      expect(again.awb).not.toBe(parcel.awb)
      expect([again.payment_method, again.cod_amount]).toEqual(["cod", parcel.cod_amount])
      await shop.advance(again.awb, ["picked_up", "out_for_delivery", "delivered"])
      const { fulfillments } = await shop.orderOf(placed.id)
      expect(fulfillments.filter((one: any) => !one.canceled_at)).toEqual([
        expect.objectContaining({ delivered_at: expect.anything() }),
      ])
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })
    })

    it("should collect what the order's other parcels leave by now", async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      await shop.world.stock("B", "TOP-S", 1)
      const placed = await shop.placeCod({ "WRAP-S": 1, "TOP-S": 1 })
      const [first, second] = await shop.purchaseOrdersOf(placed.id)
      await shop.accept(first.id)
      const [parcel] = await shop.shipmentsOf(placed.id)
      expect((await post(`/admin/shipments/${parcel.id}/cancel`)).status).toBe(200)
      await shop.drain()
      // While that is called off, this one is the order's first, and delivery is collected with it.
      await shop.accept(second.id)
      expect((await post(`/admin/shipments/${parcel.id}/rebook`)).status).toBe(200)
      await shop.drain()
      const parcels = await shop.shipmentsOf(placed.id)
      expect(parcels.map((one) => [one.status, one.payment_method])).toEqual([
        ["pickup_scheduled", "cod"],
        ["pickup_scheduled", "cod"],
      ])
      const again = parcels.find((one) => one.id === parcel.id)!
      expect(Number(again.cod_amount)).toBeLessThan(Number(parcel.cod_amount))
      expect(Number(again.declared_value)).toBe(Number(again.cod_amount))
      const collected = parcels.reduce((sum, one) => sum + Math.round(one.cod_amount * 100), 0)
      const { total } = await shop.orderOf(placed.id)
      expect(collected).toBe(Math.round(Number(total) * 100))
    })

    it("should not send what its purchase order does not want any more", async () => {
      const { placed, purchaseOrder, parcel } = await order()
      const note = "sold elsewhere"
      const path = `/admin/purchase-orders/${purchaseOrder.id}/cancel`
      expect((await post(path, { note })).status).toBe(200)
      await shop.drain()
      expect(await parcelOf(placed.id)).toMatchObject({ status: "cancelled" })
      expect(await bell()).not.toContain(`Parcel ${parcel.reference} was called off`)
      const { status, data } = await post(`/admin/shipments/${parcel.id}/rebook`)
      expect([status, data.message]).toEqual([400, expect.stringContaining("not wanted any more")])
      expect(await parcelOf(placed.id)).toMatchObject({ status: "cancelled" })
    })

    it("should ring once for an empty wallet and try all of them again", async () => {
      sandbox.control.setWallet(0)
      const first = await order(2)
      const second = await order(2)
      const stopped = { status: "failed", failure_code: "wallet_empty" }
      expect([first.parcel, second.parcel]).toEqual([
        expect.objectContaining(stopped),
        expect.objectContaining(stopped),
      ])
      const rung = (await bell()).filter((title) => title === "The Shiprocket wallet is empty")
      expect(rung).toHaveLength(1)
      const wrong = await post("/admin/shipments/retry", { failure_code: "bad_mood" })
      expect([wrong.status, wrong.data.message]).toEqual([
        400,
        expect.stringContaining("failure_code"),
      ])
      sandbox.control.setWallet(10_000)
      const { data } = await post("/admin/shipments/retry", { failure_code: "wallet_empty" })
      expect(data).toEqual({ count: 2 })
      await shop.drain()
      for (const { placed } of [first, second]) {
        expect(await parcelOf(placed.id)).toMatchObject({
          status: "pickup_scheduled",
          failure_code: null,
        })
      }
    })
  },
})
