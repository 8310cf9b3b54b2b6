import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { registerCustomer } from "../payments/helpers/shop"
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

    describe("GET /store/carts/:id/payment-methods", () => {
      it("should say what each way costs and saves, online first, and change nothing", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const before = await shop.cartOf(id)

        const { status, data } = await shop.methods(id)

        expect(status).toBe(200)
        expect(data.payment_methods).toEqual([
          {
            provider_id: ONLINE,
            available: true,
            code: null,
            reason: null,
            fee: 0,
            discount: { code: "PREPAID5", label: "5% off", amount: 50 },
            confirmation: "none",
          },
          {
            provider_id: CASH,
            available: true,
            code: null,
            reason: null,
            fee: 49,
            discount: null,
            confirmation: "none",
          },
        ])
        expect(await shop.cartOf(id)).toEqual(before)
      })

      it("should say why not, and know no discount that the merchant ended", async () => {
        await shop.settings({ min_order: "5000", prepaid_promotion_code: "GONE" })
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { data } = await shop.methods(id)

        expect(data.payment_methods).toMatchObject([
          { provider_id: ONLINE, discount: null },
          { provider_id: CASH, available: false, code: "below_minimum" },
        ])
        expect(data.payment_methods[1].reason).toContain("₹5,000")
      })

      it("should tell the same whatever was chosen before", async () => {
        await shop.settings({ fee: { type: "percent", value: "3" } })
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { data } = await shop.methods(id)
        for (const provider of [CASH, ONLINE]) {
          expect((await shop.choose(id, provider)).status).toBe(200)
          expect((await shop.methods(id)).data).toEqual(data)
        }
      })
    })

    describe("POST /store/carts/:id/payment-method", () => {
      it("should put the fee on for cash, taxed within its price, and open a session", async () => {
        await shop.tax()
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const before = await shop.cartOf(id)

        const { status, data } = await shop.choose(id, CASH)

        expect(status).toBe(200)
        const [fee, ...more] = feesOf(data.cart)
        expect(more).toEqual([])
        expect(fee).toMatchObject({
          title: "Cash on delivery fee",
          variant_id: null,
          quantity: 1,
          unit_price: 49,
          is_tax_inclusive: true,
          requires_shipping: false,
        })
        expect(fee.tax_lines.map((line: any) => line.rate)).toEqual([5])
        expect(data.cart.total - before.total).toBeCloseTo(49, 6)
        expect(data.cart.shipping_total).toBe(before.shipping_total)
        expect(data.payment_session).toMatchObject({ provider_id: CASH, status: "pending" })
        expect(data.payment_session.amount).toBeCloseTo(data.cart.total, 2)
      })

      it("should open another session when a killed server left one that Razorpay never heard of", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const first = await shop.choose(id, ONLINE)
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update payment_session set data = '{}' where id = ?", [
            first.data.payment_session.id,
          ])
        const again = await shop.choose(id, ONLINE)
        expect(again.status).toBe(200)
        expect(again.data.payment_session.id).not.toBe(first.data.payment_session.id)
        expect(again.data.payment_session.data.id).toMatch(/^order_/)
        const kept = await shop.choose(id, ONLINE)
        expect(kept.data.payment_session.id).toBe(again.data.payment_session.id)
      })

      it("should take the fee off online, give the discount and ask Razorpay for the total", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        await shop.choose(id, CASH)

        const { data } = await shop.choose(id, ONLINE)

        expect(feesOf(data.cart)).toEqual([])
        expect(data.cart.promotions.map((one: any) => one.code)).toEqual(["PREPAID5"])
        expect(data.cart.total).toBeCloseTo(999.0095, 6)
        expect(data.payment_session.data).toMatchObject({ amount: 99901, currency: "INR" })
      })

      it("should end where it began, back and forth, with one session", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 }, "TENTH")
        const first = (await shop.choose(id, CASH)).data
        const online = (await shop.choose(id, ONLINE)).data
        const again = (await shop.choose(id, CASH)).data

        const facts = (cart: any) => ({
          total: cart.total,
          codes: cart.promotions.map((one: any) => one.code).sort(),
          lines: cart.items.map((item: any) => [item.title, item.quantity, item.unit_price]).sort(),
        })
        expect(facts(again.cart)).toEqual(facts(first.cart))
        expect(facts(online.cart).codes).toEqual(["PREPAID5", "TENTH"])
        const { rows } = await shop.sql(
          `select s.provider_id from payment_session s
           join cart_payment_collection c on c.payment_collection_id = s.payment_collection_id
           where c.cart_id = ? and s.deleted_at is null and c.deleted_at is null`,
          [id]
        )
        expect(rows).toEqual([{ provider_id: CASH }])
      })

      it("should keep the session when chosen again, and make another once the bag changed", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        for (const provider of [CASH, ONLINE]) {
          const { data: first } = await shop.choose(id, provider)
          const { data: same } = await shop.choose(id, provider)
          expect(same.payment_session).toEqual(first.payment_session)
        }
        await shop.choose(id, CASH)
        const before = (await shop.choose(id, CASH)).data
        await shop.store.post(`/carts/${id}/line-items`, {
          variant_id: await shop.variantOf("WRAP-S"),
          quantity: 1,
        })
        const after = (await shop.choose(id, CASH)).data
        expect(after.payment_session.id).not.toBe(before.payment_session.id)
        expect(feesOf(after.cart)).toHaveLength(1)
        expect(after.payment_session.amount).toBeCloseTo(2098.02, 6)
      })

      it("should not let the fee lift the bag over a discount's limit", async () => {
        const promotions = getContainer().resolve("promotion")
        await promotions.createPromotions({
          code: "BIGBAG",
          type: "standard",
          status: "active",
          is_automatic: true,
          application_method: {
            type: "fixed",
            target_type: "order",
            allocation: "across",
            value: 100,
            currency_code: "inr",
          },
          rules: [{ attribute: "original_item_total", operator: "gt", values: ["1020"] }],
        } as never)
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { data } = await shop.choose(id, CASH)
        expect(data.cart.total).toBeCloseTo(1098.01, 6)
        await shop.store.post(`/carts/${id}`, { email: "asha@bodycon.test" })
        expect((await shop.cartOf(id)).total).toBeCloseTo(1098.01, 6)
      })

      it("should leave the fee out for what it is free from", async () => {
        await shop.settings({ fee: { type: "flat", value: "49", free_from: "1999" } })
        const id = await shop.world.createCart({ "WRAP-S": 2 })
        const { data } = await shop.choose(id, CASH)
        expect(feesOf(data.cart)).toEqual([])
        expect((await shop.complete(id)).data.type).toBe("order")
      })

      it("should refuse cash with code and reason, and leave the cart as it was", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { data: online } = await shop.choose(id, ONLINE)
        const before = await shop.cartOf(id)
        await shop.settings({ enabled: false })

        const { status, data } = await shop.choose(id, CASH)

        expect(status).toBe(400)
        expect(data).toMatchObject({ type: "not_allowed", code: "cod_disabled" })
        expect(data.reason).toBe(data.message)
        expect(await shop.cartOf(id)).toEqual(before)
        expect((await shop.choose(id, ONLINE)).data.payment_session).toEqual(online.payment_session)
      })

      it("should name what is wrong with the body, and know no other cart", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        for (const [body, named] of [
          [{}, "provider_id"],
          [{ provider_id: 7 }, "provider_id"],
          [{ provider_id: CASH, total: 1 }, "total"],
          [{ provider_id: "pp_system_default" }, "provider_id"],
        ] as const) {
          const { status, data } = await shop.store.post(`/carts/${id}/payment-method`, body)
          expect(status).toBe(400)
          expect(data.message).toContain(named)
        }
        expect((await shop.choose("cart_unknown", CASH)).status).toBe(404)
        expect((await shop.methods("cart_unknown")).status).toBe(404)
      })

      it("should find a registered customer's cart only with her login", async () => {
        const world = shop.world as never
        const owner = await registerCustomer(api as never, world, "owner@bodycon.test")
        const other = await registerCustomer(api as never, world, "other@bodycon.test")
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        expect((await shop.store.post(`/carts/${id}/customer`, {}, owner)).status).toBe(200)

        for (const headers of [{}, other]) {
          expect((await shop.methods(id, headers)).status).toBe(404)
          expect((await shop.choose(id, CASH, headers)).status).toBe(404)
        }
        expect((await shop.methods(id, owner)).status).toBe(200)
        expect((await shop.choose(id, CASH, owner)).status).toBe(200)
      })

      it("should refuse a bag without goods and one that is an order", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { data } = await shop.choose(id, CASH)
        const line = data.cart.items.find((item: any) => item.variant_id)
        const done = await shop.world.createCart({ "WRAP-S": 1 })
        await shop.choose(done, CASH)
        await shop.complete(done)

        await shop.store.delete(`/carts/${id}/line-items/${line.id}`)
        expect((await shop.choose(id, CASH)).data.code).toBe("no_goods")
        expect((await shop.choose(done, ONLINE)).data.code).toBe("cart_completed")
      })

      it("should leave a cart alone whose payment has arrived", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const { data } = await shop.choose(id, ONLINE)
        await shop.sql("update payment_session set status = 'captured' where id = ?", [
          data.payment_session.id,
        ])
        const before = await shop.cartOf(id)

        const cash = await shop.choose(id, CASH)
        expect([cash.status, cash.data.code]).toEqual([400, "payment_arrived"])
        const again = await shop.choose(id, ONLINE)
        expect(again.data.payment_session.id).toBe(data.payment_session.id)
        expect(await shop.cartOf(id)).toEqual(before)
      })

      it("should serve two choices at once, one after the other", async () => {
        const id = await shop.world.createCart({ "WRAP-S": 1 })
        const answers = await Promise.all([shop.choose(id, CASH), shop.choose(id, ONLINE)])
        expect(answers.map(({ status }) => status)).toEqual([200, 200])
        const cart = await shop.cartOf(id)
        expect(feesOf(cart).length + cart.promotions.length).toBe(1)
      })
    })
  },
})
