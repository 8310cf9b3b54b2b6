import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { optionsFromEnv } from ".."
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

describe("sandbox", () => {
  let receiver: Receiver
  let folder: string

  beforeEach(async () => {
    receiver = await startReceiver()
    folder = mkdtempSync(join(tmpdir(), "sandbox-"))
  })

  afterEach(async () => {
    await receiver.close()
    rmSync(folder, { recursive: true })
  })

  it("should keep what it knows over a restart, tokens and late payments included", async () => {
    const before = await startSandbox(receiver, { dataDir: folder })
    const api = await shiprocket(before)
    const order = (await api.post("/orders/create/adhoc", adhocOrder("PO-1"))).body
    const payable = await call(
      before,
      "POST",
      "/razorpay/v1/orders",
      { amount: 500, currency: "INR" },
      RAZORPAY_LOGIN
    )
    before.control.payOrder(payable.body.id, { outcome: "late", late_after_ms: 300 })
    await before.control.settled()
    await before.close()

    const after = await startSandbox(receiver, { dataDir: folder })
    expect(after.state().shiprocket).toEqual(before.state().shiprocket)
    const headers = { authorization: `Bearer ${(await login(after)) ?? ""}` }
    const shown = await call(
      after,
      "GET",
      `/shiprocket/v1/external/orders/show/${order.order_id}`,
      undefined,
      headers
    )
    expect(shown.body.data.channel_order_id).toBe("PO-1")
    await until(
      () => receiver.received.some(({ body }) => body.event === "order.paid"),
      "the late payment"
    )
    await after.close()
  })

  it("should take up webhooks that were on their way when it stopped", async () => {
    receiver.answers.push(500)
    const before = await startSandbox(receiver, {
      dataDir: folder,
      webhooks: { backoffMs: 60_000 },
    })
    before.control.writeToShop("919812345678", "Hello")
    await until(() => receiver.received.length === 1, "the first try")
    await before.close()
    const after = await startSandbox(receiver, { dataDir: folder })
    await until(() => receiver.received.length === 2, "the second try")
    await after.control.settled()
    expect(after.state().webhooks[0].status).toBe("delivered")
    await after.close()
  })

  it("should know templates that were approved after the snapshot was written", async () => {
    const before = await startSandbox(receiver, { dataDir: folder })
    await before.close()
    const file = join(folder, "sandbox.json")
    const snapshot = readFileSync(file, "utf8").replaceAll('"language":"hi"', '"language":"ta"')
    writeFileSync(file, snapshot)
    const after = await startSandbox(receiver, { dataDir: folder })
    const languages = after
      .state()
      .whatsapp.templates.filter(({ name }) => name === "purchase_order_new")
      .map(({ language }) => language)
    expect(languages.sort()).toEqual(["en", "hi", "ta"])
    await after.close()
  })

  it("should start afresh beside a snapshot it cannot read", async () => {
    writeFileSync(join(folder, "sandbox.json"), "{ half of")
    const lines: string[] = []
    const sandbox = await startSandbox(receiver, {
      dataDir: folder,
      log: (line) => lines.push(line),
    })
    expect(sandbox.state().shiprocket.parcels).toEqual([])
    expect(lines[0]).toContain("sandbox.json.broken")
    await sandbox.close()
    expect(readdirSync(folder).sort()).toEqual(["sandbox.json", "sandbox.json.broken"])
  })

  it("should forget on reset but never hand out an id twice", async () => {
    const sandbox = await startSandbox(receiver)
    const api = await shiprocket(sandbox)
    const first = (await api.post("/orders/create/adhoc", adhocOrder("PO-1"))).body
    expect((await call(sandbox, "POST", "/_control/reset")).body).toEqual({ reset: true })
    expect((await api.get("/orders")).body.data).toEqual([])
    const second = (await api.post("/orders/create/adhoc", adhocOrder("PO-1"))).body
    expect(second.order_id).toBeGreaterThan(first.shipment_id)
    await call(sandbox, "POST", "/_control/reset", { everything: true })
    expect((await api.get("/orders")).status).toBe(401)
    await sandbox.close()
  })

  it("should keep Razorpay's books for a shop that goes on", async () => {
    const sandbox = await startSandbox(receiver)
    const order = { amount: 149_900, currency: "INR", receipt: "cart_1" }
    const { body } = await call(sandbox, "POST", "/razorpay/v1/orders", order, RAZORPAY_LOGIN)
    const path = `/razorpay/v1/orders/${body.id}`
    await call(sandbox, "POST", "/_control/reset", { keep_razorpay: true })
    expect((await call(sandbox, "GET", path, undefined, RAZORPAY_LOGIN)).body.id).toBe(body.id)
    await call(sandbox, "POST", "/_control/reset")
    expect((await call(sandbox, "GET", path, undefined, RAZORPAY_LOGIN)).status).toBe(400)
    await sandbox.close()
  })

  it("should live beside another with a state of its own", async () => {
    const [one, two] = await Promise.all([startSandbox(receiver), startSandbox(receiver)])
    await (await shiprocket(one)).post("/orders/create/adhoc", adhocOrder("PO-1"))
    expect(one.state().shiprocket.parcels).toHaveLength(1)
    expect(two.state().shiprocket.parcels).toHaveLength(0)
    expect((await call(one, "GET", "/_control/state")).body.shiprocket.parcels).toHaveLength(1)
    await Promise.all([one.close(), two.close()])
  })

  it("should say which port is taken", async () => {
    const one = await startSandbox(receiver)
    await expect(startSandbox(receiver, { port: one.port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    })
    await one.close()
  })

  it("should answer other sites and host names with 403", async () => {
    const sandbox = await startSandbox(receiver)
    const post = await call(
      sandbox,
      "POST",
      "/_control/reset",
      {},
      { origin: "https://evil.example" }
    )
    expect(post.status).toBe(403)
    const status = await new Promise((resolve) => {
      request(
        `${sandbox.url}/_control/state`,
        { headers: { host: "evil.example" } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        }
      ).end()
    })
    expect(status).toBe(403)
    await sandbox.close()
  })

  it("should hide passwords and tokens in the journal", async () => {
    const sandbox = await startSandbox(receiver)
    await shiprocket(sandbox)
    await until(() => sandbox.state().exchanges.length === 1, "the login")
    expect(JSON.stringify(sandbox.state().exchanges)).not.toMatch(
      /courier-password|sandbox\.\w{10}/
    )
    await sandbox.close()
  })

  it("should take JSON without a content type on the control API, as curl sends it", async () => {
    const sandbox = await startSandbox(receiver)
    const answer = await call(
      sandbox,
      "POST",
      "/_control/trouble",
      { provider: "all", kind: "latency", ms: 1 },
      { "content-type": "application/x-www-form-urlencoded" }
    )
    expect(answer.status).toBe(200)
    expect((await call(sandbox, "POST", "/_control/nothing", {})).status).toBe(404)
    await sandbox.close()
  })

  it("should read its settings and refuse production and bad ports", () => {
    expect(
      optionsFromEnv({
        SANDBOX_PORT: "4110",
        DEMO_SUPPLIER_SECRET: "demo",
        BACKEND_URL: "http://b",
      })
    ).toMatchObject({ port: 4110, backendUrl: "http://b", suppliers: { secret: "demo" } })
    expect(() => optionsFromEnv({ SANDBOX_PORT: "many" })).toThrow("SANDBOX_PORT")
    expect(() => optionsFromEnv({ NODE_ENV: "production" })).toThrow("production")
  })
})

async function login(sandbox: Parameters<typeof call>[0]): Promise<string | undefined> {
  const answer = await call(sandbox, "POST", "/shiprocket/v1/external/auth/login", {
    email: "api@bodycon.test",
    password: "sandbox-courier-password",
  })

  return answer.body.token
}
