import type { Sandbox } from ".."
import {
  adhocOrder,
  call,
  RAZORPAY_LOGIN,
  shiprocket,
  startReceiver,
  startSandbox,
  until,
  type Receiver,
} from "./helpers"

describe("trouble", () => {
  let receiver: Receiver
  let sandbox: Sandbox
  let api: Awaited<ReturnType<typeof shiprocket>>
  let count = 0

  beforeAll(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
    api = await shiprocket(sandbox)
  })

  afterEach(async () => {
    await call(sandbox, "DELETE", "/_control/trouble")
    await sandbox.control.settled()
    receiver.received.length = 0
    receiver.answers.length = 0
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const trouble = (body: object) =>
    call(sandbox, "POST", "/_control/trouble", { provider: "shiprocket", rate: 1, ...body })
  const book = async () => {
    count += 1
    const order = (await api.post("/orders/create/adhoc", adhocOrder(`T-${count}`))).body
    const awb = await api.post("/courier/assign/awb", { shipment_id: order.shipment_id })

    return awb.body.response.data.awb_code as string
  }
  const statuses = () => receiver.received.map(({ body }) => body.current_status)
  const order = { amount: 10_000, currency: "INR" }
  const razorpay = () => call(sandbox, "POST", "/razorpay/v1/orders", order, RAZORPAY_LOGIN)

  it.each([
    [{ kind: "fog" }, "kind"],
    [{ kind: "latency", provider: "pigeon" }, "provider"],
    [{ kind: "latency", rate: 2 }, "rate"],
    [{ kind: "latency", ms: -1 }, "ms"],
    [{ kind: "latency", times: 0 }, "times"],
  ])("should refuse %j naming %s", async (body, field) => {
    const answer = await trouble(body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(field)
    expect(sandbox.state().trouble).toEqual([])
  })

  it("should strike as often as told and leave other providers alone", async () => {
    await trouble({ kind: "http_500", times: 2 })
    expect((await razorpay()).status).toBe(200)
    const seen = [await api.get("/orders"), await api.get("/orders"), await api.get("/orders")]
    expect(seen.map(({ status }) => status)).toEqual([500, 500, 200])
    const { exchanges } = sandbox.state()
    expect(exchanges.at(-3)?.trouble).toEqual(["http_500"])
  })

  it("should strike the same calls for the same seed", async () => {
    const run = async () => {
      await call(sandbox, "DELETE", "/_control/trouble")
      await trouble({ kind: "rate_limit", rate: 0.5, seed: 3 })
      const answers: number[] = []
      for (let index = 0; index < 12; index += 1) {
        answers.push((await api.get("/channels")).status)
      }

      return answers
    }
    const first = await run()
    expect(new Set(first)).toEqual(new Set([200, 429]))
    expect(await run()).toEqual(first)
  })

  it("should strike only the calls that match", async () => {
    await trouble({ kind: "rate_limit", match: "/courier/" })
    expect((await api.get("/orders")).status).toBe(200)
    expect((await api.get("/courier/track?order_id=1")).status).toBe(429)
  })

  it("should answer late", async () => {
    await trouble({ kind: "latency", ms: 80, times: 1 })
    const start = Date.now()
    expect((await api.get("/orders")).status).toBe(200)
    expect(Date.now() - start).toBeGreaterThanOrEqual(75)
  })

  it("should hide an error in an HTTP 200, worded for the call, and do nothing", async () => {
    const created = (await api.post("/orders/create/adhoc", adhocOrder("T-E200"))).body
    await trouble({ kind: "error_in_200", times: 2 })
    const assign = () => api.post("/courier/assign/awb", { shipment_id: created.shipment_id })
    expect(await assign()).toMatchObject({ status: 200, body: { awb_assign_status: 0 } })
    const create = await api.post("/orders/create/adhoc", adhocOrder("T-E200-2"))
    expect(create.status).toBe(200)
    expect(create.body.shipment_id).toBeUndefined()
    expect((await assign()).body.awb_assign_status).toBe(1)
    expect((await api.get("/orders?search=T-E200-2")).body.data).toEqual([])
  })

  it("should do the work and never answer", async () => {
    await trouble({ kind: "timeout_after_success", ms: 10, times: 1 })
    await expect(api.post("/orders/create/adhoc", adhocOrder("T-LOST"))).rejects.toThrow()
    const { data } = (await api.get("/orders?search=T-LOST")).body
    expect(data).toHaveLength(1)
    await until(
      () => sandbox.state().exchanges.some(({ status }) => status === undefined),
      "the call without an answer in the journal"
    )
  })

  it("should send a webhook twice with the same event id", async () => {
    await trouble({ provider: "razorpay", kind: "duplicate_webhooks", times: 1 })
    const { body } = await razorpay()
    await call(sandbox, "POST", `/_control/razorpay/orders/${body.id}/pay`, { outcome: "failure" })
    await until(() => receiver.received.length === 2, "both copies")
    const [first, second] = receiver.received
    expect(second.raw).toBe(first.raw)
    expect(second.headers["x-razorpay-event-id"]).toBe(first.headers["x-razorpay-event-id"])
  })

  it("should let a later webhook overtake", async () => {
    const awb = await book()
    await trouble({ kind: "reorder_webhooks", times: 1 })
    for (const to of ["picked_up", "in_transit", "out_for_delivery"]) {
      await call(sandbox, "POST", `/_control/shiprocket/parcels/${awb}/advance`, { to })
    }
    await until(() => receiver.received.length === 3, "three webhooks")
    expect(statuses()[0]).toBe("IN TRANSIT")
    expect([...statuses()].sort()).toEqual(["IN TRANSIT", "OUT FOR DELIVERY", "PICKED UP"])
  })

  it("should send a held-back webhook in the end when none follows", async () => {
    const awb = await book()
    await trouble({ kind: "reorder_webhooks", times: 1, ms: 30 })
    await call(sandbox, "POST", `/_control/shiprocket/parcels/${awb}/advance`, { to: "picked_up" })
    await until(() => receiver.received.length === 1, "the webhook")
    expect(statuses()).toEqual(["PICKED UP"])
  })

  describe("webhook delivery", () => {
    const advance = (awb: string, to: string) =>
      call(sandbox, "POST", `/_control/shiprocket/parcels/${awb}/advance`, { to })

    it("should try again until the shop answers 200, in order, and log each try", async () => {
      const awb = await book()
      receiver.answers.push(503, 201)
      await advance(awb, "picked_up")
      await advance(awb, "delivered")
      await until(() => receiver.received.length === 4, "two retries and two webhooks")
      expect(statuses()).toEqual(["PICKED UP", "PICKED UP", "PICKED UP", "DELIVERED"])
      await sandbox.control.settled()
      const hooks = sandbox.state().webhooks.slice(-2)
      expect(hooks.map(({ status }) => status)).toEqual(["delivered", "delivered"])
      expect(hooks[0].attempts.map(({ status }) => status)).toEqual([503, 201, 200])
    })

    it("should give up after the last try and send again when asked", async () => {
      const awb = await book()
      receiver.answers.push(500, 500, 500, 500)
      await advance(awb, "picked_up")
      await sandbox.control.settled()
      const failed = sandbox.state().webhooks.at(-1)
      expect(failed).toMatchObject({ status: "failed" })
      expect(failed?.attempts).toHaveLength(4)
      await call(sandbox, "POST", `/_control/webhooks/${failed?.id}/resend`)
      await sandbox.control.settled()
      expect(sandbox.state().webhooks.at(-1)?.status).toBe("delivered")
      expect((await call(sandbox, "POST", "/_control/webhooks/wh_x/resend")).status).toBe(404)
    })

    it("should note that nobody answered", async () => {
      const gone = await startReceiver()
      await gone.close()
      const lonely = await startSandbox(gone, { webhooks: { attempts: 1 } })
      lonely.control.writeToShop("919812345678", "Anybody?")
      await lonely.control.settled()
      expect(lonely.state().webhooks[0]).toMatchObject({
        status: "failed",
        attempts: [{ error: expect.stringContaining("ECONNREFUSED") }],
      })
      await lonely.close()
    })
  })
})
