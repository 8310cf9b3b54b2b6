import { saveCodSettingsWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCart, createPaymentShop, createSession, registerCustomer } from "../helpers/shop"
import type { PaymentShop } from "../helpers/shop"

jest.setTimeout(180_000)

const PROVIDER = "pp_cod_cod"

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: PaymentShop

    const ask = (query: Record<string, string>, headers: Record<string, string> = {}) =>
      api.get("/store/payments/cod-availability", {
        params: query,
        headers: { ...shop.headers, ...headers },
        validateStatus: () => true,
      })

    const complete = (cartId: string) =>
      api.post(
        `/store/carts/${cartId}/complete`,
        {},
        { headers: shop.headers, validateStatus: () => true }
      )

    beforeAll(async () => {
      container = getContainer()
      shop = await createPaymentShop(container)
    })

    describe("GET /store/payments/cod-availability", () => {
      it("should offer it for a pincode, and for a cart within the limits", async () => {
        const cartId = await createCart(api, shop)
        const offered = {
          available: true,
          reason: null,
          code: null,
          fee: 0,
          confirmation: "none",
        }

        expect((await ask({ pincode: "560001" })).data).toEqual(offered)
        expect((await ask({ pincode: "560001", cart_id: cartId })).data).toEqual(offered)
        expect((await ask({ cart_id: cartId })).data).toEqual(offered)
      })

      it("should say why not when the cart is worth too much", async () => {
        const cartId = await createCart(api, shop, { quantity: 21 })
        const { data } = await ask({ pincode: "560001", cart_id: cartId })

        expect(data).toMatchObject({ available: false, code: "above_maximum" })
        expect(data.reason).toContain("₹9,999")
      })

      it("should refuse a bad pincode, no question at all and an unknown cart", async () => {
        for (const pincode of ["56001", "060001", "56000a", "5600011"]) {
          const response = await ask({ pincode })
          expect(response.status).toBe(400)
          expect(response.data.message).toContain("pincode")
        }
        expect((await ask({})).status).toBe(400)
        expect((await ask({ cart_id: "cart_unknown" })).status).toBe(404)
      })

      it("should not find somebody else's cart", async () => {
        const owner = await registerCustomer(api, shop, "owner@bodycon.test")
        const other = await registerCustomer(api, shop, "other@bodycon.test")
        const cartId = await createCart(api, shop, { headers: owner })

        expect((await ask({ cart_id: cartId })).status).toBe(404)
        expect((await ask({ cart_id: cartId }, other)).status).toBe(404)
        expect((await ask({ cart_id: cartId }, owner)).status).toBe(200)
      })
    })

    describe("paying by cash on delivery", () => {
      it("should place the order at once and collect it parcel by parcel", async () => {
        const cartId = await createCart(api, shop, { quantity: 2 })
        await createSession(api, shop, cartId, PROVIDER)
        const { data } = await complete(cartId)
        expect(data.type).toBe("order")

        const payment = async () => {
          const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
            entity: "order",
            fields: [
              "payment_collections.status",
              "payment_collections.payments.id",
              "payment_collections.payments.captured_at",
              "payment_collections.payments.captures.amount",
            ],
            filters: { id: data.order.id },
          })
          const collection = (orders as any[])[0].payment_collections[0]
          return { status: collection.status, ...collection.payments[0] }
        }
        const before = await payment()
        expect(before).toMatchObject({ status: "authorized", captured_at: null, captures: [] })

        const capture = (amount: number) =>
          capturePaymentWorkflow(container).run({ input: { payment_id: before.id, amount } })
        await capture(299.4)
        expect(await payment()).toMatchObject({ captured_at: null })
        await capture(699.6)

        const after = await payment()
        expect(after.status).toBe("completed")
        expect(after.captures.map((one: { amount: number }) => one.amount)).toEqual([299.4, 699.6])
        await capture(0.01)
        expect((await payment()).captures).toHaveLength(2)

        const transactions = await container
          .resolve(Modules.ORDER)
          .listOrderTransactions({ order_id: data.order.id })
        expect(transactions.map(({ amount }) => Number(amount)).sort()).toEqual([299.4, 699.6])
      })

      it("should refuse to complete where the address is blocked, and let other carts pass", async () => {
        const cartId = await createCart(api, shop)
        await createSession(api, shop, cartId, PROVIDER)
        await saveCodSettingsWorkflow(container).run({
          input: { settings: { blocked_pincode_prefixes: ["56"] } },
        })
        const refused = await complete(cartId)
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain("not offered at 560001")

        const otherCart = await createCart(api, shop, { postal_code: "110001" })
        expect((await ask({ cart_id: otherCart })).data.available).toBe(true)
        await saveCodSettingsWorkflow(container).run({
          input: { settings: { blocked_pincode_prefixes: [] } },
        })
        expect((await complete(cartId)).data.type).toBe("order")
      })

      it("should not be tricked past the limit through the API", async () => {
        const cartId = await createCart(api, shop, { quantity: 21 })
        await createSession(api, shop, cartId, PROVIDER)
        const { status, data } = await complete(cartId)

        expect(status).toBe(400)
        expect(data.message).toContain("₹9,999")
        const { data: orders } = await container
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({ entity: "order", fields: ["id"] })
        expect(orders).toEqual([])
      })
    })
  },
})
