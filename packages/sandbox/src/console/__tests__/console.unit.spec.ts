import type { Sandbox } from "../.."
import {
  adhocOrder,
  call,
  RAZORPAY_LOGIN,
  shiprocket,
  startReceiver,
  startSandbox,
  type Receiver,
} from "../../__tests__/helpers"

const PAGES = [
  "/",
  ...[
    "parcels",
    "cash",
    "suppliers",
    "messages",
    "payments",
    "mail",
    "webhooks",
    "calls",
    "trouble",
  ].map((page) => `/console/${page}`),
]

describe("console", () => {
  let receiver: Receiver
  let sandbox: Sandbox

  beforeEach(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
  })

  afterEach(async () => {
    await sandbox.control.settled()
    await sandbox.close()
    await receiver.close()
  })

  const page = async (path: string) => (await call(sandbox, "GET", path)).body as string
  const act = async (name: string, form: Record<string, string>) => {
    const response = await fetch(`${sandbox.url}/console/actions/${name}`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    })

    return { status: response.status, location: response.headers.get("location") ?? "" }
  }

  it.each(PAGES)(
    "should show %s with its place in the menu before anything happened",
    async (path) => {
      const markup = await page(path)
      expect(markup).toContain(`href="${path}" aria-current="page"`)
      expect(markup.match(/<h1>/g)).toHaveLength(1)
      expect(markup).not.toMatch(/undefined|\[object/)
      expect(markup).toMatch(/class="empty"/)
    }
  )

  it("should offer the statement of what was collected, and weigh a parcel anew", async () => {
    const api = await shiprocket(sandbox)
    const order = (await api.post("/orders/create/adhoc", adhocOrder("PO-1"))).body
    const awb = (await api.post("/courier/assign/awb", { shipment_id: order.shipment_id })).body
      .response.data.awb_code
    await act("advance", { back: "/console/cash", awb, to: "delivered" })
    const markup = await page("/console/cash")
    expect(markup).toContain('href="/_control/shiprocket/remittance.csv?partial=1"')
    expect(markup).toContain("1 delivered parcels")
    await act("discrepancy", { back: "/console/cash", awb, charged_kg: "2" })
    expect(await page("/console/cash")).toContain("2 kg charged")
    expect(sandbox.state().shiprocket.parcels[0].discrepancy).toMatchObject({ charged_kg: 2 })
  })

  it("should empty the wallet and switch the quirks by a form", async () => {
    await act("wallet", { back: "/console/parcels", balance: "0" })
    await act("quirks", { back: "/console/parcels", on: "1" })
    expect(sandbox.state().shiprocket).toMatchObject({ wallet: 0, quirks: true })
    await act("quirks", { back: "/console/parcels", on: "" })
    expect(sandbox.state().shiprocket.quirks).toBe(false)
  })

  it("should offer a return's own steps, among returns", async () => {
    const api = await shiprocket(sandbox)
    const side = (prefix: string) =>
      Object.fromEntries(
        Object.entries({
          customer_name: "Meera",
          address: "12, Ring Road",
          city: "Surat",
          state: "Gujarat",
          country: "India",
          pincode: "395003",
          phone: "9876543210",
          email: "meera@example.com",
        }).map(([name, value]) => [`${prefix}_${name}`, value])
      )
    const order = (
      await api.post("/orders/create/return", {
        ...adhocOrder("PO-1-R1", { payment_method: "PREPAID" }),
        ...side("pickup"),
        ...side("shipping"),
      })
    ).body
    await api.post("/courier/assign/awb", { shipment_id: order.shipment_id })
    const markup = await page("/console/parcels?show=returns")
    expect(markup).toContain('value="qc_failed"')
    expect(markup).not.toContain('value="rto_initiated"')
    expect(await page("/console/parcels?show=ndr")).toContain("No parcels here")
  })

  it("should move a parcel by a form and lead back to the page", async () => {
    const api = await shiprocket(sandbox)
    const order = (await api.post("/orders/create/adhoc", adhocOrder("PO-<1>"))).body
    const awb = (await api.post("/courier/assign/awb", { shipment_id: order.shipment_id })).body
      .response.data.awb_code
    const markup = await page("/console/parcels")
    expect(markup).toContain("PO-&lt;1&gt;")
    expect(markup).toContain('value="picked_up"')
    const moved = await act("advance", { back: "/console/parcels", awb, to: "delivered" })
    expect(moved.status).toBe(303)
    expect(moved.location).toMatch(/^\/console\/parcels\?done=Parcel/)
    expect(sandbox.state().shiprocket.parcels[0].status).toBe("delivered")
    expect(await page("/console/parcels?show=under_way")).toContain("No parcels here")
  })

  it("should say what went wrong instead of failing, and never lead elsewhere", async () => {
    const refused = await act("advance", { back: "https://evil.example", awb: "1", to: "lost" })
    expect(refused.location).toBe("/?problem=There+is+no+parcel+1")
    expect((await act("constructor", { back: "toString" })).location).toMatch(/^\/\?problem=/)
    expect(await page(refused.location)).toContain('class="flash bad"')
  })

  it("should pay, switch trouble on and off, set a supplier and start over", async () => {
    const { body } = await call(
      sandbox,
      "POST",
      "/razorpay/v1/orders",
      { amount: 149_950, currency: "INR" },
      RAZORPAY_LOGIN
    )
    await act("pay", { id: body.id, outcome: "success" })
    expect(sandbox.state().razorpay.orders[0].status).toBe("paid")
    expect(await page("/console/payments")).toContain("₹1,499.50")
    await act("trouble", { provider: "all", kind: "latency", percent: "50", ms: "5", times: "" })
    expect(sandbox.state().trouble).toMatchObject([{ rate: 0.5, ms: 5, kind: "latency" }])
    await act("calm", {})
    expect(sandbox.state().trouble).toEqual([])
    await act("supplier", { code: "loom", mode: "manual" })
    expect(sandbox.state().suppliers).toMatchObject([{ code: "loom", mode: "manual" }])
    await sandbox.control.settled()
    expect(await page("/console/webhooks")).toContain("order.paid")
    await act("reset", {})
    expect(sandbox.state().razorpay.orders).toEqual([])
  })

  it("should tell open pages that something happened", async () => {
    const response = await fetch(`${sandbox.url}/console/events`)
    const reader = response.body?.getReader()
    await reader?.read()
    sandbox.control.setWallet(1)
    const { value } = (await reader?.read()) ?? {}
    expect(Buffer.from(value ?? []).toString()).toMatch(/^data: \d+/)
    await reader?.cancel()
  })
})
