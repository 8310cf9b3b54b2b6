import { createShiprocketClient } from "../client"
import type { ShiprocketClient } from "../client"
import type { ShiprocketError, ShiprocketErrorCode } from "../errors"
import { FakeShiprocket } from "./fake-shiprocket"
import { MemoryTokens } from "./memory-tokens"

const timeouts = { call: 400, rates: 400, create: 150, settle: 0, breaker: 0 }
const CREATE = "/orders/create/adhoc"
const ASSIGN = "/courier/assign/awb"
const ask = { pickup_pincode: "395002", delivery_pincode: "560001", weight_g: 1250 }

describe("answers of Shiprocket", () => {
  const fake = new FakeShiprocket()
  let warnings: string[]
  let client: ShiprocketClient

  beforeAll(() => fake.start())
  afterAll(() => fake.stop())
  beforeEach(() => {
    fake.reset()
    warnings = []
    client = createShiprocketClient(
      { apiUrl: fake.url, email: "api@shop.example", password: "pw", timeouts, backoffMs: 1 },
      new MemoryTokens(),
      { warn: (line: string) => warnings.push(line) } as never
    )
  })

  const failure = (work: Promise<unknown>): Promise<ShiprocketError> =>
    work.then(
      (value) => Promise.reject(new Error(`it should have failed: ${JSON.stringify(value)}`)),
      (error: ShiprocketError) => error
    )
  type Call = () => Promise<unknown>
  const create: Call = () => client.createOrder({} as never)
  const assign: Call = () => client.assignAwb("8", null)
  const label: Call = () => client.generateLabel("8")
  const manifest: Call = () => client.generateManifest("8", "7")
  const cancel: Call = () => client.cancelOrder("7")
  const answer: Call = () => client.actOnNdr("A1", { action: "re-attempt", comments: "again" })
  const track: Call = () => client.trackAwbs(["A1"])

  type Case = [string, string, Call, unknown, ShiprocketErrorCode]

  it.each<Case>([
    [
      "a wrong pickup location",
      CREATE,
      create,
      { message: "Wrong Pickup location entered. Please choose one.", data: { data: [] } },
      "pickup_missing",
    ],
    [
      "an order without its shipment",
      CREATE,
      create,
      { order_id: 5, status: "NEW" },
      "unexpected_answer",
    ],
    ["ids of nothing", CREATE, create, { order_id: 0, shipment_id: 0 }, "unexpected_answer"],
    ["empty ids", CREATE, create, { order_id: "", shipment_id: "" }, "unexpected_answer"],
    [
      "awb_assign_status 0 with awb_assign_error",
      ASSIGN,
      assign,
      {
        awb_assign_status: 0,
        response: { data: { awb_assign_error: "Pincode is not serviceable" } },
      },
      "unserviceable",
    ],
    [
      "awb_assign_status 0 with message",
      ASSIGN,
      assign,
      { awb_assign_status: 0, message: "order is in cancelled state" },
      "order_cancelled",
    ],
    [
      "awb_assign_status 0 with both, the second telling",
      ASSIGN,
      assign,
      {
        awb_assign_status: "0",
        message: "Sorry",
        response: { data: { awb_assign_error: "No courier for this lane" } },
      },
      "unserviceable",
    ],
    [
      "an empty wallet by number",
      ASSIGN,
      assign,
      { status_code: "350", awb_assign_status: 0, message: "Minimum balance is 100" },
      "wallet_empty",
    ],
    [
      "label_created 0",
      "/courier/generate/label",
      label,
      { label_created: 0, not_created: [8] },
      "unexpected_answer",
    ],
    [
      "label_created 0, still being made",
      "/courier/generate/label",
      label,
      { label_created: 0, response: "Label is not ready yet" },
      "not_ready",
    ],
    [
      "label_created 0 for good",
      "/courier/generate/label",
      label,
      { label_created: 0, response: "Shipment was lost" },
      "refused",
    ],
    [
      "an empty manifest_url",
      "/manifests/generate",
      manifest,
      { status: 1, manifest_url: "" },
      "not_ready",
    ],
    [
      "an invoice that was not made",
      "/orders/print/invoice",
      () => client.printInvoice("7"),
      { is_invoice_created: false, invoice_url: null, not_created: [7], message: "no" },
      "refused",
    ],
    [
      "a body status of 401",
      CREATE,
      create,
      { status_code: 401, message: "Token expired" },
      "login_failed",
    ],
    ["a body status of 429", CREATE, create, { status: 429, message: "slow down" }, "rate_limited"],
    [
      "a body status of 404",
      "/courier/track/awbs",
      track,
      { status: 404, message: "Order does not exist!" },
      "not_found",
    ],
    [
      "a refusal instead of parcels",
      "/courier/track/awbs",
      track,
      { message: "Something is wrong" },
      "refused",
    ],
    [
      "a cancellation that did not happen",
      "/orders/cancel",
      cancel,
      { message: "Cannot cancel" },
      "refused",
    ],
    [
      "a cancellation with a status of 400",
      "/orders/cancel",
      cancel,
      { status_code: 400, message: "Cannot cancel" },
      "refused",
    ],
    [
      "an answer to an undelivered parcel that was not taken",
      "/ndr/A1/action",
      answer,
      { status: 400, message: "This shipment is not in NDR." },
      "refused",
    ],
    [
      "an answer to an undelivered parcel that only may have been taken",
      "/ndr/A1/action",
      answer,
      { status: "Data Updated Sucessfully" },
      "unexpected_answer",
    ],
    ["nothing at all", CREATE, create, null, "unexpected_answer"],
    ["a page of HTML", CREATE, create, "<html><body>Sorry</body></html>", "unexpected_answer"],
    ["plain words", CREATE, create, "Something is wrong", "refused"],
  ])("should know %s inside HTTP 200", async (_name, path, call, body, code) => {
    fake.on(path, () => ({ body }))
    expect((await failure(call())).code).toBe(code)
  })

  it("should take an answer to an undelivered parcel by its 202 and its words", async () => {
    fake.on("/ndr/A1/action", () => ({ status: 202, body: { status: "Data Updated Sucessfully" } }))
    await expect(answer()).resolves.toBeUndefined()
    fake.on("/ndr/A1/action", () => ({ status: 202, body: { message: "no" } }))
    expect((await failure(answer())).code).toBe("refused")
  })

  it.each([
    ["204 without a body", { status: 204 }],
    ["200 without a body", { status: 200 }],
    ["200 that says so", { body: { status_code: 200, message: "Order cancelled successfully." } }],
    ["already cancelled", { status: 400, body: { message: "Order is already cancelled" } }],
  ])("should take %s for a cancellation", async (_name, said) => {
    fake.on("/orders/cancel", () => said)
    await expect(cancel()).resolves.toBeUndefined()
  })

  it("should know the raw text by which an unknown order is not cancelled", async () => {
    const body = { message: "Trying to get property of non-object", status_code: 500 }
    fake.on("/orders/cancel", () => ({ status: 500, body }))
    const error = await failure(cancel())
    expect(error).toMatchObject({ code: "not_found", transient: false })
    expect(error.message).not.toContain("Trying to get")
  })

  it.each([
    [{ message: "Delivery pincode is empty" }, "billing_phone"],
    [{ message: "Phone number is in invalid format" }, "billing_phone"],
    [{ message: "SKU cannot be repeated", status_code: 422 }, "order_items"],
    [{ message: "Given channel id does not exist", status_code: 400 }, "channel_id"],
    [{ message: "Oops! Invalid Data.", errors: { weight: ["must be above 0"] } }, "weight"],
    [{ message: { billing_city: ["too long"] } }, "billing_city"],
  ])("should name the field behind %j", async (body, field) => {
    fake.on(ASSIGN, () => ({ status: 400, body }))
    const error = await failure(assign())
    expect(error.code).toBe("invalid_data")
    expect(Object.keys(error.fields)).toEqual([field])
    expect(error.message).toContain(field)
  })

  it("should keep numbers and addresses of people out of what is thrown, and so out of logs", async () => {
    const errors = {
      billing_phone: ["+91 98765 43210 is wrong"],
      billing_email: ["asha@mail.example?"],
    }
    fake.on(CREATE, () => ({ status: 422, body: { message: "9876543210 is taken", errors } }))
    const error = await failure(create())
    const said = JSON.stringify([error.message, error.fields, warnings])
    expect(said).not.toMatch(/98765|asha/)
    expect(error.message).toContain("[number] is taken")
  })

  it("should take HTTP 408 of a create for an unknown outcome and not send it again", async () => {
    fake.on(CREATE, () => ({ status: 408, body: { message: "timeout" } }))
    expect(await failure(create())).toMatchObject({ transient: true, outcomeUnknown: true })
    expect(fake.count(CREATE)).toBe(1)
  })

  it("should begin no create later than one time-out after the first, so that all are over after two", async () => {
    fake.on(CREATE, ({ nth }) =>
      nth === 1
        ? { status: 429, body: { message: "slow" } }
        : { body: { order_id: 1, shipment_id: 2 } }
    )
    // Each login takes longer than a create may wait.
    fake.on("/auth/login", () => ({ body: { token: "t" } }))
    const slow = createShiprocketClient(
      { apiUrl: fake.url, email: "a@b.example", password: "pw", timeouts, backoffMs: 1 },
      {
        read: async () => null,
        renew: async (_stale, login) => {
          await new Promise((resolve) => setTimeout(resolve, timeouts.create + 30))
          return login()
        },
      },
      { warn: () => undefined } as never
    )
    expect(await failure(slow.createOrder({} as never))).toMatchObject({
      code: "unreachable",
      outcomeUnknown: false,
    })
    expect(fake.count(CREATE)).toBe(0)
  })

  describe("the look-up of a reference", () => {
    const order = (id: number, reference: string, more: object = {}) => ({
      id,
      channel_order_id: reference,
      status_code: 1,
      shipments: [{ id: id + 100, awb: "", courier: "" }],
      ...more,
    })
    const pages = (all: object[], perPage = 50) =>
      fake.on("/orders", ({ query }) => {
        const page = Number(query.get("page"))
        return {
          body: {
            data: all.slice((page - 1) * perPage, page * perPage),
            meta: { pagination: { total_pages: Math.ceil(all.length / perPage) } },
          },
        }
      })

    it("should read every page before it says that there is none", async () => {
      const alike = Array.from({ length: 120 }, (_, index) => order(1000 + index, `PO-1${index}`))
      pages([...alike, order(7, "PO-1")])
      await expect(client.findOrder("PO-1")).resolves.toMatchObject({ sr_order_id: "7" })
      expect(fake.count("/orders")).toBe(3)
      pages(alike)
      await expect(client.findOrder("PO-1")).resolves.toBeNull()
    })

    it("should find the shipment of an order that the list shows without one", async () => {
      pages([order(7, "PO-1", { shipments: [] })])
      fake.on("/orders/show/7", () => ({
        body: { data: { id: 7, shipments: { id: "107", awb: "A7" } } },
      }))
      await expect(client.findOrder("PO-1")).resolves.toMatchObject({
        sr_order_id: "7",
        sr_shipment_id: "107",
        awb: "A7",
      })
      fake.on("/orders/show/7", () => ({ status: 404 }))
      await expect(client.findOrder("PO-1")).resolves.toMatchObject({ sr_shipment_id: null })
    })

    it("should know a cancelled order by its words where the number is missing", async () => {
      pages([order(7, "PO-1", { status_code: null, status: "CANCELED" })])
      await expect(client.findOrder("PO-1")).resolves.toMatchObject({ cancelled: true })
    })

    it("should never take a search that is refused for an order that is not there", async () => {
      fake.on("/orders", () => ({ body: { message: "Something is wrong" } }))
      expect((await failure(client.findOrder("PO-1"))).code).toBe("refused")
      fake.on("/orders", () => ({ body: { data: [{ channel_order_id: "PO-1" }] } }))
      expect((await failure(client.findOrder("PO-1"))).code).toBe("unexpected_answer")
    })
  })

  it.each([
    ["{}", {}],
    ["[]", []],
  ])("should read %s as no news of any parcel", async (_name, body) => {
    fake.on("/courier/track/awbs", () => ({ body }))
    await expect(track()).resolves.toEqual({})
  })

  it("should ask for cash on delivery when the parcel is paid at the door", async () => {
    const asked: Record<string, string>[] = []
    fake.on("/courier/serviceability/", ({ query }) => {
      asked.push(Object.fromEntries(query))
      return { body: { status: 200, data: { available_courier_companies: [] } } }
    })
    await client.serviceability({ ...ask, cod: true })
    await client.serviceability(ask)
    expect(asked.map(({ cod, weight }) => ({ cod, weight }))).toEqual([
      { cod: "1", weight: "1.250" },
      { cod: "0", weight: "1.250" },
    ])
  })
})
