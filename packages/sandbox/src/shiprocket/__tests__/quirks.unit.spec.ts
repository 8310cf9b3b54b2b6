import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createSandbox, type Sandbox } from "../.."
import {
  adhocOrder,
  call,
  shiprocket,
  startReceiver,
  startSandbox,
  until,
  type Receiver,
} from "../../__tests__/helpers"

describe("Shiprocket: quirks", () => {
  let receiver: Receiver
  let sandbox: Sandbox
  let api: Awaited<ReturnType<typeof shiprocket>>
  let count = 0
  const reference = () => `QU-${(count += 1)}`

  beforeEach(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver, { shiprocket: { quirks: true } })
    api = await shiprocket(sandbox)
  })
  afterEach(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const create = (changes: object = {}) =>
    api.post("/orders/create/adhoc", adhocOrder(reference(), { ...changes }))
  const assign = (shipment_id: unknown, more: object = {}) =>
    api.post("/courier/assign/awb", { shipment_id, ...more })
  const bookForward = async (changes: object = {}): Promise<string> => {
    const { body } = await create(changes)

    return String((await assign(body.shipment_id)).body.response.data.awb_code)
  }
  const advance = (awb: string, to: string, more: object = {}) =>
    call(sandbox, "POST", `/_control/shiprocket/parcels/${awb}/advance`, { to, ...more })
  /** What `ask` answers for each of many references or places. */
  const many = async <T>(ask: (index: number) => Promise<T>): Promise<T[]> => {
    const answers: T[] = []
    for (let index = 0; index < 12; index += 1) {
      answers.push(await ask(index))
    }

    return answers
  }

  const label = (shipment_id: unknown) =>
    api.post("/courier/generate/label", { shipment_id: [shipment_id] })

  it("should be on unless they are switched off", async () => {
    const other = await createSandbox({ port: 0, smtpPort: false })
    expect(other.state().shiprocket.quirks).toBe(true)
    await other.close()
    expect((await call(sandbox, "POST", "/_control/shiprocket/quirks", { on: "yes" })).status).toBe(
      400
    )
    sandbox.control.setQuirks(false)
    const { body } = await create()
    expect(typeof body.order_id).toBe("number")
    await assign(body.shipment_id)
    expect((await label(body.shipment_id)).body.label_created).toBe(1)
  })

  it("should be on for a start that asks for them, whatever the run before was like", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "sandbox-quirks-"))
    const start = async (quirks: boolean) => {
      const other = await createSandbox({
        port: 0,
        smtpPort: false,
        dataDir,
        shiprocket: { quirks },
      })
      const { shiprocket } = other.state()
      other.control.setWallet(5000)
      await other.close()

      return shiprocket.quirks
    }
    expect([await start(false), await start(true), await start(false)]).toEqual([false, true, true])
    await rm(dataDir, { recursive: true })
  })

  it("should refuse the first question for a label, inside an HTTP 200", async () => {
    const { body } = await create()
    await assign(body.shipment_id)
    const first = await label(body.shipment_id)
    expect(first).toMatchObject({ status: 200, body: { label_created: 0 } })
    expect(first.body.label_url).toBeUndefined()
    expect((await label(body.shipment_id)).body.label_created).toBe(1)
  })

  it("should write some ids as texts", async () => {
    const types = new Set<string>()
    for (let index = 0; index < 4; index += 1) {
      const { body } = await create()
      types.add(typeof body.order_id)
    }
    expect([...types].sort()).toEqual(["number", "string"])
  })

  it("should give the newest scan no number", async () => {
    const awb = await bookForward()
    await advance(awb, "picked_up")
    await advance(awb, "in_transit")
    const { tracking_data } = (await api.get(`/courier/track/awb/${awb}`)).body
    expect(
      tracking_data.shipment_track_activities.map((scan: object) => Object(scan)["sr-status"])
    ).toEqual(["NA", "42"])
    expect(tracking_data.shipment_status).toBe(18)
  })

  it("should send some webhooks twice and let some overtake others, but lose none", async () => {
    const awbs: string[] = []
    for (let index = 0; index < 12; index += 1) {
      awbs.push(await bookForward())
    }
    for (const awb of awbs) {
      for (const to of ["picked_up", "in_transit", "delivered"] as const) {
        sandbox.control.advanceParcel(awb, { to })
      }
      await sandbox.control.settled()
    }
    const seen = receiver.received.map(({ body }) => `${body.awb}:${body.shipment_status_id}`)
    expect(new Set(seen).size).toBe(36)
    expect(seen.length).toBeGreaterThan(36)
    const stepOf = new Map([
      ["42", 0],
      ["18", 1],
      ["7", 2],
    ])
    const overtaken = awbs.filter((awb) => {
      const steps = seen
        .filter((entry) => entry.startsWith(awb))
        .map((entry) => stepOf.get(entry.split(":")[1]) ?? -1)

      return steps.some((step, index) => index > 0 && step < steps[index - 1])
    })
    expect(overtaken.length).toBeGreaterThan(0)
  })

  it("should say in three ways that nobody goes there", async () => {
    const answers = await many((index) =>
      api.get(
        `/courier/serviceability/?pickup_postcode=395003&delivery_postcode=9999${10 + index}&cod=0&weight=0.5`
      )
    )
    const forms = answers.map(({ status, body }) =>
      status === 404 ? "http" : body.status === 404 ? "body" : body.data.available_courier_companies
    )
    expect(forms).toEqual(expect.arrayContaining(["http", "body", []]))
    expect(answers.every(({ status }) => [200, 404].includes(status))).toBe(true)
  })

  it("should refuse an unknown pickup location in an HTTP 200 or a 422, always without a shipment", async () => {
    const answers = await many(() => create({ pickup_location: "Nowhere" }))
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 422])
    for (const { body } of answers) {
      expect(body).toEqual({
        message: expect.stringContaining("Wrong Pickup"),
        data: expect.anything(),
      })
    }
  })

  it("should explain in either field why there is no AWB, and know the empty wallet by its number", async () => {
    const answers = await many(async () => {
      const { body } = await create({ billing_phone: "" })

      return (await assign(body.shipment_id)).body
    })
    const fields = answers.map((body) =>
      body.message ? "message" : body.response.data.awb_assign_error && "awb_assign_error"
    )
    expect([...new Set(fields)].sort()).toEqual(["awb_assign_error", "message"])
    sandbox.control.setWallet(0)
    const { body } = await create()
    expect((await assign(body.shipment_id)).body).toMatchObject({
      status_code: 350,
      awb_assign_status: 0,
      message: expect.stringContaining("recharge"),
    })
  })

  it("should name a rider in what is written of a scan", async () => {
    const awb = await bookForward()
    await advance(awb, "out_for_delivery")
    await until(() => receiver.received.length > 0, "the webhook")
    const [{ body }] = receiver.received
    expect(body.scans.at(-1).activity).toMatch(/Sunil Yadav, Mobile \d{10}/)
  })

  it("should put a prefix before some references, and leave two dates out there", async () => {
    const awbs = await many(() => bookForward())
    for (const awb of awbs) {
      await advance(awb, "picked_up")
    }
    await sandbox.control.settled()
    const sent = receiver.received.map(({ body }) => body)
    const old = sent.filter(({ order_id }) => order_id.startsWith("7001_QU-"))
    expect(old.length).toBeGreaterThan(0)
    expect(old.length).toBeLessThan(sent.length)
    expect(old.every((body) => !("awb_assigned_date" in body))).toBe(true)
    expect(
      sent.filter((body) => !old.includes(body)).every((body) => "awb_assigned_date" in body)
    ).toBe(true)
  })

  it("should give nothing but the token at a login", async () => {
    const { body } = await call(sandbox, "POST", "/shiprocket/v1/external/auth/login", {
      email: "api@bodycon.test",
      password: "sandbox-courier-password",
    })
    expect(Object.keys(body)).toEqual(["token"])
  })
})
