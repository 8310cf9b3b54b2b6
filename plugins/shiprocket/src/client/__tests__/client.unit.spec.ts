import { createShiprocketClient } from "../client"
import type { ShiprocketClient } from "../client"
import { ShiprocketError } from "../errors"
import { FakeShiprocket } from "./fake-shiprocket"
import { MemoryTokens } from "./memory-tokens"

const timeouts = { call: 400, rates: 400, create: 400, settle: 0, breaker: 0 }
const PICKUP_LIST = "/settings/company/pickup"
const locations = { data: { shipping_address: [{ pickup_location: "Surat-1", pin_code: 395002 }] } }

describe("ShiprocketClient", () => {
  const fake = new FakeShiprocket()
  let tokens: MemoryTokens
  let warnings: string[]
  let client: ShiprocketClient

  beforeAll(() => fake.start())
  afterAll(() => fake.stop())
  beforeEach(() => {
    fake.reset()
    tokens = new MemoryTokens()
    warnings = []
    client = createShiprocketClient(
      {
        apiUrl: fake.url,
        email: "api@shop.example",
        password: "secret-pw",
        timeouts,
        backoffMs: 1,
      },
      tokens,
      { warn: (line: string) => warnings.push(line) } as never
    )
  })

  const failure = (work: Promise<unknown>): Promise<ShiprocketError> =>
    work.then(
      () => Promise.reject(new Error("it should have failed")),
      (error: ShiprocketError) => error
    )

  describe("login", () => {
    it("should log in once for many calls at the same time", async () => {
      fake.on(PICKUP_LIST, () => ({ body: locations }))
      await Promise.all(Array.from({ length: 8 }, () => client.listPickupLocations()))
      expect(fake.count("/auth/login")).toBe(1)
      expect(fake.count(PICKUP_LIST)).toBe(8)
    })

    it("should log in again once after a 401 and repeat the call once", async () => {
      tokens.token = "expired"
      fake.on(PICKUP_LIST, ({ token }) =>
        token === "expired"
          ? { status: 401, body: { message: "Token has expired" } }
          : { body: locations }
      )
      await expect(client.listPickupLocations()).resolves.toEqual([
        {
          nickname: "Surat-1",
          name: null,
          phone: null,
          address: null,
          postal_code: "395002",
          phone_verified: false,
        },
      ])
      expect(fake.count("/auth/login")).toBe(1)
      expect(fake.count(PICKUP_LIST)).toBe(2)
    })

    it("should give up when the new token is refused too", async () => {
      fake.on(PICKUP_LIST, () => ({ status: 401, body: { message: "no" } }))
      expect((await failure(client.listPickupLocations())).code).toBe("login_failed")
      expect(fake.count(PICKUP_LIST)).toBe(2)
    })

    it.each([400, 403])("should call a login answered %i a failed login", async (status) => {
      fake.on("/auth/login", () => ({
        status,
        body: { message: "Invalid email and password combination", status_code: status },
      }))
      const error = await failure(client.listPickupLocations())
      expect(error).toMatchObject({ code: "login_failed", status })
      expect(error.nextAction).toContain("SHIPROCKET_EMAIL")
    })
  })

  describe("repeats", () => {
    it("should repeat after 429 even what creates, for nothing was done", async () => {
      fake.on("/orders/create/adhoc", ({ nth }) =>
        nth < 3
          ? { status: 429, body: { message: "slow down" } }
          : { body: { order_id: 7, shipment_id: 8 } }
      )
      await expect(client.createOrder({} as never)).resolves.toEqual({
        sr_order_id: "7",
        sr_shipment_id: "8",
      })
    })

    it("should repeat a harmless call after 500", async () => {
      fake.on(PICKUP_LIST, ({ nth }) =>
        nth < 2 ? { status: 500, body: "<html>" } : { body: locations }
      )
      await expect(client.listPickupLocations()).resolves.toEqual([
        {
          nickname: "Surat-1",
          name: null,
          phone: null,
          address: null,
          postal_code: "395002",
          phone_verified: false,
        },
      ])
    })

    it("should never repeat a create whose outcome is unknown", async () => {
      fake.on("/orders/create/adhoc", () => ({ hang: true }))
      const error = await failure(client.createOrder({} as never))
      expect(error).toMatchObject({ code: "unreachable", outcomeUnknown: true, transient: true })
      expect(fake.count("/orders/create/adhoc")).toBe(1)

      fake.on("/orders/create/adhoc", () => ({
        status: 500,
        body: { message: "Undefined index: x" },
      }))
      expect(await failure(client.createOrder({} as never))).toMatchObject({ outcomeUnknown: true })
      expect(fake.count("/orders/create/adhoc")).toBe(2)
    })
  })

  describe("success is the expected field", () => {
    it("should read a wrong pickup location inside HTTP 200", async () => {
      fake.on("/orders/create/adhoc", () => ({
        body: { message: "Wrong Pickup location entered.", data: { data: [] } },
      }))
      expect(await failure(client.createOrder({} as never))).toMatchObject({
        code: "pickup_missing",
        outcomeUnknown: false,
        transient: false,
      })
    })

    it("should tell an empty wallet from a courier that does not go there", async () => {
      fake.on("/courier/assign/awb", () => ({
        body: {
          status_code: 350,
          awb_assign_status: 0,
          message: "Please recharge your ShipRocket wallet",
        },
      }))
      expect((await failure(client.assignAwb("8", null))).code).toBe("wallet_empty")
      fake.on("/courier/assign/awb", () => ({
        body: {
          awb_assign_status: 0,
          response: { data: { awb_assign_error: "Pincode is not serviceable" } },
        },
      }))
      expect((await failure(client.assignAwb("8", null))).code).toBe("unserviceable")
    })

    it.each([
      [
        "/courier/generate/label",
        { label_created: 0, response: "not ready" },
        () => client.generateLabel("8"),
      ],
      [
        "/courier/generate/pickup",
        { pickup_status: 0, message: "no" },
        () => client.requestPickup("8"),
      ],
      [
        "/settings/company/addpickup",
        { success: false, message: "no" },
        () => client.addPickupLocation({} as never),
      ],
    ])("should not take HTTP 200 of %s for success", async (path, body, call) => {
      fake.on(path, () => ({ body }))
      expect(await failure(call())).toBeInstanceOf(ShiprocketError)
    })

    it("should ask again for a label that is still being made", async () => {
      fake.on("/courier/generate/label", ({ nth }) => ({
        body:
          nth < 2
            ? { label_created: 0, response: "Label not generated", not_created: [8] }
            : { label_created: 1, label_url: "https://labels.example/8.pdf" },
      }))
      await expect(client.generateLabel("8")).resolves.toBe("https://labels.example/8.pdf")
    })

    it("should print a manifest that was made before", async () => {
      fake.on("/manifests/generate", () => ({
        status: 400,
        body: {
          message: "Manifest already generated for the shipment ids",
          already_manifested_shipment_ids: [8],
          status_code: 400,
        },
      }))
      fake.on("/manifests/print", ({ body }) => {
        expect(body).toEqual({ order_ids: [7] })
        return { body: { manifest_url: "https://files.example/m.pdf" } }
      })
      await expect(client.generateManifest("8", "7")).resolves.toBe("https://files.example/m.pdf")
    })

    it("should tell a reference that is taken from bad data", async () => {
      fake.on("/orders/create/return", () => ({
        status: 422,
        body: {
          message: "Oops! Invalid Data.",
          errors: { order_id: ["The order id has already been taken."] },
        },
      }))
      expect(await failure(client.createReturn({} as never))).toMatchObject({
        code: "reference_taken",
        transient: false,
        outcomeUnknown: false,
      })
    })

    it("should accept the empty 204 of a cancellation", async () => {
      fake.on("/orders/cancel", () => ({ status: 204 }))
      await expect(client.cancelOrder("7")).resolves.toBeUndefined()
    })
  })

  describe("field errors", () => {
    it.each([
      [
        "errors",
        {
          message: "Oops! Invalid Data.",
          errors: { billing_phone: ["bad number"] },
          status_code: 422,
        },
      ],
      ["message", { message: { billing_phone: ["bad number"] }, status_code: 422 }],
    ])("should name the fields found under %s", async (_shape, body) => {
      fake.on("/orders/create/adhoc", () => ({ status: 422, body }))
      expect(await failure(client.createOrder({} as never))).toMatchObject({
        code: "invalid_data",
        fields: { billing_phone: ["bad number"] },
        message: expect.stringContaining("billing_phone: bad number"),
      })
    })
  })

  describe("findOrder", () => {
    it("should match the reference exactly and prefer the living order", async () => {
      const order = (id: number, reference: string, status_code: number) => ({
        id,
        channel_order_id: reference,
        status_code,
        shipments: [{ id: id + 100, awb: "", courier: "" }],
      })
      fake.on("/orders", ({ query }) => {
        expect(query.get("search")).toBe("PO-1")
        return { body: { data: [order(1, "PO-10", 1), order(2, "PO-1", 5), order(3, "PO-1", 1)] } }
      })
      await expect(client.findOrder("PO-1")).resolves.toEqual({
        sr_order_id: "3",
        sr_shipment_id: "103",
        cancelled: false,
        awb: null,
        courier_name: null,
      })
      await expect(
        (fake.on("/orders", () => ({ body: { data: [order(1, "PO-10", 1)] } })),
        client.findOrder("PO-1"))
      ).resolves.toBeNull()
    })
  })

  describe("serviceability", () => {
    const courier = {
      id: 900000001,
      courier_company_id: 10,
      courier_name: "Surface One",
      rate: 118.5,
      cod: 1,
      etd: null,
      estimated_delivery_days: "3",
      is_surface: true,
      blocked: 0,
      rating: 4.2,
    }

    it("should name couriers by their company id, never by the rate row's", async () => {
      fake.on("/courier/serviceability/", () => ({
        body: {
          status: 200,
          data: {
            recommended_courier_company_id: 10,
            available_courier_companies: [
              courier,
              { ...courier, blocked: 1 },
              { ...courier, rate: {} },
            ],
          },
        },
      }))
      const ask = { pickup_pincode: "395002", delivery_pincode: "560001", weight_g: 500 }
      await expect(client.serviceability(ask)).resolves.toEqual([
        {
          id: 10,
          name: "Surface One",
          rate: "118.50",
          cod: true,
          surface: true,
          rating: 4.2,
          days: 3,
          recommended: true,
        },
      ])
    })

    it.each([
      ["a 404 in the body", { body: { status: 404, message: "none" } }],
      ["HTTP 404", { status: 404, body: { message: "none" } }],
      ["an empty list", { body: { status: 200, data: { available_courier_companies: [] } } }],
    ])("should read %s as nobody goes there", async (_name, answer) => {
      fake.on("/courier/serviceability/", () => answer)
      const ask = { pickup_pincode: "395002", delivery_pincode: "999999", weight_g: 500 }
      await expect(client.serviceability(ask)).resolves.toEqual([])
    })

    it("should not take a gateway's page for an answer", async () => {
      const page = { status: 404, body: "<html><h1>Not found</h1></html>" }
      fake.on("/courier/serviceability/", () => page)
      const ask = { pickup_pincode: "395002", delivery_pincode: "560001", weight_g: 500 }
      await expect(client.serviceability(ask)).rejects.toMatchObject({ code: "unexpected_answer" })
    })
  })

  it("should log no secret and no personal data", async () => {
    fake.on("/orders/create/adhoc", () => ({
      status: 422,
      body: { message: "Oops", errors: { billing_phone: ["9876543210 is wrong"] } },
    }))
    await failure(client.createOrder({ billing_phone: "9876543210" } as never))
    expect(warnings).toEqual([
      "shiprocket: create order failed (invalid_data, HTTP 422, fields billing_phone)",
    ])
  })
})
