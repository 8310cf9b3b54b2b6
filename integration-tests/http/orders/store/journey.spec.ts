import { signToken } from "@bodycon/kit"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createAdminHeaders,
  createDressOrder,
  createDressShop,
  createShopper,
} from "../../../helpers/dress-shop"
import type { Api, DressShop } from "../../../helpers/dress-shop"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api: client, getContainer }) => {
    const anyStatus = { validateStatus: () => true }
    const api: Api = {
      get: (path, config = {}) => client.get(path, { ...anyStatus, ...(config as object) }),
      post: (path, body, config = {}) =>
        client.post(path, body, { ...anyStatus, ...(config as object) }),
      put: (path, body, config = {}) =>
        client.put(path, body, { ...anyStatus, ...(config as object) }),
      delete: (path, config = {}) => client.delete(path, { ...anyStatus, ...(config as object) }),
    }
    let shop: DressShop
    let asha: Awaited<ReturnType<typeof createShopper>>
    let orderId: string

    const token = (order_id: string, use = "track", expiresInSeconds = 60) =>
      signToken({ use, order_id }, { secret: process.env.JWT_SECRET!, expiresInSeconds })

    const journey = (headers: object, query = "") =>
      api.get(`/store/orders/${orderId}/journey${query}`, { headers })

    beforeAll(async () => {
      shop = await createDressShop(getContainer())
      asha = await createShopper(api, shop, "Asha")
      orderId = (await createDressOrder(getContainer(), shop, asha.id, ["M", "L"])).id
    })

    describe("GET /store/orders/:id/journey", () => {
      it("should show an unpaid order to its owner as pending", async () => {
        const { status, data } = await journey(asha.headers)
        expect(status).toBe(200)
        expect(data.journey).toMatchObject({
          number: expect.stringMatching(/^BC-\d{8}-\d{6}$/),
          status: "pending",
          parcels: [],
        })
        expect(data.journey.steps.map((step: { done: boolean }) => step.done)).toEqual([
          false,
          false,
          false,
          false,
          false,
        ])
      })

      it("should refuse who has neither login nor link", async () => {
        expect((await journey(shop.keyHeaders)).status).toBe(401)
      })

      it("should know nothing of somebody else's order", async () => {
        const meena = await createShopper(api, shop, "Meena")
        expect((await journey(meena.headers)).status).toBe(404)
      })

      it("should open to the holder of its link, and of no other", async () => {
        expect((await journey(shop.keyHeaders, `?token=${token(orderId)}`)).status).toBe(200)
        for (const wrong of [
          token("order_other"),
          token(orderId, "supplier"),
          token(orderId, "track", -5),
          "forged.token",
          "a",
        ]) {
          expect((await journey(shop.keyHeaders, `?token=${wrong}`)).status).toBe(404)
        }
      })
    })

    describe("GET /store/carts/:id/order", () => {
      it("should lead from a completed cart to its order, with a link that works", async () => {
        const container = getContainer()
        const cart = await container
          .resolve(Modules.CART)
          .createCarts({ currency_code: "inr", region_id: shop.region_id })
        const before = await api.get(`/store/carts/${cart.id}/order`, { headers: shop.keyHeaders })
        expect(before.status).toBe(404)

        await container.resolve(ContainerRegistrationKeys.LINK).create({
          [Modules.ORDER]: { order_id: orderId },
          [Modules.CART]: { cart_id: cart.id },
        })
        const { status, data } = await api.get(`/store/carts/${cart.id}/order`, {
          headers: shop.keyHeaders,
        })
        expect(status).toBe(200)
        expect(data.order).toMatchObject({ id: orderId })
        const opened = await journey(shop.keyHeaders, `?token=${data.order.track_token}`)
        expect(opened.data.journey.number).toBe(data.order.number)
      })

      it("should answer 404 for a cart nobody knows", async () => {
        const { status } = await api.get("/store/carts/cart_unknown/order", {
          headers: shop.keyHeaders,
        })
        expect(status).toBe(404)
      })
    })

    describe("GET /admin/orders/:id/journey", () => {
      it("should show the merchant what the shopper sees, and nobody else", async () => {
        const headers = await createAdminHeaders(getContainer(), api)
        const { status, data } = await api.get(`/admin/orders/${orderId}/journey`, { headers })
        expect(status).toBe(200)
        expect(data.journey.status).toBe("pending")
        expect((await api.get(`/admin/orders/${orderId}/journey`)).status).toBe(401)
        const asShopper = await api.get(`/admin/orders/${orderId}/journey`, {
          headers: asha.headers,
        })
        expect(asShopper.status).toBe(401)
        const unknown = await api.get("/admin/orders/order_unknown/journey", { headers })
        expect(unknown.status).toBe(404)
      })
    })

    describe("GET /admin/jobs", () => {
      it("should list durable jobs for the merchant and name a wrong filter", async () => {
        const headers = await createAdminHeaders(getContainer(), api)
        expect((await api.get("/admin/jobs")).status).toBe(401)
        const { data } = await api.get("/admin/jobs?state=dead", { headers })
        expect(data.jobs).toEqual([])
        const wrong = await api.get("/admin/jobs?state=lost", { headers })
        expect(wrong).toMatchObject({ status: 400 })
        expect(wrong.data.message).toContain("state")
        const retry = await api.post("/admin/jobs/retry", { ids: ["x"] }, { headers })
        expect(retry.status).toBe(400)
      })
    })
  },
})
