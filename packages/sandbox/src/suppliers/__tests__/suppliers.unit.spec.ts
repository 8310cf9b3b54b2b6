import { createHmac } from "node:crypto"
import type { Sandbox } from "../.."
import { call, startReceiver, startSandbox, until, type Receiver } from "../../__tests__/helpers"

const SECRET = "sandbox-supplier-secret"

const order = (reference: string, changes: object = {}) => ({
  reference,
  order_number: "BC-20261120-000001",
  created_at: "2026-11-20T06:00:00.000Z",
  payment_method: "cod",
  ship_to: { name: "Ananya Rao", phone: "9876543210", city: "Bengaluru", postal_code: "560034" },
  lines: [
    {
      supplier_sku: "LC-1",
      sku: "BC-1-M",
      title: "Wine dress",
      variant_title: "M",
      quantity: 1,
      cost_price: "820.00",
    },
  ],
  ...changes,
})

describe("suppliers", () => {
  let receiver: Receiver
  let sandbox: Sandbox

  beforeAll(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
  })

  afterEach(async () => {
    await sandbox.control.settled()
    sandbox.control.reset(true)
    receiver.received.length = 0
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const send = (
    body: { reference: string },
    { code = "loom", secret = SECRET, key = body.reference, text = JSON.stringify(body) } = {}
  ) =>
    call(sandbox, "POST", `/suppliers/${code}/orders`, text, {
      ...(key ? { "idempotency-key": key } : {}),
      "x-bodycon-signature": `sha256=${createHmac("sha256", secret).update(text).digest("hex")}`,
    })
  const configure = (body: object) => call(sandbox, "POST", "/_control/suppliers/loom", body)
  const answer = (reference: string, body: object) =>
    call(sandbox, "POST", `/_control/suppliers/loom/orders/${reference}/answer`, body)

  it("should accept, reject or only take in, as it is told", async () => {
    expect((await send(order("PO-1"))).body).toEqual({
      status: "accepted",
      supplier_reference: expect.stringMatching(/^SO-/),
    })
    await configure({ mode: "reject" })
    expect((await send(order("PO-2"))).body).toMatchObject({
      status: "rejected",
      reason: "Out of stock",
    })
    await configure({ mode: "manual" })
    expect((await send(order("PO-3"))).body.status).toBe("received")
    const { orders } = (await call(sandbox, "GET", "/_control/suppliers/loom/orders")).body
    expect(orders.map((found: { status: string }) => found.status)).toEqual([
      "accepted",
      "rejected",
      "received",
    ])
    expect((await configure({ mode: "sulk" })).status).toBe(400)
  })

  it("should check the signature against the supplier's own secret", async () => {
    expect((await send(order("PO-1"), { secret: "guess" })).status).toBe(401)
    await configure({ secret: "loom-only" })
    expect((await send(order("PO-1"))).status).toBe(401)
    expect((await send(order("PO-1"), { secret: "loom-only" })).status).toBe(200)
    const spaced = JSON.stringify(order("PO-2"), null, 2)
    expect((await send(order("PO-2"), { secret: "loom-only", text: spaced })).status).toBe(200)
  })

  it("should take an order in once however often it is sent", async () => {
    const first = await send(order("PO-1"))
    await configure({ mode: "reject" })
    expect((await send(order("PO-1"))).body).toEqual(first.body)
    const other = order("PO-1", { payment_method: "prepaid" })
    expect((await send(other)).status).toBe(409)
    expect((await send(order("PO-1"), { key: "another-key" })).status).toBe(409)
    expect((await send(order("PO-2"), { key: "" })).status).toBe(400)
    expect(sandbox.control.supplierOrders("loom")).toHaveLength(1)
  })

  it.each([
    [{ lines: [] }, "lines"],
    [{ lines: [{ supplier_sku: "", quantity: 1 }] }, "lines[0].supplier_sku"],
    [{ lines: [{ supplier_sku: "A", quantity: 0 }] }, "lines[0].quantity"],
    [{ ship_to: { city: "Bengaluru" } }, "ship_to"],
    [{ reference: "" }, "reference"],
  ])("should name what is wrong in %j and keep nothing", async (changes, field) => {
    const refused = await send(order("PO-9", changes), { key: "PO-9" })
    expect(refused.status).toBe(422)
    expect(Object.keys(refused.body.errors)).toContain(field)
    expect(sandbox.control.supplierOrders("loom")).toEqual([])
  })

  it("should answer later by signed webhook, and again when asked again", async () => {
    await configure({ mode: "manual" })
    await send(order("PO-1"))
    expect((await answer("PO-1", { action: "ready" })).status).toBe(409)
    await answer("PO-1", { action: "accept" })
    await answer("PO-1", { action: "accept" })
    await answer("PO-1", { action: "ready" })
    expect((await answer("PO-1", { action: "reject" })).status).toBe(409)
    expect((await answer("PO-7", { action: "accept" })).status).toBe(404)
    expect((await answer("PO-1", { action: "dance" })).status).toBe(400)
    await until(() => receiver.received.length === 3, "three webhooks")
    expect(receiver.received.map(({ body }) => body.event)).toEqual([
      "order.accepted",
      "order.accepted",
      "order.ready",
    ])
    for (const { path, headers, raw, body } of receiver.received) {
      expect(path).toBe("/hooks/suppliers/loom")
      expect(headers["x-bodycon-signature"]).toBe(
        `sha256=${createHmac("sha256", SECRET).update(raw).digest("hex")}`
      )
      expect(body).toMatchObject({ reference: "PO-1", supplier_reference: expect.any(String) })
    }
    const ids = receiver.received.map(({ headers }) => headers["x-bodycon-event-id"])
    expect(new Set(ids).size).toBe(3)
  })

  it("should give the reason of a rejection", async () => {
    await send(order("PO-1"))
    await answer("PO-1", { action: "reject", reason: "Fabric flaw" })
    await until(() => receiver.received.length === 1, "the webhook")
    expect(receiver.received[0].body).toMatchObject({
      event: "order.rejected",
      reason: "Fabric flaw",
    })
  })

  it("should send answers where it is told, and keep secrets over a plain reset", async () => {
    await configure({
      webhook_url: `${receiver.url}/elsewhere`,
      secret: "loom-only",
      mode: "manual",
    })
    sandbox.control.reset()
    expect((await send(order("PO-1"), { secret: "loom-only" })).body.status).toBe("accepted")
    await answer("PO-1", { action: "ready" })
    await until(() => receiver.received.length === 1, "the webhook")
    expect(receiver.received[0].path).toBe("/elsewhere")
    expect((await configure({ webhook_url: "ftp://x" })).status).toBe(400)
  })
})
