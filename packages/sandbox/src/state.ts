import { emptyMailbox, type MailboxState } from "./mailbox/state"
import { emptyRazorpay, type RazorpayState } from "./razorpay/state"
import { emptyShiprocket, type ShiprocketState } from "./shiprocket/state"
import { emptySuppliers, type SuppliersState } from "./suppliers/state"
import { emptyWhatsapp, type WhatsappState } from "./whatsapp/state"
import type { Exchange } from "./journal"
import type { ResolvedOptions } from "./options"
import type { TroubleRule } from "./trouble"
import type { Delivery } from "./webhooks"

/** Everything the sandbox knows. Plain data and Maps only, so that it can be written to disk as it is. */
export interface SandboxState {
  startedAt: string
  shiprocket: ShiprocketState
  razorpay: RazorpayState
  whatsapp: WhatsappState
  suppliers: SuppliersState
  mailbox: MailboxState
  /** Newest last. */
  deliveries: Delivery[]
  /** Newest last. */
  exchanges: Exchange[]
  trouble: TroubleRule[]
}

export function emptyState(options: ResolvedOptions): SandboxState {
  return {
    startedAt: new Date().toISOString(),
    shiprocket: emptyShiprocket(options),
    razorpay: emptyRazorpay(),
    whatsapp: emptyWhatsapp(options),
    suppliers: emptySuppliers(),
    mailbox: emptyMailbox(),
    deliveries: [],
    exchanges: [],
    trouble: [],
  }
}

interface StoredMap {
  $map: [unknown, unknown][]
}

const isStoredMap = (value: unknown): value is StoredMap =>
  typeof value === "object" && value !== null && Array.isArray((value as StoredMap).$map)

export function serialiseState(state: SandboxState): string {
  return JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map ? { $map: [...value.entries()] } : value
  )
}

export function parseState(text: string): SandboxState {
  return JSON.parse(text, (_key, value: unknown) =>
    isStoredMap(value) ? new Map(value.$map) : value
  ) as SandboxState
}
