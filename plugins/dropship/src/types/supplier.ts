import type { SealedSecret } from "@bodycon/kit"
import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type Supplier from "../modules/supplier/models/supplier"
import type SupplierListing from "../modules/supplier/models/supplier-listing"
import type SupplierUser from "../modules/supplier/models/supplier-user"
import type { Address } from "./common"

export type SupplierDTO = Omit<
  InferTypeOf<typeof Supplier>,
  "pickup_address" | "return_address" | "listings" | "users"
> & { pickup_address: Address; return_address: Address | null }

export type SupplierListingDTO = Omit<InferTypeOf<typeof SupplierListing>, "supplier"> & {
  supplier: SupplierDTO
}

export type SupplierUserDTO = Omit<InferTypeOf<typeof SupplierUser>, "supplier"> & {
  supplier: SupplierDTO
}

export type PayOn = "accept" | "ship" | "deliver"

/**
 * A secret as written: plain, or sealed by the supplier module's `sealSecret`, which routes do so that no
 * workflow's input holds it. Null forgets it, leaving it out keeps it.
 */
export type SecretInput = string | SealedSecret | null | undefined

/** A supplier as written. `api_secret` is encrypted at rest and never read back. */
export type SupplierInput = {
  code: string
  name: string
  contact_name: string
  email: string
  /** Ten digits, any usual prefix. */
  phone: string
  whatsapp?: string | null
  gstin?: string | null
  /** BCP 47 tags in order of preference. @default ["en"] */
  languages?: string[]
  /** `api`, `whatsapp`, `email`, `manual` or a channel registered in the options. */
  channel: string
  api_url?: string | null
  api_secret?: SecretInput
  pickup_address: Address
  return_address?: Address | null
  /** Created, and opened to the store's default sales channel, when left out. */
  stock_location_id?: string
  /** Minutes to answer a purchase order. @default 120 */
  answer_minutes?: number
  /** Hours from acceptance to hand-over. @default 24 */
  dispatch_hours?: number
  /** Days to hand-over for listings that say nothing of their own. @default 2 */
  lead_days?: number
  /** Whether purchase orders go out by themselves. @default true */
  auto_forward?: boolean
  /** The event that makes a purchase order payable. @default "deliver" */
  pay_on?: PayOn
  /** Days from that event until the money is due. @default 7 */
  pay_after_days?: number
  /** Whether customer returns are taken off what is owed. @default true */
  accepts_returns?: boolean
  /** Whether parcels refused at the door are taken off what is owed. @default true */
  accepts_rto?: boolean
  /** @default true */
  active?: boolean
}

export type UpdateSupplierInput = Partial<Omit<SupplierInput, "code" | "stock_location_id">> & {
  id: string
}

/** What a supplier sells of one variant. Costs in ₹ without GST rules applied; stock in pieces. */
export type ListingInput = {
  supplier_id: string
  variant_id: string
  supplier_sku: string
  cost_price: BigNumberInput
  mrp?: BigNumberInput | null
  lead_days: number
  reported_stock: number
  /** Pieces never sold, held back against a stale report. */
  safety_buffer: number
  /** Lower goes first. */
  priority: number
  /** The feed that keeps it up to date. Left out: as it is. */
  feed_id?: string | null
}

export type UpsertResult = { created: number; updated: number; unchanged: number }

/** What became of the stored secrets: how many there are, and how many got the current key. */
export type KeyRotationResult = { secrets: number; rotated: number; key_id: string }

/** What the api channel needs to call a supplier. Never leaves the process. */
export type SupplierCredentials = { api_secret: string | null }
