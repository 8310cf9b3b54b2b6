import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  answerCodConfirmationWorkflow,
  confirmCodPaymentWorkflow,
  issueCodConfirmationCodeWorkflow,
  recordCodRefusalWorkflow,
  requestCodConfirmationWorkflow,
} from "@bodycon/medusa-payment-cod/workflows"
import { createCodShop } from "./helpers/cod-shop"
import type { CodShop } from "./helpers/cod-shop"

jest.setTimeout(180_000)

const PATH = "/admin/cod-confirmations"

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: CodShop

    beforeAll(async () => {
      container = getContainer()
      shop = await createCodShop(container, api)
    })
    // What the test before saved is known for seconds; saving nothing forgets it.
    beforeEach(() => shop.save({}))

    const request = async (order_id: string) => {
      const { result } = await requestCodConfirmationWorkflow(container).run({
        input: {
          order_id,
          payment_id: `pay_${order_id}`,
          order_number: "1042",
          amount: "499.50",
          phone: "9876543210",
          email: "meera@bodycon.test",
        },
      })
      return result.confirmation
    }
    const issue = async (id: string) =>
      (await issueCodConfirmationCodeWorkflow(container).run({ input: { id } })).result

    it("should list those that wait, without what opens them", async () => {
      const open = await request("order_1")
      await issue(open.id)
      const done = await request("order_2")
      await shop.admin.post(`${PATH}/${done.id}/confirm`)
      const { data } = await shop.admin.get(`${PATH}?status=pending`)

      expect(data.count).toBe(1)
      expect(data.cod_confirmations[0]).toMatchObject({
        id: open.id,
        order_id: "order_1",
        amount: "499.50",
        sends: 1,
        tries_left: 5,
      })
      expect(JSON.stringify(data)).not.toMatch(/code_hash|send_key/)
      expect((await shop.admin.get(`${PATH}?fields=code_hash`)).status).toBe(400)
      expect((await shop.admin.get(`${PATH}?status=perhaps`)).status).toBe(400)
      expect((await shop.admin.get(PATH)).data.count).toBe(2)
    })

    it.each([
      ["confirm", "confirmed"],
      ["decline", "declined"],
    ])("should let staff %s, once", async (action, status) => {
      const { id } = await request("order_1")
      const { data } = await shop.admin.post(`${PATH}/${id}/${action}`)

      expect(data.cod_confirmation).toMatchObject({
        status,
        answered_via: "admin",
        answered_by: expect.stringMatching(/^user_/),
      })
      const again = await shop.admin.post(`${PATH}/${id}/confirm`)
      expect(again.status).toBe(400)
      expect(again.data.message).toContain("already")
      expect((await shop.admin.post(`${PATH}/${id}/resend`)).status).toBe(400)
    })

    it("should send again when it may, and say when not", async () => {
      const { id } = await request("order_1")
      expect((await shop.admin.post(`${PATH}/${id}/resend`)).status).toBe(200)
      await issue(id)
      const { status, data } = await shop.admin.post(`${PATH}/${id}/resend`)

      expect(status).toBe(400)
      expect(data).toMatchObject({ code: "sent_just_now" })
    })

    it("should tell a shopper how many tries are left, and stop her after five", async () => {
      const { id } = await request("order_1")
      const { code, confirm_payload } = await issue(id)
      const wrong = code === "000000" ? "111111" : "000000"
      const answer = (text: string) =>
        answerCodConfirmationWorkflow(container).run({
          input: { order_id: "order_1", code: text },
        })

      await expect(answer(wrong)).rejects.toMatchObject({
        type: "invalid_data",
        code: "wrong_code",
        message: expect.stringContaining("4 tries are left"),
      })
      for (let n = 0; n < 3; n++) {
        await expect(answer(wrong)).rejects.toMatchObject({ code: "wrong_code" })
      }
      await expect(answer(wrong)).rejects.toMatchObject({ code: "too_many_tries" })
      await expect(answer(code)).rejects.toMatchObject({
        type: "not_allowed",
        code: "too_many_tries",
      })

      const { result } = await answerCodConfirmationWorkflow(container).run({
        input: { payload: confirm_payload, from: "919876543210" },
      })
      expect(result).toMatchObject({ changed: true, confirmation: { status: "confirmed" } })
    })

    it("should carry the question from the cart to the payment, and the answer onto it", async () => {
      await shop.save({ confirm: { above: "100" } })
      const cartId = await shop.cart()
      await shop.payByCash(cartId)
      const { data } = await shop.complete(cartId)
      expect(data.type).toBe("order")
      const payment = await shop.payment(data.order.id)
      expect(payment.data).toEqual({
        session_id: expect.stringMatching(/^payses_/),
        amount: "499.50",
        currency_code: "inr",
        confirmation: "pending",
        refunds: [],
      })

      const confirm = () =>
        confirmCodPaymentWorkflow(container).run({ input: { payment_id: payment.id } })
      await confirm()
      await confirm()
      expect(await shop.payment(data.order.id)).toMatchObject({
        amount: 499.5,
        data: { ...payment.data, confirmation: "confirmed" },
      })
      await expect(
        confirmCodPaymentWorkflow(container).run({ input: { payment_id: "pay_none" } })
      ).rejects.toMatchObject({ type: "not_found" })
    })

    it("should show with an order its confirmation and what is known of who ordered", async () => {
      const cartId = await shop.cart()
      await shop.payByCash(cartId)
      const { data } = await shop.complete(cartId)
      const path = `/admin/orders/${data.order.id}/cod`
      expect((await shop.admin.get(path)).data.cod).toEqual({
        confirmation: null,
        refusals: [],
        block: null,
      })

      await request(data.order.id)
      await recordCodRefusalWorkflow(container).run({
        input: { order_id: "order_before", phone: "+91 98765 43210", kind: "rto" },
      })
      await shop.admin.post("/admin/cod-blocks", {
        blocks: [{ kind: "pincode", value: "560001", reason: "Floods" }],
      })
      expect((await shop.admin.get(path)).data.cod).toMatchObject({
        confirmation: { status: "pending", order_id: data.order.id },
        refusals: [{ order_id: "order_before", kind: "rto" }],
        block: { kind: "pincode", value: "560001", reason: "Floods" },
      })
    })

    it("should know no other confirmation or order, and want a login", async () => {
      const { id } = await request("order_1")
      for (const action of ["confirm", "decline", "resend"]) {
        expect((await shop.admin.post(`${PATH}/codconf_none/${action}`)).status).toBe(404)
        expect((await shop.stranger.post(`${PATH}/${id}/${action}`)).status).toBe(401)
        expect((await shop.admin.post(`${PATH}/${id}/${action}`, { by: "me" })).status).toBe(400)
      }
      expect((await shop.stranger.get(PATH)).status).toBe(401)
      expect((await shop.admin.get("/admin/orders/order_none/cod")).status).toBe(404)
      expect((await shop.stranger.get("/admin/orders/order_none/cod")).status).toBe(401)
      expect((await shop.admin.get(PATH)).data.cod_confirmations[0].status).toBe("pending")
    })
  },
})
