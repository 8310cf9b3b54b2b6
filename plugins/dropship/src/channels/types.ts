import type { BigNumberInput, Logger } from "@medusajs/framework/types"
import type { DropshipOptions } from "../options"
import type { Address, PaymentMethod } from "../types/common"

/** A purchase order as a channel sees it. Money in ₹, times in UTC. */
export type OutboundOrder = {
  id: string
  number: string
  order_number: string
  /** 1, and one more each time its content was changed after it was sent. */
  revision: number
  created_at: Date
  /** Until when the supplier may answer. */
  answer_by: Date
  payment_method: PaymentMethod
  ship_to: Address
  /** ₹ of `lines`. */
  cost_total: BigNumberInput
  /** What the merchant tells the supplier. */
  note: string | null
  supplier: {
    code: string
    name: string
    contact_name: string
    email: string
    whatsapp: string | null
    languages: string[]
    api_url: string | null
    /** Decrypted; only for signing. Never log it. */
    api_secret: string | null
  }
  /** What is to be supplied: no line that was refused or moved on. Always in one order. */
  lines: {
    supplier_sku: string
    sku: string | null
    title: string
    variant_title: string | null
    quantity: number
    cost_price: BigNumberInput
  }[]
  /** One-time link where the supplier can answer without a login. */
  answer_url: string
  /** Renders the purchase order as a PDF; only for channels that attach it. */
  pdf?: () => Promise<Buffer>
}

export type SendContext = {
  /** Id of the stored intent; stays the same over retries. A channel hands it on where it can. */
  dispatch_id: string
  /** 1, and one more each time a person asked to send again. */
  round: number
}

/**
 * What came of it. `sent`: it is on its way or there for a person to see, the answer comes later.
 * `accepted` and `rejected`: the supplier answered at once.
 */
export type SendResult = {
  outcome: "sent" | "accepted" | "rejected"
  /** The far side's id of the message. */
  external_id?: string
  supplier_reference?: string
  reason?: string
  /**
   * With `accepted`: what the supplier takes, when that is less than everything. What is not named, or
   * goes beyond the named quantity, it refused.
   */
  lines?: { supplier_sku: string; quantity: number }[]
}

/**
 * Why sending failed.
 * - `refused`: repeating cannot help (bad number, rejected template, missing setting); shown to a person
 * - `unavailable`: nothing was done; repeated with backoff
 * - `unknown`: it may have been done; repeated after `unknownOutcomeWaitSeconds`
 */
export type ChannelErrorKind = "refused" | "unavailable" | "unknown"

export class ChannelError extends Error {
  constructor(
    readonly kind: ChannelErrorKind,
    message: string
  ) {
    super(message)
    this.name = "ChannelError"
  }
}

/**
 * A way to hand purchase orders to suppliers. To add one, write a class with a static `identifier`, list
 * it under the plugin's `channels` option, and give suppliers that identifier as their `channel`.
 */
export interface ForwardingChannel {
  /**
   * Seconds to wait after a call of unknown outcome before it is repeated, so that a report of the
   * first one can still arrive. 0 when repeating is harmless (the far side knows the key).
   */
  readonly unknownOutcomeWaitSeconds: number

  /**
   * Sends one purchase order. May be called again for the same `dispatch_id`.
   * @throws ChannelError
   */
  send(order: OutboundOrder, context: SendContext): Promise<SendResult>
}

export type ChannelDependencies = { logger: Logger }

export interface ForwardingChannelClass {
  readonly identifier: string
  new (dependencies: ChannelDependencies, options: DropshipOptions): ForwardingChannel
}
