import fc from "fast-check"
import { checkAddress, mergeItems, toOrderPayload } from "../mapping"
import type { Address, ShipmentItem } from "../../types"

const address: Address = {
  name: "Asha Devi Rao",
  phone: "+91 98765 43210",
  address_1: "12 MG Road",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560001",
  country_code: "in",
}

const item = (sku: string, units: number, selling_price: string): ShipmentItem => ({
  order_line_item_id: `li_${sku}_${units}`,
  name: `Dress ${sku}`,
  sku,
  units,
  selling_price,
})

const order = {
  channel_reference: "BC-20260105-000001-P1",
  pickup_nickname: "Surat-1",
  ship_to: address,
  items: [item("A", 1, "1499.50")],
  payment_method: "cod" as const,
  cod_amount: "1548.50",
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 0.3,
  fallback_email: "api@shop.example",
  created_at: new Date("2026-01-04T20:00:00Z"),
}

describe("toOrderPayload", () => {
  it("should write rupees, kilograms, IST and full names as Shiprocket wants them", () => {
    expect(toOrderPayload(order)).toMatchObject({
      order_id: "BC-20260105-000001-P1",
      order_date: "2026-01-05 01:30",
      billing_customer_name: "Asha",
      billing_last_name: "Devi Rao",
      billing_phone: "9876543210",
      billing_country: "India",
      billing_email: "api@shop.example",
      payment_method: "COD",
      sub_total: 1548.5,
      weight: 0.43,
      height: 0.6,
      order_items: [{ sku: "A", units: 1, selling_price: 1499.5 }],
    })
  })

  it("should have a prepaid parcel declared at its value", () => {
    expect(toOrderPayload({ ...order, payment_method: "prepaid" })).toMatchObject({
      payment_method: "Prepaid",
      sub_total: 1499.5,
    })
  })
})

describe("checkAddress", () => {
  it.each([
    ["phone", { phone: "12345" }, "ship_to.phone"],
    ["pincode", { postal_code: "060001" }, "ship_to.postal_code"],
    ["country", { country_code: "us" }, "ship_to.country_code"],
    ["name", { name: "  " }, "ship_to.name"],
    ["city", { city: "" }, "ship_to.city"],
  ])("should name the field of a bad %s", (_name, change, field) => {
    expect(() => checkAddress("ship_to", { ...address, ...change })).toThrow(field)
  })

  it("should break a long address at a space and lose nothing that fits", () => {
    const long =
      "Flat 14 Third Floor Lotus Residency Behind the Old Water Tower Near Gandhi Circle East Wing"
    const { address_1, address_2 } = checkAddress("ship_to", { ...address, address_1: long })
    expect(address_1.length).toBeLessThanOrEqual(80)
    expect(`${address_1} ${address_2}`).toBe(long)
  })
})

describe("mergeItems", () => {
  it("should put a repeated SKU on one line, and a second price on a line of its own", () => {
    expect(
      mergeItems([
        item("A", 1, "100"),
        item("A", 2, "100.00"),
        item("A", 1, "90"),
        item("B", 1, "5"),
      ])
    ).toEqual([
      { name: "Dress A", sku: "A", units: 3, selling_price: 100 },
      { name: "Dress A", sku: "A-2", units: 1, selling_price: 90 },
      { name: "Dress B", sku: "B", units: 1, selling_price: 5 },
    ])
  })

  it("should keep units and value to the paisa, whatever the lines", () => {
    const line = fc
      .record({
        sku: fc.constantFrom("A", "B", "C"),
        units: fc.integer({ min: 1, max: 9 }),
        paise: fc.integer({ min: 1, max: 999_999 }),
      })
      .map(({ sku, units, paise }) => item(sku, units, (paise / 100).toFixed(2)))
    const value = (lines: { units: number; selling_price: unknown }[]) =>
      lines.reduce((sum, one) => sum + one.units * Math.round(Number(one.selling_price) * 100), 0)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
        const merged = mergeItems(lines)
        expect(value(merged)).toBe(value(lines as never))
        expect(new Set(merged.map(({ sku }) => sku)).size).toBe(merged.length)
      })
    )
  })
})
