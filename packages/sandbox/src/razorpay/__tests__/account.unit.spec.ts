import type { Sandbox } from "../.."
import {
  call,
  RAZORPAY_LOGIN,
  startReceiver,
  startSandbox,
  until,
  type Receiver,
} from "../../__tests__/helpers"

describe("the Razorpay account", () => {
  let receiver: Receiver
  let sandbox: Sandbox

  beforeAll(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
  })

  afterEach(async () => {
    await sandbox.control.settled()
    receiver.received.length = 0
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const api = (method: string, path: string, body?: unknown) =>
    call(sandbox, method, `/razorpay/v1${path}`, body, RAZORPAY_LOGIN)
  const order = async () =>
    (await api("POST", "/orders", { amount: 149_950, currency: "INR" })).body
  const pay = (id: string, outcome: string) =>
    call(sandbox, "POST", `/_control/razorpay/orders/${id}/pay`, { outcome })
  const events = () => receiver.received.map(({ body }) => body.event)

  describe("lists", () => {
    it("should answer ten unless asked, a hundred at most, between two instants", async () => {
      const made = await order()
      const id = (await pay(made.id, "success")).body.razorpay_payment_id
      for (let count = 0; count < 12; count += 1) {
        await api("POST", `/payments/${id}/refund`, { amount: 100 })
      }
      const path = `/payments/${id}/refunds`
      expect((await api("GET", path)).body.items).toHaveLength(10)
      expect((await api("GET", `${path}?count=100`)).body.items).toHaveLength(12)
      expect((await api("GET", `${path}?count=100&skip=10`)).body.items).toHaveLength(2)
      expect((await api("GET", `${path}?count=101`)).body.error.field).toBe("count")
      expect((await api("GET", `${path}?skip=x`)).body.error.field).toBe("skip")

      const { created_at } = (await api("GET", `/payments/${id}`)).body
      const between = async (from: number, to: number) =>
        (await api("GET", `/payments?count=100&from=${from}&to=${to}`)).body.items.map(
          (payment: { id: string }) => payment.id
        )
      expect(await between(created_at, created_at)).toContain(id)
      expect(await between(created_at + 60, created_at + 120)).toEqual([])
    })
  })

  describe("customers", () => {
    const meera = { name: "Meera Nair", email: "meera@bodycon.test", contact: "+919876543210" }

    it("should save one, answer it again with fail_existing 0, and change it", async () => {
      const made = (await api("POST", "/customers", { ...meera, fail_existing: "0" })).body
      expect(made).toMatchObject({ ...meera, id: expect.stringMatching(/^cust_/), notes: [] })
      expect((await api("POST", "/customers", { ...meera, fail_existing: "0" })).body).toEqual(made)
      expect((await api("POST", "/customers", meera)).status).toBe(400)
      const changed = await api("PUT", `/customers/${made.id}`, { name: "Meera N." })
      expect(changed.body).toMatchObject({ id: made.id, name: "Meera N.", email: meera.email })
      expect((await api("GET", `/customers/${made.id}`)).body).toEqual(changed.body)
    })

    it.each([
      [{ name: "Me" }, "name"],
      [{ name: "Meera <3" }, "name"],
      [{ email: "meera" }, "email"],
      [{ contact: "98765 43210" }, "contact"],
      [{ surprise: true }, null],
      [{}, null],
    ])("should refuse %j", async (body, field) => {
      const answer = await api("POST", "/customers", body)
      expect(answer.status).toBe(400)
      expect(answer.body.error.field).toBe(field)
    })

    it("should not know another's id", async () => {
      expect((await api("PUT", "/customers/cust_unknown", { name: "Meera" })).status).toBe(400)
    })
  })

  describe("what the shop does not do itself", () => {
    const control = (path: string, body: unknown) =>
      call(sandbox, "POST", `/_control/razorpay${path}`, body)

    it("should refund in the dashboard, without receipt or notes", async () => {
      const made = await order()
      const id = (await pay(made.id, "success")).body.razorpay_payment_id
      const { body } = await control(`/payments/${id}/refund`, { amount: 500 })
      expect(body.refund).toMatchObject({ amount: 500, receipt: null, notes: [] })
      expect((await control(`/payments/${id}/refund`, {})).body.refund.amount).toBe(149_450)
      expect((await control(`/payments/${id}/refund`, {})).status).toBe(409)
      expect((await control("/payments/pay_unknown/refund", {})).status).toBe(404)
      await until(() => events().filter((event) => event === "refund.created").length === 2, "news")
    })

    it("should bring money in without the shop, with and without an order", async () => {
      const one = (await control("/stray-payments", { amount: 49_900 })).body.payment
      const two = (await control("/stray-payments", { amount: 100, without_order: true })).body
        .payment
      expect(one).toMatchObject({ status: "captured", order_id: expect.stringMatching(/^order_/) })
      expect(two).toMatchObject({ status: "captured", captured: true, order_id: null })
      // Refunds of the test before may still be on their way.
      const news = () => events().filter((event) => !event.startsWith("refund."))
      await until(() => news().length === 3, "three events")
      expect(news().sort()).toEqual(["order.paid", "payment.captured", "payment.captured"])
      expect((await api("POST", `/payments/${two.id}/refund`, {})).status).toBe(200)
      expect((await control("/stray-payments", { amount: 4.5 })).status).toBe(409)
    })

    it("should not let a processed refund fail", async () => {
      const made = await order()
      const id = (await pay(made.id, "success")).body.razorpay_payment_id
      const { body } = await api("POST", `/payments/${id}/refund`, { speed: "optimum" })
      const settled = await control(`/refunds/${body.id}`, { status: "failed" })
      expect(settled.body.refund.status).toBe("processed")
    })
  })
})
