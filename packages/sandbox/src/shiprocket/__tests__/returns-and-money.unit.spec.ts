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

describe("Shiprocket: returns and money", () => {
  let receiver: Receiver
  let sandbox: Sandbox
  let api: Awaited<ReturnType<typeof shiprocket>>
  let count = 0
  const reference = () => `RM-${(count += 1)}`

  beforeEach(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
    api = await shiprocket(sandbox)
  })
  afterEach(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const side = (prefix: string, pincode: string) => ({
    [`${prefix}_customer_name`]: "Meera",
    [`${prefix}_address`]: "12, Ring Road",
    [`${prefix}_city`]: "Surat",
    [`${prefix}_state`]: "Gujarat",
    [`${prefix}_country`]: "India",
    [`${prefix}_pincode`]: pincode,
    [`${prefix}_phone`]: "9876543210",
    [`${prefix}_email`]: "meera@example.com",
  })
  const returnOrder = (id: string, item: object = {}) => ({
    ...adhocOrder(id, { payment_method: "PREPAID" }),
    ...side("pickup", "560034"),
    ...side("shipping", "395003"),
    order_items: [{ name: "Wine dress", sku: "BC-1-M", units: 1, selling_price: 1499, ...item }],
  })
  const assign = async (shipment_id: unknown, more: object = {}): Promise<string> => {
    const { body } = await api.post("/courier/assign/awb", { shipment_id, ...more })

    return String(body.response.data.awb_code)
  }
  const bookReturn = async (item: object = {}): Promise<string> => {
    const { body } = await api.post("/orders/create/return", returnOrder(reference(), item))

    return assign(body.shipment_id)
  }
  const bookForward = async (changes: object = {}): Promise<string> => {
    const { body } = await api.post("/orders/create/adhoc", adhocOrder(reference(), { ...changes }))

    return assign(body.shipment_id)
  }
  const advance = (awb: string, to: string, more: object = {}) =>
    call(sandbox, "POST", `/_control/shiprocket/parcels/${awb}/advance`, { to, ...more })

  describe("returns", () => {
    it("should say whether the rider checks the goods", async () => {
      const plain = await api.post("/orders/create/return", returnOrder(reference()))
      const checked = await api.post(
        "/orders/create/return",
        returnOrder(reference(), { qc_enable: true, qc_color: "Wine" })
      )
      expect([plain.body.is_qc_check, checked.body.is_qc_check]).toEqual([0, 1])
    })

    it.each([
      ["in_transit", 25, 18],
      ["delivered", 26, 7],
      ["qc_failed", 57, 47],
      ["cancelled", 27, 8],
    ])("should send %s with the numbers of a return", async (to, order, shipment) => {
      const awb = await bookReturn()
      expect((await advance(awb, to)).status).toBe(200)
      await until(() => receiver.received.length === 1, "the webhook")
      expect(receiver.received[0].body).toMatchObject({
        is_return: 1,
        current_status_id: order,
        shipment_status_id: shipment,
      })
    })

    it("should tell why the check failed, and let only a call-off follow", async () => {
      const awb = await bookReturn({ qc_enable: 1 })
      await advance(awb, "qc_failed", { reason: "Tag is missing" })
      await until(() => receiver.received.length === 1, "the webhook")
      expect(receiver.received[0].body.qc_failure_reason).toBe("Tag is missing")
      const tracked = await api.get(`/courier/track/awb/${awb}`)
      expect(tracked.body.tracking_data.qc_response.qc_failed_reason).toBe("Tag is missing")
      expect((await advance(awb, "picked_up")).status).toBe(409)
      expect((await advance(awb, "cancelled")).status).toBe(200)
    })

    it("should raise no NDR when the seller is not there to take a return", async () => {
      const awb = await bookReturn()
      await advance(awb, "undelivered")
      expect((await api.get(`/ndr/${awb}`)).body.data).toEqual([])
    })

    it("should not fail the check of, or call off, a parcel to a shopper", async () => {
      const awb = await bookForward()
      expect((await advance(awb, "qc_failed")).status).toBe(409)
      expect((await advance(awb, "cancelled")).status).toBe(409)
    })

    it("should offer only couriers that collect returns, and that check them when asked", async () => {
      const ask = async (more: string): Promise<string[]> => {
        const { body } = await api.get(
          `/courier/serviceability/?pickup_postcode=560034&delivery_postcode=395003&cod=0&weight=0.5${more}`
        )

        return body.data.available_courier_companies.map(
          (courier: { courier_name: string }) => courier.courier_name
        )
      }
      expect(await ask("")).toContain("Garuda Priority Air")
      expect(await ask("&is_return=1&declared_value=1499")).toEqual(["Pavan Air", "Sadak Surface"])
      expect(await ask("&is_return=1&declared_value=1499&qc_check=1")).toEqual(["Sadak Surface"])
      const bare = await api.get(
        "/courier/serviceability/?pickup_postcode=560034&delivery_postcode=395003&cod=0&weight=0.5&is_return=1"
      )
      expect(bare).toMatchObject({ status: 422 })
      expect(bare.body.errors).toHaveProperty("declared_value")
    })
  })

  it("should not reassign what the courier has already", async () => {
    const { body } = await api.post("/orders/create/adhoc", adhocOrder(reference()))
    const awb = await assign(body.shipment_id)
    await advance(awb, "picked_up")
    const again = await api.post("/courier/assign/awb", {
      shipment_id: body.shipment_id,
      status: "reassign",
    })
    expect(again).toMatchObject({
      status: 400,
      body: { message: "Oops! Cannot reassign courier for this shipment." },
    })
  })

  it("should deliver where the seller's answer to an NDR says, and keep it in the history", async () => {
    const awb = await bookForward()
    await advance(awb, "undelivered", { reason: "Door locked" })
    await api.post(`/ndr/${awb}/action`, {
      action: "re-attempt",
      comments: "Call first",
      phone: "9811111111",
      address1: "Flat 9",
      address2: "MG Road",
      deferred_date: "2026-12-01",
    })
    const [row] = (await api.get(`/ndr/${awb}`)).body.data
    expect(row).toMatchObject({
      customer_phone: "9811111111",
      customer_address: "Flat 9, MG Road",
      attempts: 1,
    })
    expect(row.history).toEqual([
      expect.objectContaining({ action_by: "COURIER", ndr_reason: "Door locked" }),
      expect.objectContaining({ action_by: "SELLER", deferred_date: "2026-12-01" }),
    ])
  })

  it("should list couriers by whether they are active", async () => {
    const active = await api.get("/courier/courierListWithCounts?type=active")
    const inactive = await api.get("/courier/courierListWithCounts?type=inactive")
    expect(active.body.courier_data.length).toBe(4)
    expect(inactive.body.courier_data).toEqual([])
  })

  describe("money", () => {
    const deliver = async (changes: object = {}): Promise<string> => {
      const awb = await bookForward(changes)
      await advance(awb, "delivered")

      return awb
    }
    const csv = async (query = "") =>
      (await call(sandbox, "GET", `/_control/shiprocket/remittance.csv${query}`)).body as string
    const lines = (text: string): string[] => text.trim().split("\r\n").slice(1)

    it("should remit what was collected for delivered COD parcels and for nothing else", async () => {
      const paid = await deliver({ sub_total: 125000.5 })
      await deliver({ payment_method: "Prepaid" })
      await bookForward()
      const text = sandbox.control.remittanceCsv()
      expect(text.charCodeAt(0)).toBe(0xfeff)
      expect(lines(text)).toEqual([expect.stringContaining(`,${paid},`)])
      expect(lines(text)[0]).toContain('"1,25,000.50",0.00,"1,25,000.50"')
    })

    it("should fall short, be late, take charges, repeat and split when asked", async () => {
      const awbs = [await deliver(), await deliver(), await deliver()]
      const figures = (line: string) => line.replaceAll(/"([^"]*)"/g, (_, t) => t.replace(/,/g, ""))
      const [short, whole] = lines(await csv("?shortage=10.05&charges=40&late=1"))
      expect(figures(short)).toMatch(/,1499\.50,40\.00,1449\.45$/)
      expect(figures(whole)).toMatch(/,1499\.50,40\.00,1459\.50$/)
      expect(lines(await csv("?late=1"))).toHaveLength(2)
      const twice = lines(await csv("?duplicates=1"))
      expect(twice).toHaveLength(4)
      expect(twice[0]).toBe(twice[1])
      const parts = lines(await csv("?partial=1")).filter((line) => line.includes(awbs[0]))
      expect(parts.map(figures).map((line) => line.split(",").at(-1))).toEqual(["749.75", "749.75"])
      expect(lines(await csv(`?awbs=${awbs[2]}`))).toHaveLength(1)
      expect(
        (await call(sandbox, "GET", "/_control/shiprocket/remittance.csv?late=some")).status
      ).toBe(400)
    })

    it("should charge for more weight than was stated", async () => {
      const awb = await deliver()
      const control = (charged_kg: unknown, of = awb) =>
        call(sandbox, "POST", `/_control/shiprocket/parcels/${of}/discrepancy`, { charged_kg })
      expect((await control(0.5)).status).toBe(400)
      expect((await control(2, "000")).status).toBe(404)
      expect((await control(2)).body.parcel.discrepancy.charged_kg).toBe(2)
      const { body } = await api.get("/billing/discrepancy")
      expect(body.data).toEqual([
        expect.objectContaining({
          awb_code: awb,
          entered_weight: "0.600",
          charged_weight: "2.000",
        }),
      ])
      expect(Number(body.data[0].charged_weight_amount)).toBeGreaterThan(0)
    })
  })
})
