import type { SandboxContext } from "../context"
import { istDateTime } from "../lib/time"
import { wireId } from "./quirks"
import type { SrOrder } from "./state"
import { orderStatus } from "./statuses"

/** The live answer of a create call: the three courier fields are empty texts, not null. */
export const created = (context: SandboxContext, order: SrOrder) => ({
  order_id: wireId(context, order.id),
  channel_order_id: order.reference,
  shipment_id: wireId(context, order.shipmentId),
  ...orderStatus(order),
  onboarding_completed_now: 0,
  awb_code: order.awb ?? "",
  courier_company_id: order.courier?.id ?? "",
  courier_name: order.courier?.name ?? "",
  new_channel: false,
  packaging_box_error: "",
})

/** An order in the list of `GET /orders`; its total is a text. */
export const listed = (order: SrOrder) => ({
  id: order.id,
  channel_id: 7001,
  channel_name: "CUSTOM",
  channel_order_id: order.reference,
  customer_name: order.to.name,
  customer_email: order.to.email,
  customer_phone: order.to.phone,
  pickup_location: order.pickupLocation,
  payment_status: "",
  payment_method: order.paymentMethod === "COD" ? "cod" : "prepaid",
  total: order.subTotal.toFixed(2),
  ...orderStatus(order),
  created_at: istDateTime(new Date(order.createdAt)),
  shipments: [
    {
      id: order.shipmentId,
      awb: order.awb ?? "",
      courier: order.courier?.name ?? "",
      etd: order.etd ? istDateTime(new Date(order.etd)) : "",
      weight: String(order.weightKg),
      dimensions: order.dimensionsCm.join("x"),
    },
  ],
  activities: [],
})

/** An order of `GET /orders/show/:id`. */
export const shown = (order: SrOrder) => ({
  ...listed(order),
  customer_address: order.to.address,
  customer_city: order.to.city,
  customer_state: order.to.state,
  customer_pincode: order.to.pincode,
  cod: order.paymentMethod === "COD" ? 1 : 0,
  products: order.items.map((item) => ({
    name: item.name,
    channel_sku: item.sku,
    quantity: item.units,
    selling_price: item.selling_price,
    hsn: item.hsn,
  })),
  shipments: {
    id: order.shipmentId,
    order_id: order.id,
    awb: order.awb ?? "",
    courier: order.courier?.name ?? "",
    courier_id: order.courier?.id ?? null,
    status: orderStatus(order).status,
    weight: order.weightKg,
    pickup_scheduled_date: order.pickupScheduledAt
      ? istDateTime(new Date(order.pickupScheduledAt))
      : null,
    pickup_token_number: order.pickupToken ?? null,
    delivered_date: order.deliveredAt ? istDateTime(new Date(order.deliveredAt)) : "",
  },
  awb_data: { awb: order.awb ?? "" },
})
