export const SUPPLIER_MODES = ["accept", "reject", "manual"] as const

export type SupplierMode = (typeof SUPPLIER_MODES)[number]

export interface SupplierSettings {
  /** How new orders are answered; unset follows the sandbox's default. */
  mode?: SupplierMode
  /** Shared secret; unset follows the sandbox's default. */
  secret?: string
  /** Where answers go; unset is `<backend>/hooks/suppliers/<code>`. */
  webhookUrl?: string
}

export interface SupplierLine {
  supplier_sku: string
  sku: string
  title: string
  variant_title: string
  quantity: number
  cost_price: string
}

export interface SupplierOrder {
  code: string
  reference: string
  supplierReference: string
  /** ISO, UTC. */
  receivedAt: string
  status: "received" | "accepted" | "rejected" | "ready"
  reason?: string
  orderNumber: string
  paymentMethod: string
  shipTo: Record<string, string>
  lines: SupplierLine[]
  history: { at: string; status: SupplierOrder["status"]; by: "api" | "webhook" }[]
}

export interface SuppliersState {
  suppliers: Map<string, SupplierSettings>
  /** By `<code>/<reference>`. */
  orders: Map<string, SupplierOrder>
  /** By `<code>/<idempotency key>`: the body's digest and the answer given. */
  keys: Map<string, { digest: string; answer: Record<string, string> }>
}

export function emptySuppliers(): SuppliersState {
  return { suppliers: new Map(), orders: new Map(), keys: new Map() }
}
