import type { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import type { CreateShipmentInput } from "../../../types"

export const ASSIGN = "/courier/assign/awb"
export const PICKUP = "/courier/generate/pickup"
export const MANIFEST = "/manifests/generate"
export const PRINT = "/manifests/print"
export const INVOICE = "/orders/print/invoice"
export const COURIERS = "/courier/serviceability/"

const place = {
  phone: "9876543210",
  address_1: "12 Ring Road",
  province: "Gujarat",
  country_code: "in",
}

/** What a purchase order asks of the module; ₹, g, cm. */
export const parcelOf = (reference: string): CreateShipmentInput => ({
  reference,
  order_id: "order_1",
  order_number: "BC-20260105-000001",
  purchase_order_id: `po_${reference}`,
  supplier_id: "sup_1",
  stock_location_id: "sloc_1",
  pickup: {
    ...place,
    nickname: "Surat-1",
    name: "Surat Silks",
    city: "Surat",
    postal_code: "395002",
  },
  ship_to: { ...place, name: "Asha Rao", city: "Bengaluru", postal_code: "560001" },
  items: [
    { order_line_item_id: "li_1", name: "Dress", sku: "D-1", units: 1, selling_price: "1499.50" },
  ],
  payment_method: "prepaid",
  cod_amount: 0,
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
})

const courier = (id: number, name: string, rate: number) => ({
  courier_company_id: id,
  courier_name: name,
  rate,
  cod: 1,
  estimated_delivery_days: "3",
  rating: 4,
  is_surface: true,
})

/** One order at Shiprocket, which remembers its waybill and whether its manifest was made. */
export const workShiprocket = (fake: FakeShiprocket) => {
  const world = { reference: "", awbs: 0, manifested: false, nicknames: [] as string[] }
  const awb = () => (world.awbs ? `AWB${world.awbs}` : "")
  fake.on("/settings/company/pickup", () => ({
    body: {
      data: { shipping_address: world.nicknames.map((name) => ({ pickup_location: name })) },
    },
  }))
  fake.on("/settings/company/addpickup", ({ body }) => {
    world.nicknames.push((body as { pickup_location: string }).pickup_location)
    return { body: { success: true } }
  })
  fake.on("/orders/create/adhoc", ({ body }) => {
    world.reference = (body as { order_id: string }).order_id
    return { body: { order_id: 500, shipment_id: 1500 } }
  })
  fake.on("/orders", () => ({
    body: {
      data: [
        {
          id: 500,
          channel_order_id: world.reference,
          status_code: 3,
          shipments: [{ id: 1500, awb: awb(), courier: `Courier of ${awb()}` }],
        },
      ],
    },
  }))
  const assign = (courierId: number | undefined) => {
    world.awbs += 1
    world.manifested = false
    const id = courierId ?? 10
    const data = { awb_code: awb(), courier_company_id: id, courier_name: `Courier ${id}` }
    return { body: { awb_assign_status: 1, response: { data } } }
  }
  fake.on(ASSIGN, ({ body }) => assign((body as { courier_id?: number }).courier_id))
  const couriers = () => ({
    body: {
      data: {
        available_courier_companies: [
          courier(10, "Surface One", 70),
          courier(24, "Air Two", 120),
          courier(51, "Surface Three", 60),
        ],
        recommended_courier_company_id: 10,
      },
    },
  })
  fake.on(COURIERS, couriers)
  fake.on(PICKUP, () => ({
    body: { pickup_status: 1, response: { pickup_scheduled_date: "2026-01-06 11:00:00" } },
  }))
  fake.on("/courier/generate/label", () => ({
    body: { label_created: 1, label_url: `https://files.example/label-${awb()}.pdf` },
  }))
  const manifest = () => `https://files.example/manifest-${awb()}.pdf`
  fake.on(MANIFEST, () => {
    if (world.manifested) {
      const message = "Manifest already generated for the shipment ids"
      return { status: 400, body: { message, already_manifested_shipment_ids: [1500] } }
    }
    world.manifested = true
    return { body: { status: 1, manifest_url: manifest() } }
  })
  fake.on(PRINT, () => ({ body: { manifest_url: world.manifested ? manifest() : "" } }))
  fake.on(INVOICE, () => ({
    body: { is_invoice_created: true, invoice_url: "https://files.example/invoice.pdf" },
  }))
  fake.on("/orders/cancel", () => ({ status: 204 }))
  return { world, assign, couriers }
}
