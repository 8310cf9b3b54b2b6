import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCart, createPaymentShop, registerCustomer } from "../helpers/shop"
import type { PaymentShop } from "../helpers/shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"

jest.setTimeout(180_000)

const PROVIDER = "pp_razorpay_razorpay"

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let world: RazorpayWorld
    let shop: PaymentShop

    const drain = () =>
      getContainer().resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).drain()

    const config = (headers: Record<string, string>) => ({
      headers: { ...shop.headers, ...headers },
      validateStatus: () => true,
    })

    /** Chooses to pay online, as the storefront does. */
    const choose = async (cartId: string, headers: Record<string, string> = {}) => {
      const { data } = await api.post(
        `/store/carts/${cartId}/payment-method`,
        { provider_id: PROVIDER },
        config(headers)
      )
      expect(data).toMatchObject({ payment_session: { provider_id: PROVIDER } })
      await drain()
      return data.payment_session as { id: string; data: { id: string } }
    }

    const ask = (sessionId: string, headers: Record<string, string> = {}) =>
      api.get(`/store/razorpay/payments/${sessionId}`, config(headers))

    const deliverAll = async () => {
      for (const { body, headers } of await world.deliveries()) {
        await api.post("/hooks/razorpay", Buffer.from(body), { headers })
      }
      await drain()
    }

    beforeAll(async () => {
      world = await createRazorpayWorld()
      shop = await createPaymentShop(getContainer())
    })

    afterAll(() => world.close())

    beforeEach(() => {
      world.forget()
    })

    describe("GET /store/razorpay/payments/:payment_session_id", () => {
      it("should tell a payment's way from the first attempt to the order", async () => {
        const cartId = await createCart(api, shop)
        const session = await choose(cartId)
        expect(await ask(session.id)).toMatchObject({
          status: 200,
          data: { payment: { state: "open", failure: null, reason: null } },
        })

        world.control.payOrder(session.data.id, { outcome: "failure" })
        await deliverAll()
        expect((await ask(session.id)).data.payment).toEqual({
          state: "failed",
          failure: "Your payment was declined by the bank. Try another method.",
          reason: null,
        })

        const answer = world.control.payOrder(session.data.id, { outcome: "success" })
        await api.post(
          "/store/razorpay/verify",
          { payment_session_id: session.id, ...answer },
          config({})
        )
        expect((await ask(session.id)).data.payment).toEqual({
          state: "paid",
          failure: null,
          reason: null,
        })

        await deliverAll()
        expect((await ask(session.id)).data.payment.state).toBe("placed")
      })

      it("should tell why money went back, and the cart gets a session that can be paid", async () => {
        const cartId = await createCart(api, shop)
        const session = await choose(cartId)
        world.control.payOrder(session.data.id, { outcome: "success_lost_browser" })
        await shop.setStock(0)
        await deliverAll()
        await deliverAll()
        expect((await ask(session.id)).data.payment).toEqual({
          state: "refunded",
          failure: null,
          reason: "cart_cannot_complete",
        })

        await shop.setStock(5)
        const again = await choose(cartId)
        expect(again.data.id).not.toBe(session.data.id)
        expect((await ask(again.id)).data.payment.state).toBe("open")
      })

      it("should not find an unknown session, or somebody else's", async () => {
        const owner = await registerCustomer(api, shop, "owner@bodycon.test")
        const other = await registerCustomer(api, shop, "other@bodycon.test")
        const cartId = await createCart(api, shop, { headers: owner })
        const session = await choose(cartId, owner)

        for (const response of [
          await ask("payses_unknown"),
          await ask(session.id),
          await ask(session.id, other),
        ]) {
          expect(response.status).toBe(404)
          expect(response.data.message).toContain("payment_session_id")
        }
        expect((await ask(session.id, owner)).status).toBe(200)
      })
    })
  },
})
