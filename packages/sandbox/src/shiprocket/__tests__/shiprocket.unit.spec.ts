import type { Sandbox } from "../.."
import {
  adhocOrder,
  call,
  shiprocket,
  startReceiver,
  startSandbox,
  until,
  type Receiver,
} from "../../__tests__/helpers"

const BASE = "/shiprocket/v1/external"

describe("Shiprocket", () => {
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
    sandbox.control.clearTrouble()
    await sandbox.control.settled()
    receiver.received.length = 0
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const reference = () => `PO-${(count += 1)}`
  const create = async (changes: Record<string, unknown> = {}) =>
    (await api.post("/orders/create/adhoc", adhocOrder(reference(), changes))).body
  const book = async (changes: Record<string, unknown> = {}) => {
    const order = await create(changes)
    const awb = await api.post("/courier/assign/awb", { shipment_id: order.shipment_id })

    return { order, awb: awb.body.response.data.awb_code as string }
  }
  const advance = (awb: string, to: string, more: object = {}) =>
    call(sandbox, "POST", `/_control/shiprocket/parcels/${awb}/advance`, { to, ...more })

  describe("login", () => {
    it.each([
      [400, "api@bodycon.test", "Invalid email and password combination"],
      [403, "nobody@bodycon.test", "Invalid email and password combination"],
      [403, "owner@bodycon.test", "Access forbidden"],
    ])("should refuse with %i for %s", async (status, email, message) => {
      const answer = await call(sandbox, "POST", `${BASE}/auth/login`, { email, password: "wrong" })
      expect(answer.status).toBe(status)
      expect(answer.body.message).toBe(message)
    })

    it("should refuse calls without a token, and with one that was logged out", async () => {
      expect((await call(sandbox, "GET", `${BASE}/orders`)).status).toBe(401)
      const other = await shiprocket(sandbox)
      expect((await other.get("/orders")).status).toBe(200)
      await other.post("/auth/logout", {})
      expect((await other.get("/orders")).status).toBe(401)
    })
  })

  describe("pickup locations", () => {
    const place = {
      pickup_location: "surat-looms",
      name: "Surat Looms",
      email: "dispatch@looms.example",
      phone: "9825012345",
      address: "Plot 14, Ring Road Market",
      city: "Surat",
      state: "Gujarat",
      country: "India",
      pin_code: "395002",
    }

    it("should add one and list it, its pincode as text", async () => {
      const added = await api.post("/settings/company/addpickup", place)
      expect(added.body).toMatchObject({ success: true, address: { pickup_code: "surat-looms" } })
      const { data } = (await api.get("/settings/company/pickup")).body
      expect(data.allow_more).toBe("true")
      expect(data.shipping_address.at(-1)).toMatchObject({
        pickup_location: "surat-looms",
        pin_code: "395002",
      })
    })

    it("should put field errors into the message itself", async () => {
      const answer = await api.post("/settings/company/addpickup", {
        ...place,
        pickup_location: "elsewhere",
        address: "Ring Road Market",
      })
      expect(answer.status).toBe(422)
      expect(answer.body).toEqual({ message: { address: [expect.stringContaining("House no")] } })
    })

    it("should refuse a number that is no mobile number", async () => {
      const answer = await api.post("/settings/company/addpickup", { ...place, phone: "12345" })
      expect(answer.status).toBe(422)
      expect(answer.body.message).toBe("Not a valid mobile number")
    })
  })

  describe("serviceability", () => {
    const ask = (query: string) => api.get(`/courier/serviceability/?${query}`)
    const lane = "pickup_postcode=395003&delivery_postcode=560034"

    it("should offer surface and air couriers with rates and dates", async () => {
      const { body } = await ask(`${lane}&cod=0&weight=0.5`)
      expect(body.status).toBe(200)
      const couriers = body.data.available_courier_companies
      expect(new Set(couriers.map((row: { is_surface: boolean }) => row.is_surface)).size).toBe(2)
      expect(couriers[0]).toMatchObject({
        rate: expect.any(Number),
        estimated_delivery_days: expect.stringMatching(/^\d+$/),
        etd: expect.stringMatching(/^[A-Z][a-z]{2} \d{2}, \d{4}$/),
        others: expect.any(String),
      })
      expect(couriers[0].id).not.toBe(couriers[0].courier_company_id)
    })

    it("should leave out couriers without cash on delivery, and the other mode", async () => {
      const cod = (await ask(`${lane}&cod=1&weight=0.5`)).body.data.available_courier_companies
      expect(cod.every((row: { cod: number }) => row.cod === 1)).toBe(true)
      const air = (await ask(`${lane}&cod=0&weight=0.5&mode=Air`)).body.data
      expect(
        air.available_courier_companies.some((row: { is_surface: boolean }) => row.is_surface)
      ).toBe(false)
    })

    it("should say 404 inside an HTTP 200 for a place nobody serves or an unknown order", async () => {
      for (const query of [
        "pickup_postcode=395003&delivery_postcode=999901&cod=0&weight=1",
        "order_id=1",
      ]) {
        const answer = await ask(query)
        expect(answer.status).toBe(200)
        expect(answer.body.status).toBe(404)
      }
    })

    it("should name the fields that are missing", async () => {
      const answer = await ask(lane)
      expect(answer.status).toBe(422)
      expect(Object.keys(answer.body.errors)).toEqual(["weight", "cod"])
      const back = await ask(`${lane}&cod=0&weight=1&is_return=1`)
      expect(Object.keys(back.body.errors)).toEqual(["declared_value"])
    })
  })

  describe("orders", () => {
    it("should create one with empty courier fields", async () => {
      const order = await create()
      expect(order).toMatchObject({
        status: "NEW",
        status_code: 1,
        awb_code: "",
        courier_company_id: "",
        order_id: expect.any(Number),
        shipment_id: expect.any(Number),
      })
    })

    it("should hide a wrong pickup location in an HTTP 200, case included", async () => {
      for (const pickup_location of ["Nowhere", "primary"]) {
        const answer = await api.post(
          "/orders/create/adhoc",
          adhocOrder(reference(), { pickup_location })
        )
        expect(answer.status).toBe(200)
        expect(answer.body.shipment_id).toBeUndefined()
        expect(answer.body.message).toMatch(/^Wrong Pickup location/)
        expect(answer.body.data.data[0].pickup_location).toBe("Primary")
      }
    })

    it.each([
      [{ billing_phone: "+919876543210" }, "billing_phone"],
      [{ billing_country: "in" }, "billing_country"],
      [{ billing_city: "A city with a name of more than 30 letters" }, "billing_city"],
      [{ order_id: "x".repeat(51) }, "order_id"],
      [{ length: 0.5 }, "length"],
      [{ weight: 0 }, "weight"],
      [{ payment_method: "cod" }, "payment_method"],
      [{ order_date: "20-11-2026" }, "order_date"],
      [{ order_items: [] }, "order_items"],
      [{ shipping_is_billing: false }, "shipping_pincode"],
      [
        {
          order_items: [1, 2].map(() => ({ name: "A", sku: "S", units: 1, selling_price: 1 })),
        },
        "order_items",
      ],
    ])("should refuse %j", async (changes, field) => {
      const answer = await api.post("/orders/create/adhoc", adhocOrder(reference(), changes))
      expect(answer.status).toBe(422)
      expect(answer.body).toMatchObject({ message: "Oops! Invalid Data.", status_code: 422 })
      expect(Object.keys(answer.body.errors)).toContain(field)
    })

    it("should answer 500 with a PHP notice when a price is missing", async () => {
      const order_items = [{ name: "A", sku: "S", units: 1 }]
      const answer = await api.post(
        "/orders/create/adhoc",
        adhocOrder(reference(), { order_items })
      )
      expect(answer.status).toBe(500)
      expect(answer.body.message).toContain("Undefined index")
    })

    it("should return the existing order for a reference used before, cancelled or not", async () => {
      const id = reference()
      const first = (await api.post("/orders/create/adhoc", adhocOrder(id))).body
      const again = (await api.post("/orders/create/adhoc", adhocOrder(id, { sub_total: 1 }))).body
      expect(again.shipment_id).toBe(first.shipment_id)
      await api.post("/orders/cancel", { ids: [first.order_id] })
      const third = (await api.post("/orders/create/adhoc", adhocOrder(id))).body
      expect(third).toMatchObject({ shipment_id: first.shipment_id, status: "CANCELED" })
      const awb = await api.post("/courier/assign/awb", { shipment_id: first.shipment_id })
      expect(awb.body.response.data.awb_assign_error).toContain("cancelled state")
    })

    it("should find orders by reference, and not confuse PO-1 with PO-10", async () => {
      const order = await create()
      const { body } = await api.get(`/orders?search=${order.channel_order_id}`)
      const [row] = body.data.filter(
        (found: { channel_order_id: string }) => found.channel_order_id === order.channel_order_id
      )
      expect(row).toMatchObject({ id: order.order_id, total: "1499.50", status: "NEW" })
      expect(row.shipments[0].id).toBe(order.shipment_id)
      expect((await api.get(`/orders/show/${order.order_id}`)).body.data.id).toBe(order.order_id)
    })

    it("should cancel with an empty 204, and fail on an unknown id with 500", async () => {
      const { order, awb } = await book()
      const answer = await api.post("/orders/cancel", { ids: [order.order_id] })
      expect(answer).toMatchObject({ status: 204, body: "" })
      await until(() => receiver.received.length > 0, "the webhook")
      expect(receiver.received[0].body).toMatchObject({
        awb,
        current_status_id: 5,
        shipment_status_id: 8,
      })
      expect((await api.post("/orders/cancel", { ids: [1] })).status).toBe(500)
      expect((await api.post("/orders/cancel", {})).status).toBe(422)
    })

    it("should cancel by AWB some time after its empty answer", async () => {
      const { awb } = await book()
      expect((await api.post("/orders/cancel/shipment/awbs", { awbs: [awb] })).status).toBe(204)
      await until(() => receiver.received.length > 0, "the cancellation")
      expect(receiver.received[0].body.current_status).toBe("CANCELED")
    })

    it("should not cancel what the courier has", async () => {
      const { order, awb } = await book()
      await advance(awb, "picked_up")
      expect((await api.post("/orders/cancel", { ids: [order.order_id] })).status).toBe(400)
    })
  })

  describe("AWB, pickup and documents", () => {
    it("should assign the wanted courier and take the rate from the wallet", async () => {
      const before = (await api.get("/account/details/wallet-balance")).body.data.balance_amount
      const order = await create()
      const { body } = await api.post("/courier/assign/awb", {
        shipment_id: [order.shipment_id],
        courier_id: 10,
      })
      expect(body).toMatchObject({
        awb_assign_status: 1,
        response: { data: { courier_company_id: 10, awb_code: expect.stringMatching(/^\d{13}$/) } },
      })
      const after = (await api.get("/account/details/wallet-balance")).body.data.balance_amount
      expect(Number(after)).toBeLessThan(Number(before))
    })

    it("should refuse a second assignment but reassign once a day", async () => {
      const { order } = await book()
      const assign = (body: object) =>
        api.post("/courier/assign/awb", { shipment_id: order.shipment_id, ...body })
      expect(await assign({})).toMatchObject({
        status: 400,
        body: { message: "Oops! Cannot reassign courier for this shipment." },
      })
      expect((await assign({ status: "reassign", courier_id: 10 })).body.awb_assign_status).toBe(1)
      expect((await assign({ status: "reassign" })).status).toBe(400)
    })

    it.each([
      [{ billing_phone: "" }, {}, "Delivery pincode is empty"],
      [{ billing_pincode: "999901" }, {}, "not serviceable"],
      [{}, { courier_id: 142 }, "not serviceable"],
    ])("should hide a failed assignment in an HTTP 200 (%j %j)", async (order, assign, text) => {
      const { shipment_id } = await create(order)
      const answer = await api.post("/courier/assign/awb", { shipment_id, ...assign })
      expect(answer.status).toBe(200)
      expect(answer.body.awb_assign_status).toBe(0)
      expect(answer.body.response.data.awb_assign_error).toContain(text)
    })

    it("should ask for a recharge with code 350 when the wallet is low", async () => {
      const { shipment_id } = await create()
      await call(sandbox, "POST", "/_control/shiprocket/wallet", { balance: 99 })
      const answer = await api.post("/courier/assign/awb", { shipment_id })
      await call(sandbox, "POST", "/_control/shiprocket/wallet", { balance: 100_000 })
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({
        status_code: 350,
        message: expect.stringContaining("₹100"),
      })
    })

    it("should schedule the pickup once, after the AWB, and say so by webhook", async () => {
      const fresh = await create()
      const pickup = (id: number) => api.post("/courier/generate/pickup", { shipment_id: [id] })
      expect((await pickup(fresh.shipment_id)).status).toBe(400)
      const { order, awb } = await book()
      const { body } = await pickup(order.shipment_id)
      expect(body).toMatchObject({
        pickup_status: 1,
        response: {
          pickup_scheduled_date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
          pickup_token_number: expect.stringMatching(/^Reference No: /),
        },
      })
      expect((await pickup(order.shipment_id)).status).toBe(400)
      await until(() => receiver.received.length === 1, "the webhook")
      expect(receiver.received[0].body).toMatchObject({ awb, current_status_id: 4 })
    })

    it("should give a label that is a PDF, and none inside an HTTP 200 without an AWB", async () => {
      const fresh = await create()
      const none = await api.post("/courier/generate/label", { shipment_id: [fresh.shipment_id] })
      expect(none).toMatchObject({ status: 200, body: { label_created: 0 } })
      expect((await api.post("/courier/generate/label", { shipment_id: 5 })).status).toBe(422)
      const { order } = await book()
      const { body } = await api.post("/courier/generate/label", {
        shipment_id: [order.shipment_id],
      })
      expect(body.label_created).toBe(1)
      const file = await fetch(body.label_url)
      expect(file.headers.get("content-type")).toBe("application/pdf")
      expect((await file.text()).startsWith("%PDF-1.4")).toBe(true)
    })

    it("should give one manifest a shipment, and an empty address for an unknown one", async () => {
      const { order } = await book()
      const manifest = () => api.post("/manifests/generate", { shipment_id: [order.shipment_id] })
      expect((await manifest()).body).toEqual({ status: 1, manifest_url: "" })
      await api.post("/courier/generate/pickup", { shipment_id: [order.shipment_id] })
      expect((await manifest()).body.manifest_url).toMatch(/manifest-\d+\.pdf$/)
      expect(await manifest()).toMatchObject({
        status: 400,
        body: { already_manifested_shipment_ids: [order.shipment_id] },
      })
      const invoice = await api.post("/orders/print/invoice", { ids: [order.order_id] })
      expect(invoice.body.is_invoice_created).toBe(true)
      expect((await api.post("/orders/print/invoice", { ids: [1] })).status).toBe(400)
    })
  })

  describe("tracking", () => {
    it("should post the documented fields, scans oldest first, with the key", async () => {
      const { order, awb } = await book()
      await advance(awb, "picked_up")
      await advance(awb, "in_transit", { location: "Nagpur hub" })
      await until(() => receiver.received.length === 2, "two webhooks")
      const { path, headers, body } = receiver.received[1]
      expect(path).toBe("/hooks/shipping/tracking")
      expect(headers["x-api-key"]).toBe("sandbox-courier-webhook")
      expect(body).toMatchObject({
        awb,
        current_status: "IN TRANSIT",
        current_status_id: 20,
        shipment_status: "IN TRANSIT",
        shipment_status_id: 18,
        current_timestamp: expect.stringMatching(/^\d\d \d\d \d{4} \d\d:\d\d:\d\d$/),
        order_id: order.channel_order_id,
        sr_order_id: order.order_id,
        is_return: 0,
      })
      expect(body).not.toHaveProperty("shipment_id")
      expect(body.scans.map((scan: Record<string, string>) => scan["sr-status"])).toEqual([
        "42",
        "18",
      ])
      expect(body.scans[1].location).toBe("Nagpur hub")
      expect(body.scans[0].date < body.scans[1].date).toBe(true)
    })

    it("should list scans newest first when asked, both by AWB and by shipment", async () => {
      const { order, awb } = await book()
      await advance(awb, "picked_up")
      await advance(awb, "out_for_delivery")
      const byAwb = (await api.get(`/courier/track/awb/${awb}`)).body.tracking_data
      expect(byAwb).toMatchObject({ track_status: 1, shipment_status: 17 })
      expect(byAwb.shipment_track[0].current_status).toBe("Out For Delivery")
      expect(
        byAwb.shipment_track_activities.map((scan: Record<string, string>) => scan["sr-status"])
      ).toEqual(["17", "42"])
      const byShipment = await api.get(`/courier/track/shipment/${order.shipment_id}`)
      expect(byShipment.body.tracking_data).toEqual(byAwb)
      const byOrder = await api.get(`/courier/track?order_id=${order.channel_order_id}`)
      expect(byOrder.body).toEqual([{ tracking_data: byAwb }])
      expect((await api.post("/courier/track/awbs", { awbs: [awb, "1"] })).body).toEqual({
        [awb]: { tracking_data: byAwb },
      })
    })

    it("should say track_status 0 and null activities before the first scan", async () => {
      const { awb } = await book()
      const answer = await api.get(`/courier/track/awb/${awb}`)
      expect(answer.status).toBe(200)
      expect(answer.body.tracking_data).toMatchObject({
        track_status: 0,
        shipment_track_activities: null,
        error: expect.stringContaining("Aahh!"),
      })
    })

    it("should give the last scan of a return to the seller no number", async () => {
      const { awb } = await book()
      await advance(awb, "undelivered")
      await advance(awb, "rto_initiated")
      await until(() => receiver.received.length === 2, "two webhooks")
      const { body } = receiver.received[1]
      expect(body).toMatchObject({ current_status_id: 15, shipment_status_id: 9 })
      expect(body.scans.at(-1)["sr-status"]).toBe("NA")
    })

    it("should refuse steps that cannot follow, unless forced", async () => {
      const { awb } = await book()
      expect((await advance("1", "delivered")).status).toBe(404)
      expect((await advance(awb, "teleported")).status).toBe(400)
      await advance(awb, "delivered")
      expect((await advance(awb, "in_transit")).status).toBe(409)
      expect((await advance(awb, "in_transit", { force: true })).body.parcel.status).toBe(
        "in_transit"
      )
    })
  })

  describe("undelivered parcels", () => {
    it("should list them and take the seller's wish with 202", async () => {
      const { awb } = await book()
      await advance(awb, "undelivered", { reason: "Door locked" })
      const { data } = (await api.get(`/ndr/${awb}`)).body
      expect(data[0]).toMatchObject({ status_code: 36, reason: "Door locked", attempts: 1 })
      expect((await api.post(`/ndr/${awb}/action`, { action: "re-attempt" })).status).toBe(422)
      const wish = await api.post(`/ndr/${awb}/action`, {
        action: "re-attempt",
        comments: "After 6",
      })
      expect(wish).toMatchObject({ status: 202, body: { status: "Data Updated Sucessfully" } })
      const all = (await api.get("/ndr/all")).body
      expect(all.data.map((row: { awb_code: string }) => row.awb_code)).toContain(awb)
    })

    it("should send a parcel back when the seller asks for it", async () => {
      const { awb } = await book()
      await advance(awb, "undelivered")
      await api.post(`/ndr/${awb}/action`, { action: "return", comments: "Customer refused" })
      await until(() => receiver.received.length === 2, "the way back")
      expect(receiver.received[1].body.current_status).toBe("RTO INITIATED")
    })
  })

  describe("returns", () => {
    const side = (prefix: string, pincode: string) => ({
      [`${prefix}_customer_name`]: "Ananya",
      [`${prefix}_address`]: "12, 4th Cross",
      [`${prefix}_city`]: "Bengaluru",
      [`${prefix}_state`]: "Karnataka",
      [`${prefix}_country`]: "India",
      [`${prefix}_pincode`]: pincode,
      [`${prefix}_email`]: "a@example.com",
      [`${prefix}_phone`]: "9876543210",
    })
    const body = (id: string, changes: object = {}) => ({
      ...adhocOrder(id, { payment_method: "PREPAID" }),
      ...side("pickup", "560034"),
      ...side("shipping", "395003"),
      ...changes,
    })

    it("should run the other way with the return numbers", async () => {
      const created = await api.post("/orders/create/return", body(reference()))
      expect(created.body).toMatchObject({ status: "RETURN PENDING", status_code: 21 })
      const awb = (await api.post("/courier/assign/awb", { shipment_id: created.body.shipment_id }))
        .body.response.data.awb_code
      await advance(awb, "picked_up")
      await until(() => receiver.received.length === 1, "the webhook")
      expect(receiver.received[0].body).toMatchObject({
        is_return: 1,
        current_status_id: 32,
        shipment_status_id: 42,
      })
    })

    it("should refuse a used id and a seller without an address", async () => {
      const id = reference()
      await api.post("/orders/create/return", body(id))
      const again = await api.post("/orders/create/return", body(id))
      expect(again.body.errors.order_id).toEqual(["The order id has already been taken."])
      const bare = await api.post(
        "/orders/create/return",
        body(reference(), { shipping_address: "" })
      )
      expect(bare.body.errors).toHaveProperty("shipping_address")
    })
  })

  it("should know a postcode's city and answer 403 for one it does not know", async () => {
    const known = await api.get("/open/postcode/details?postcode=682001")
    expect(known.body.postcode_details).toMatchObject({ state: "Kerala", state_code: "KL" })
    const unknown = await api.get("/open/postcode/details?postcode=999999")
    expect(unknown).toMatchObject({ status: 403, body: { status_code: 403 } })
  })
})
