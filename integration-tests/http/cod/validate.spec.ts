import { validateCodForCartWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
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

    const validate = () => validateCodForCartWorkflow(container).run({ input: { cart_id: cartId } })
    const changed = {
      type: "not_allowed",
      code: "payment_changed",
      message: "The total changed. Please choose how to pay again.",
    }

    it("should write onto the session whether it has to be confirmed, and change nothing else", async () => {
      await shop.payByCash(cartId)
      const { data: before, updated_at: _then, ...rest } = await shop.session(cartId)
      await validate()
      const { data: after, updated_at: _now, ...same } = await shop.session(cartId)

      expect(before.confirmation).toBeNull()
      expect(after).toEqual({ ...before, confirmation: "not_needed" })
      expect(same).toEqual(rest)
      await shop.save({ confirm: { above: "100" } })
      await validate()
      expect((await shop.session(cartId)).data.confirmation).toBe("pending")
    })

    it("should refuse what has to be confirmed by somebody who cannot be asked", async () => {
      await shop.save({ confirm: { above: "100" } })
      await shop.payByCash(cartId)
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw("update cart set email = null where id = ?", [cartId])
      await validate()
      await knex.raw(
        "update cart_address set phone = '+1 555 0100' where id = (select shipping_address_id from cart where id = ?)",
        [cartId]
      )
      await expect(validate()).rejects.toMatchObject({ type: "not_allowed", code: "no_contact" })
      await shop.save({ confirm: { above: null } })
      await validate()
    })

    it("should let nothing survive that a client sent with the session", async () => {
      const { data } = await api.post(
        "/store/payment-collections",
        { cart_id: cartId },
        { headers: shop.headers }
      )
      await api.post(
        `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
        {
          provider_id: "pp_cod_cod",
          data: { confirmation: "confirmed", amount: "1.00", refunds: [{}], mine: true },
        },
        { headers: shop.headers }
      )
      const own = {
        session_id: expect.stringMatching(/^payses_/),
        amount: "499.50",
        currency_code: "inr",
        confirmation: null,
        refunds: [],
      }

      expect((await shop.session(cartId)).data).toEqual(own)
      await validate()
      expect((await shop.session(cartId)).data).toEqual({ ...own, confirmation: "not_needed" })
    })

    it("should want exactly the fee of now", async () => {
      await shop.payByCash(cartId)
      await shop.save({ fee: { value: "49" } })
      await expect(validate()).rejects.toMatchObject(changed)
      await shop.addFee(cartId, 49)
      await validate()

      await shop.save({ fee: { value: "50" } })
      await expect(validate()).rejects.toMatchObject(changed)
      await shop.save({ fee: { value: "49" } })
      await shop.addFee(cartId, 49)
      await expect(validate()).rejects.toMatchObject(changed)
    })

    it("should not take a product for the fee", async () => {
      await shop.save({ fee: { value: "499.50" } })
      await api.post(
        `/store/carts/${cartId}/line-items`,
        { variant_id: shop.variant_id, quantity: 1, metadata: { kind: "cod_fee" } },
        { headers: shop.headers }
      )
      await shop.payByCash(cartId)

      await expect(validate()).rejects.toMatchObject(changed)
    })

    it("should let no fee stay on a cart that is paid otherwise", async () => {
      await validate()
      await shop.addFee(cartId, 49)
      await expect(validate()).rejects.toMatchObject(changed)
    })

    it("should refuse what the rules refuse, and repeat nothing for a cart that is an order", async () => {
      await shop.payByCash(cartId)
      await shop.save({ max_order: "499.49" })
      await expect(validate()).rejects.toMatchObject({
        type: "not_allowed",
        code: "above_maximum",
        message: expect.stringContaining("₹499.49"),
      })
      const refused = await shop.complete(cartId)
      expect(refused.status).toBe(400)

      await shop.save({ max_order: "499.50" })
      expect((await shop.complete(cartId)).data.type).toBe("order")
      await shop.save({ enabled: false })
      await validate()
    })
  },
})
