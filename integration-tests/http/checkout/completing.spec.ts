import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { CASH, createCheckoutWorld, feesOf, ONLINE } from "./helpers/checkout-world"
import type { CheckoutWorld } from "./helpers/checkout-world"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: CheckoutWorld

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createCheckoutWorld(getContainer(), api as never, sandbox)
      await shop.world.stock("A", "WRAP-S", 5)
    })
    afterAll(() => sandbox.close())
    beforeEach(async () => {
      sandbox.control.reset()
      // What the test before saved is known for seconds; saving nothing forgets it.
      await shop.settings({})
    })

    const cashCart = async () => {
      const id = await shop.world.createCart({ "WRAP-S": 1 })
      const { cart } = (await shop.choose(id, CASH)).data
      return { id, fee: feesOf(cart)[0] }
    }
    const ordersOf = async (cartId: string) =>
      (await shop.sql("select order_id from order_cart where cart_id = ?", [cartId])).rows
    const refused = async (cartId: string, code: string) => {
      const { status, data } = await shop.complete(cartId)
      expect([status, data.code]).toEqual([400, code])
      expect(data.message.length).toBeGreaterThan(10)
      expect(await ordersOf(cartId)).toEqual([])
    }

    describe("what a shopper changes over Medusa's own routes", () => {
      it("should not let her take the fee off", async () => {
        const { id, fee } = await cashCart()
        await shop.store.delete(`/carts/${id}/line-items/${fee.id}`)
        expect((await shop.complete(id)).status).toBe(400)
        await reopen(id)
        await refused(id, "payment_changed")

        expect((await shop.choose(id, CASH)).status).toBe(200)
        expect((await shop.complete(id)).data.type).toBe("order")
      })

      it("should not let her have more or less of it", async () => {
        const { id, fee } = await cashCart()
        await shop.store.post(`/carts/${id}/line-items/${fee.id}`, { quantity: 2 })
        await reopen(id)
        await refused(id, "payment_changed")
      })

      it("should not let her make goods a fee", async () => {
        const { id } = await cashCart()
        await shop.store.post(`/carts/${id}/line-items`, {
          variant_id: await shop.variantOf("WRAP-S"),
          quantity: 1,
          metadata: { kind: "cod_fee" },
        })
        expect((await shop.choose(id, CASH)).data.code).toBe("fee_is_goods")
        await reopen(id)
        await refused(id, "fee_is_goods")
      })

      it("should not let her have the discount for paying online with cash", async () => {
        const { id } = await cashCart()
        await shop.store.post(`/carts/${id}/promotions`, { promo_codes: ["PREPAID5"] })
        await reopen(id)
        await refused(id, "prepaid_discount_with_cash")
      })

      it("should not let her pay online with the fee of cash", async () => {
        const { id } = await cashCart()
        await reopen(id, ONLINE)
        await refused(id, "payment_changed")
      })

      it("should ask the rules again", async () => {
        const { id } = await cashCart()
        await shop.settings({ blocked_pincodes: ["560001"] })
        await refused(id, "pincode_blocked")
      })
    })

    describe("a bag that changed and kept its session, as a killed server leaves it", () => {
      const growUnnoticed = async (cartId: string) => {
        const [line] = (await shop.cartOf(cartId)).items.filter((item: any) => item.variant_id)
        await getContainer().resolve(Modules.CART).updateLineItems(line.id, { quantity: 2 })
      }

      it("should not be ordered at the old total", async () => {
        const { id } = await cashCart()
        await growUnnoticed(id)
        await refused(id, "payment_changed")

        const { payment_session } = (await shop.choose(id, CASH)).data
        expect(payment_session.amount).toBeCloseTo(2098.02, 6)
        expect((await shop.complete(id)).data.type).toBe("order")
      })

      it("should have its money sent back when the old total was paid", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { payment_session } = (await shop.choose(id, ONLINE)).data
        await growUnnoticed(id)
        await shop.payOnline(payment_session)
        await shop.drain()

        expect(await ordersOf(id)).toEqual([])
        const { data } = await shop.store.get(`/razorpay/payments/${payment_session.id}`)
        expect(data.payment.state).toMatch(/^refund/)
        expect(data.payment.reason).toBe("cart_cannot_complete")
      })
    })

    /** A session over what the cart costs now, past the shop's own route. */
    const reopen = async (cartId: string, provider_id = CASH) => {
      const { payment_collection } = await shop.cartOf(cartId)
      const { status } = await shop.store.post(
        `/payment-collections/${payment_collection.id}/payment-sessions`,
        { provider_id }
      )
      expect(status).toBe(200)
    }

    describe("a cash order with a fee and fractions of a paisa", () => {
      const THERE = ["picked_up", "out_for_delivery", "delivered"]

      it("should be collected by its couriers and captured whole, to the paisa", async () => {
        await shop.price("WRAP-S", 1299.99)
        await shop.world.stock("B", "TOP-S", 5)
        const id = await shop.world.createCart({ "WRAP-S": 1, "TOP-S": 1 }, "TENTH")
        const { data } = await shop.choose(id, CASH)
        expect(data.cart.total).toBeCloseTo(1169.991 + 450 + 49 + 49, 6)
        const { order } = (await shop.complete(id)).data
        await shop.drain()

        const orders = await shop.purchaseOrdersOf(order.id)
        expect(orders.flatMap((one) => one.lines)).toHaveLength(2)
        for (const one of orders) {
          await shop.accept(one.id)
        }
        const parcels = await shop.shipmentsOf(order.id)
        const cash = parcels.map((one) => Number(one.cod_amount))
        expect(cash.reduce((a, b) => a + b, 0)).toBeCloseTo(1717.99, 6)
        expect(Math.min(...cash)).toBeCloseTo(cash[0] > cash[1] ? 450 : 1169.99, 1)

        for (const { awb } of parcels) {
          await shop.advance(awb, THERE)
        }
        const paid = await shop.orderOf(order.id)
        const [payment] = paid.payment_collections[0].payments
        expect(Number(payment.amount)).toBe(1717.99)
        expect(payment.captured_at).not.toBeNull()
        expect(paid.payment_collections[0].status).toBe("completed")
        const transactions = await shop.transactionsOf(order.id)
        expect(transactions.reduce((a, b) => a + b, 0)).toBeCloseTo(1717.99, 6)
        const { data: seen } = await shop.admin.get(
          `/admin/orders/${order.id}?fields=id,payment_status,fulfillment_status`
        )
        expect(seen.order).toMatchObject({
          payment_status: "captured",
          fulfillment_status: "delivered",
        })
      })

      it("should show the fee to the shopper, and never as something to send back", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        await shop.choose(id, CASH)
        const { order } = (await shop.complete(id)).data
        expect(feesOf(order)).toHaveLength(1)
        expect(feesOf(order)[0]).toMatchObject({ title: "Cash on delivery fee", total: 49 })
        await shop.drain()
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        await shop.accept(purchaseOrder.id)
        const [parcel] = await shop.shipmentsOf(order.id)
        await shop.advance(parcel.awb, THERE)

        const { data: found } = await shop.store.get(`/carts/${id}/order`)
        const { data } = await shop.store.get(
          `/orders/${order.id}/return-options?token=${found.order.track_token}`
        )
        expect(data.return_options.items.map((item: any) => item.title)).toEqual(["Wrap dress"])
      })

      it("should cost nothing when nothing arrives", async () => {
        const { id } = await cashCart()
        const { order } = (await shop.complete(id)).data
        await shop.drain()
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        await shop.accept(purchaseOrder.id)
        const [parcel] = await shop.shipmentsOf(order.id)
        expect(Number(parcel.cod_amount)).toBe(1098.01)
        await shop.advance(parcel.awb, [
          "picked_up",
          "undelivered",
          "rto_initiated",
          "rto_delivered",
        ])
        const after = await shop.orderOf(order.id)
        expect(after.status).toBe("canceled")
        expect(await shop.transactionsOf(order.id)).toEqual([])
      })

      it("should lose its fee with its last goods", async () => {
        const { id } = await cashCart()
        const { order } = (await shop.complete(id)).data
        await shop.drain()
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        await shop.reject(purchaseOrder.id)
        const [flag] = await shop.flagsOf(order.id)
        await shop.admin.post(`/admin/orders/${order.id}/unfulfillable-lines/${flag.id}/refund`)
        await shop.drain()
        const { items, total } = await shop.orderOf(order.id)
        expect(items).toEqual([])
        expect(Number(total)).toBe(49)
      })
    })

    describe("a prepaid order with a discount and fractions of a paisa", () => {
      it("should be paid, captured whole and completed", async () => {
        await shop.price("WRAP-S", 1299.99)
        await shop.settings({ prepaid_promotion_code: "TENTH" })
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { payment_session } = (await shop.choose(id, ONLINE)).data
        expect(payment_session.data.amount).toBe(121899)
        await shop.payOnline(payment_session)

        const [{ order_id }] = await ordersOf(id)
        const order = await shop.orderOf(order_id)
        const [payment] = order.payment_collections[0].payments
        expect(Number(payment.amount)).toBe(1218.99)
        expect(payment.captured_at).not.toBeNull()
        expect(payment.captures.map((one: any) => Number(one.amount))).toEqual([1218.99])
        expect(await shop.transactionsOf(order_id)).toEqual([1218.99])
        const { data } = await shop.admin.get(`/admin/orders/${order_id}?fields=id,payment_status`)
        expect(data.order.payment_status).toBe("captured")
      })
    })

    describe("the confirmation of a cash order", () => {
      it("should be asked for above the merchant's value, and only there", async () => {
        const confirmationOf = async (cartId: string) => {
          const [{ order_id }] = await ordersOf(cartId)
          return (await shop.orderOf(order_id)).payment_collections[0].payments[0].data.confirmation
        }
        await shop.settings({ confirm: { above: "1500" } })
        const small = await shop.world.createCart({ "WRAP-S": 1 })
        const large = await shop.world.createCart({ "WRAP-S": 2 })
        for (const id of [small, large]) {
          await shop.choose(id, CASH)
          expect((await shop.complete(id)).data.type).toBe("order")
        }
        expect(await confirmationOf(small)).toBe("not_needed")
        expect(await confirmationOf(large)).toBe("pending")
      })
    })

    describe("POST /store/carts/:id/complete with an Idempotency-Key", () => {
      it("should answer a repeat with the first answer, and another body not at all", async () => {
        const { id } = await cashCart()
        const key = { "Idempotency-Key": "checkout-of-cart-1" }
        const first = (await shop.complete(id, key)) as any
        const again = (await shop.complete(id, key)) as any
        const other = await shop.complete(id, key, { note: "another" })

        expect(first.status).toBe(200)
        expect(first.headers["idempotency-replayed"]).toBeUndefined()
        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect([again.status, again.data]).toEqual([200, first.data])
        expect([other.status, other.data.code]).toEqual([409, "idempotency_key_reused"])
        expect(await ordersOf(id)).toHaveLength(1)
      })

      it("should make one order of requests at once", async () => {
        const { id } = await cashCart()
        const key = { "Idempotency-Key": "checkout-of-cart-2" }
        const answers = await Promise.all([1, 2, 3, 4].map(() => shop.complete(id, key)))
        expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
        expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true)
        expect(await ordersOf(id)).toHaveLength(1)
      })

      it("should refuse a key that is none", async () => {
        const { id } = await cashCart()
        expect((await shop.complete(id, { "Idempotency-Key": "short" })).status).toBe(400)
        expect(await ordersOf(id)).toEqual([])
      })
    })

    describe("an order left by a killed server", () => {
      const sweep = async () => {
        const { default: run } =
          (await import("@bodycon/medusa-backend/jobs/cancel-orphaned-orders")) as {
            default: (container: MedusaContainer) => Promise<void>
          }
        await run(getContainer())
        const queued = (await shop.jobs.listJobs()).map((job) => (job.payload as any).workflow_id)
        await shop.drain()
        return queued.filter((name) => name === "cancel-orphaned-order").length
      }
      const place = async (minutes = 11) => {
        const { id } = await cashCart()
        const { order } = (await shop.complete(id)).data
        expect((await shop.cartOf(id)).metadata).toMatchObject({ cart_id: id })
        await shop.sql(
          `update "order" set created_at = now() - make_interval(mins => ?) where id = ?`,
          [minutes, order.id]
        )
        return order.id as string
      }
      const unlinkCart = (id: string) => shop.sql("delete from order_cart where order_id = ?", [id])
      const unlinkPayment = (id: string) =>
        shop.sql("delete from order_payment_collection where order_id = ?", [id])
      const statusOf = async (id: string) => (await shop.orderOf(id)).status

      it("should be cancelled and free its stock, once", async () => {
        const id = await place()
        await unlinkCart(id)
        await unlinkPayment(id)
        expect(await sweep()).toBe(1)
        expect(await statusOf(id)).toBe("canceled")
        expect((await shop.world.levelAt("A", "WRAP-S")).reserved).toBe(0)
        expect(await sweep()).toBe(0)
      })

      it("should never be one with its cart, with a payment, a draft, of the merchant's, or a new one", async () => {
        const linked = await place()
        await unlinkPayment(linked)
        const paid = await place()
        await unlinkCart(paid)
        const orphan = async (minutes?: number) => {
          const id = await place(minutes)
          await unlinkCart(id)
          await unlinkPayment(id)
          return id
        }
        const draft = await orphan()
        await shop.sql(`update "order" set is_draft_order = true where id = ?`, [draft])
        const own = await orphan()
        await shop.sql(`update "order" set metadata = '{}' where id = ?`, [own])
        const young = await orphan(9)

        expect(await sweep()).toBe(0)
        for (const id of [linked, paid, draft, own, young]) {
          expect(await statusOf(id)).toBe("pending")
        }
      })

      it("should be looked at again before it is cancelled", async () => {
        const id = await place()
        await shop.jobs.enqueue({ workflowId: "cancel-orphaned-order", input: { order_id: id } })
        await shop.drain()
        expect(await statusOf(id)).toBe("pending")
      })
    })
  },
})
