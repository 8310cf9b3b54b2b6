import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop, RAZORPAY } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"
import { createCart, registerCustomer } from "../helpers/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: RazorpayShop

    /** Starts paying a cart, logged in or not. */
    const start = async (headers: Record<string, string> = {}) => {
      const cartId = await createCart(api, shop.shop, { headers })
      const collection = await shop.post("/store/payment-collections", { cart_id: cartId }, headers)
      const { status, data } = await shop.post(
        `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
        { provider_id: RAZORPAY },
        headers
      )
      return { status, session: data.payment_collection?.payment_sessions[0] }
    }

    const holders = async (): Promise<any[]> => {
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "account_holder",
        fields: ["id", "external_id", "provider_id", "data"],
      })
      return data as any[]
    }

    beforeAll(async () => {
      world = await createRazorpayWorld()
      container = getContainer()
      shop = await createRazorpayShop(api, container, world)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    it("should save a customer once and name her to Checkout in each session", async () => {
      const meera = await registerCustomer(api, shop.shop, "meera@bodycon.test")

      const first = await start(meera)
      const second = await start(meera)

      expect(first.session.data.customer_id).toMatch(/^cust_/)
      expect(second.session.data.customer_id).toBe(first.session.data.customer_id)
      expect(await holders()).toEqual([
        expect.objectContaining({
          provider_id: RAZORPAY,
          external_id: first.session.data.customer_id,
        }),
      ])
    })

    it("should let a guest pay without", async () => {
      const { status, session } = await start()

      expect(status).toBe(200)
      expect(session.data.customer_id).toBeNull()
      expect(await holders()).toEqual([])
    })

    it.each(["http_500", "rate_limit", "timeout_after_success", "error_in_200"] as const)(
      "should open the session although saving the customer ends with %s",
      async (kind) => {
        const meera = await registerCustomer(api, shop.shop, "meera@bodycon.test")
        world.control.addTrouble({ provider: "razorpay", kind, match: "/customers" })

        const { status, session } = await start(meera)

        world.control.clearTrouble()
        expect(status).toBe(200)
        expect(session.data).toMatchObject({
          id: expect.stringMatching(/^order_/),
          customer_id: null,
        })
        expect((await start(meera)).session.data.customer_id).toMatch(/^cust_/)
      }
    )
  },
})
