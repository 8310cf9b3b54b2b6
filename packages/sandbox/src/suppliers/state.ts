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
  /** How often each Idempotency-Key came with this reference, whatever was answered. */
  keys?: Record<string, number>
  /** 1, and more when the shop sent a changed order under a new key. */
  revision?: number
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
