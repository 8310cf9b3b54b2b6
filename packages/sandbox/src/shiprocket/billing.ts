import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { istDate } from "../lib/time"
import { chargeWeight, quotes } from "./couriers"
import { orderByAwb } from "./parcels"
import type { SrOrder } from "./state"

/**
 * The courier weighs a parcel anew, finds it heavier and charges the difference.
 *
 * @param chargedKg what the courier says it weighs
 * @throws ControlError 404 for an unknown AWB, 400 for a weight that is not above the stated one
 */
export function raiseDiscrepancy(context: SandboxContext, awb: string, chargedKg: number): SrOrder {
  const order = orderByAwb(context, awb)
  if (!order) {
    throw new ControlError(404, `There is no parcel ${awb}`)
  }
  const stated = chargeWeight(order.weightKg, order.dimensionsCm)
  if (!(typeof chargedKg === "number" && chargedKg > stated && chargedKg <= 40)) {
    throw new ControlError(400, `charged_kg must be above ${stated} and at most 40`)
  }
  const rate = (weightKg: number): number => {
    const offer = quotes({
      from: order.from.pincode,
      to: order.to.pincode,
      weightKg,
      cod: order.paymentMethod === "COD",
      declaredValue: order.subTotal,
      reverse: order.kind === "return",
    }).find(({ courier }) => courier.id === order.courier?.id)

    return offer?.freightPaise ?? 0
  }
  // A courier whose largest slab is passed charges its handling fee instead.
  const extraPaise = Math.max(rate(chargedKg) - rate(stated), 2500)
  context.store.state.shiprocket.walletPaise -= extraPaise
  order.discrepancy = {
    id: order.id + 5_000_000,
    chargedKg,
    extraPaise,
    raisedAt: new Date().toISOString(),
  }
  context.store.changed()

  return order
}

/** A row of `GET /billing/discrepancy`; weights are kg and amounts ₹, all of them texts. */
export function discrepancyRow(order: SrOrder): Record<string, unknown> | undefined {
  const { discrepancy } = order
  if (!discrepancy) {
    return undefined
  }

  return {
    id: discrepancy.id,
    order_id: order.id,
    channel_order_id: order.reference,
    shipment_id: order.shipmentId,
    awb_code: order.awb,
    courier_name: order.courier?.name ?? "",
    entered_weight: order.weightKg.toFixed(3),
    entered_dimensions: order.dimensionsCm.join("x"),
    applied_weight: chargeWeight(order.weightKg, order.dimensionsCm).toFixed(3),
    charged_weight: discrepancy.chargedKg.toFixed(3),
    charged_weight_amount: (discrepancy.extraPaise / 100).toFixed(2),
    status: "NEW DISCREPANCY",
    discrepancy_date: istDate(new Date(discrepancy.raisedAt)),
  }
}

/** What a remittance statement is to be like. */
export interface RemittanceWish {
  /** ₹ that the first row lacks. */
  shortage?: number
  /** How many of the parcels delivered last are left for the next statement. */
  late?: number
  /** ₹ taken off every row as the courier's fee. */
  charges?: number
  /** How many of the first rows come twice. */
  duplicates?: number
  /** How many of the first rows come in two parts under two UTRs. */
  partial?: number
  /** Only these parcels. */
  awbs?: string[]
}

const HEADER = [
  "CRF ID",
  "Remittance Date",
  "UTR",
  "AWB Code",
  "Order ID",
  "Courier",
  "Delivered Date",
  "COD Amount Collected",
  "COD Charges",
  "Remitted Amount",
]

const GROUPED = new Intl.NumberFormat("en-IN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})
const rupees = (paise: number): string => GROUPED.format(paise / 100)

const cell = (value: string): string =>
  /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

const indianDate = (at: Date): string => istDate(at).split("-").reverse().join("-")

/**
 * The statement of cash collected for delivered COD parcels, in delivery order, as a bank hands it on: a byte order
 * mark, Indian digit groups, day first.
 */
export function remittanceCsv(context: SandboxContext, wish: RemittanceWish = {}): string {
  const delivered = [...context.store.state.shiprocket.orders.values()]
    .filter(
      (order) =>
        order.kind === "forward" &&
        order.paymentMethod === "COD" &&
        order.status === "delivered" &&
        order.deliveredAt !== undefined &&
        (!wish.awbs?.length || wish.awbs.includes(order.awb ?? ""))
    )
    .sort((a, b) => (a.deliveredAt ?? "").localeCompare(b.deliveredAt ?? ""))
  const paid = delivered.slice(0, Math.max(0, delivered.length - (wish.late ?? 0)))
  const chargesPaise = Math.round((wish.charges ?? 0) * 100)
  const rows = paid.flatMap((order, index) => {
    const collected = Math.round(order.subTotal * 100)
    const remitted =
      collected - chargesPaise - (index === 0 ? Math.round((wish.shortage ?? 0) * 100) : 0)
    const row = (part: number, share: [number, number, number]): string[] => [
      `CRF${order.id}`,
      indianDate(new Date()),
      `UTR${order.id}${part}`,
      order.awb ?? "",
      order.reference,
      order.courier?.name ?? "",
      indianDate(new Date(order.deliveredAt ?? order.createdAt)),
      ...share.map(rupees),
    ]
    if (index < (wish.partial ?? 0)) {
      const [half, halfCharges, halfRemitted] = [collected, chargesPaise, remitted].map((paise) =>
        Math.floor(paise / 2)
      )

      return [
        row(1, [half, halfCharges, halfRemitted]),
        row(2, [collected - half, chargesPaise - halfCharges, remitted - halfRemitted]),
      ]
    }
    const only = row(1, [collected, chargesPaise, remitted])

    return index < (wish.duplicates ?? 0) ? [only, only] : [only]
  })

  return `\ufeff${[HEADER, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`
}
