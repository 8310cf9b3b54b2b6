import {
  confirmCodPaymentWorkflow,
  recordCodRefusalWorkflow,
} from "@bodycon/medusa-payment-cod/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createCodShop } from "./helpers/cod-shop"
import type { CodShop } from "./helpers/cod-shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: CodShop
    let cartId: string

    beforeAll(async () => {
      container = getContainer()
      shop = await createCodShop(container, api)
      cartId = await shop.cart()
    })
    // What the test before saved is known for seconds; saving nothing forgets it.
    beforeEach(() => shop.save({}))

    const ask = () => shop.ask({ cart_id: cartId })
    /** An order by cash of the same shopper. */
    const order = async () => {
      const id = await shop.cart()
      await shop.payByCash(id)
      const { data } = await shop.complete(id)
      return data.order.id as string
    }

    it("should limit first orders, until one was placed that was not called off", async () => {
      await shop.save({ first_order_max: "400" })
      expect(await ask()).toMatchObject({ available: false, code: "first_order_limit" })
      await shop.save({ first_order_max: null })
      const id = await order()
      await shop.save({ first_order_max: "400" })
      expect(await ask()).toMatchObject({ available: true })

      await cancelOrderWorkflow(container).run({ input: { order_id: id } as never })
      expect(await ask()).toMatchObject({ code: "first_order_limit" })
    })

    it("should ask about first orders until one was confirmed", async () => {
      await shop.save({ confirm: { first_order: true } })
      const { id } = await shop.payment(await order())
      expect(await ask()).toMatchObject({ available: true, confirmation: "code" })
      await confirmCodPaymentWorkflow(container).run({ input: { payment_id: id } })
      expect(await ask()).toMatchObject({ available: true, confirmation: "none" })
    })

    it.each([
      ["e-mail", { phone: "9000000001" }, {}],
      ["phone", {}, { email: "other@bodycon.test" }],
    ])("should know who ordered before by %s", async (_by, address, cart) => {
      await order()
      await shop.save({ first_order_max: "400" })
      const update = async (changes: object) =>
        api.post(`/store/carts/${cartId}`, changes, { headers: shop.headers })
      const shipping = {
        first_name: "Meera",
        last_name: "Nair",
        address_1: "14 Residency Road",
        city: "Bengaluru",
        province: "Karnataka",
        postal_code: "560001",
        country_code: "in",
        phone: "+91 98765-43210",
      }
      await update({ ...cart, shipping_address: { ...shipping, ...address } })
      expect(await ask()).toMatchObject({ available: true })

      await update({
        email: "stranger@bodycon.test",
        shipping_address: { ...shipping, phone: "9000000001" },
      })
      expect(await ask()).toMatchObject({ code: "first_order_limit" })
    })

    it("should refuse who did not take a parcel before, and not say so", async () => {
      await recordCodRefusalWorkflow(container).run({
        input: { order_id: "order_before", phone: "+919876543210", kind: "rto" },
      })
      const refused = await ask()

      expect(refused).toMatchObject({ available: false, code: "not_offered" })
      expect(refused.reason).toBe(
        "Cash on delivery is not available for this order. Please pay online."
      )
      expect(await shop.ask({ pincode: "560001" })).toMatchObject({ available: true })
      await shop.save({ max_refusals: 2 })
      expect(await ask()).toMatchObject({ available: true })
      await shop.save({ max_refusals: null })
      expect(await ask()).toMatchObject({ available: true })
    })

    it("should refuse a blocked phone and a blocked place", async () => {
      const block = (kind: string, value: string) =>
        shop.admin.post("/admin/cod-blocks", { blocks: [{ kind, value, reason: "Never there" }] })
      await block("phone", "98765 43210")
      const refused = await ask()

      expect(refused).toMatchObject({ available: false, code: "not_offered" })
      expect(refused.reason).not.toContain("Never there")
      expect(await shop.ask({ pincode: "560001" })).toMatchObject({ available: true })
      await block("pincode", "560001")
      expect(await shop.ask({ pincode: "560001" })).toMatchObject({ code: "not_offered" })
    })

    it("should refuse a category and everything below it", async () => {
      const { result: above } = await createProductCategoriesWorkflow(container).run({
        input: { product_categories: [{ name: "Made to measure", is_active: true }] },
      })
      const { result: below } = await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: [{ name: "Gowns", is_active: true, parent_category_id: above[0].id }],
        },
      })
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "variant",
        fields: ["product_id"],
        filters: { id: shop.variant_id },
      })
      await shop.save({ blocked_category_ids: [above[0].id] })
      expect(await ask()).toMatchObject({ available: true })

      await shop.admin.post(`/admin/product-categories/${below[0].id}/products`, {
        add: [(data[0] as { product_id: string }).product_id],
      })
      expect(await ask()).toMatchObject({ available: false, code: "category_blocked" })
    })

    it("should say what it costs and whether it has to be confirmed", async () => {
      await shop.save({
        fee: { type: "percent", value: "2.5", min: "10", free_from: "900" },
        confirm: { above: "499.49" },
      })
      expect(await ask()).toMatchObject({ available: true, fee: 12.49, confirmation: "code" })
      expect(await shop.ask({ pincode: "560001" })).toMatchObject({ fee: 10, confirmation: "none" })

      await shop.addFee(cartId, 12.49)
      expect(await ask()).toMatchObject({ fee: 12.49 })
      const large = await shop.cart({ quantity: 2 })
      expect(await shop.ask({ cart_id: large })).toMatchObject({ fee: 0 })
      await shop.save({ confirm: { above: "499.50" } })
      expect(await ask()).toMatchObject({ confirmation: "none" })
    })

    it("should offer nothing when it is switched off", async () => {
      await shop.save({ enabled: false })

      expect(await ask()).toMatchObject({ available: false, code: "cod_disabled" })
    })
  },
})
