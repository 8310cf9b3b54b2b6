import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type ReturnPayout from "../modules/return-request/models/return-payout"
import type ReturnPayoutEntry from "../modules/return-request/models/return-payout-entry"
import type { PayoutOutcome } from "../payouts/provider"
import type { AccountInput, SealedRefund } from "../rules/refund-destination"
import type { ReturnActor } from "./return-request"

export type ReturnPayoutEntryDTO = Omit<InferTypeOf<typeof ReturnPayoutEntry>, "payout">

export type ReturnPayoutDTO = Omit<InferTypeOf<typeof ReturnPayout>, "timeline"> & {
  timeline?: ReturnPayoutEntryDTO[]
}

/** A refund of cash that no return asked for. */
export type CreateRefundPayoutInput = {
  order_id: string
  order_number: string
  /** Where the shopper is asked for a destination; without one the merchant enters it. */
  email?: string | null
  /** Medusa's refund. */
  refund_id: string
  /** ₹, whole paise */
  amount: BigNumberInput
  /** What the merchant wrote at the refund. */
  reason?: string | null
}

export type PayReturnPayoutInput = {
  id: string
  /** The bank's reference of the transfer (UTR). */
  reference: string
  actor: ReturnActor
}

export type GivePayoutDetailsInput = {
  id: string
  /** Seal it first (`sealAccount`) where a workflow's input may be stored. */
  details: AccountInput | SealedRefund
  actor: ReturnActor
}

/** A person's wish concerning one payout. */
export type PayoutActionInput = { id: string; actor: ReturnActor }

/** A started transfer, of which `attempt` tells a repeat from a new one. */
export type PayoutAttempt = { id: string; attempt: number }

export type RecordPayoutOutcomeInput = PayoutAttempt & { outcome: PayoutOutcome }

/** What a shopper's link shows. */
export type RefundDetails = {
  order_number: string
  /** ₹, two decimals */
  amount: string
  status: ReturnPayoutDTO["status"]
  method: "upi" | "bank" | null
  masked: string | null
  /** Whether she may still say, or say otherwise, where the money goes. */
  changeable: boolean
  consent: { version: string; text: string }
}

/** What the mail that asks for a destination needs. */
export type PreparedRefundDetails = {
  id: string
  token: string
  order_id: string
  order_number: string
  email: string
  /** ₹, two decimals */
  amount: string
  /** Which time she is asked. */
  asked: number
}
