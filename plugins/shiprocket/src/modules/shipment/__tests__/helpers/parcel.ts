import type { CreateShipmentInput } from "../../../../types"

const place = {
  phone: "9876543210",
  address_1: "Plot 12, Ring Road",
  province: "Gujarat",
  country_code: "in",
}
/** One dress, paid at the door. */
export const parcel = (reference: string): CreateShipmentInput => ({
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
  payment_method: "cod",
  cod_amount: "1548.50",
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
})
