import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type { NdrAnswer, NdrAnswerInput } from "./answer"
import type { Answerer } from "./constants"
import type NdrCase from "./models/ndr-case"
import type NdrCaseEvent from "./models/ndr-case-event"

export type NdrCaseDTO = InferTypeOf<typeof NdrCase>
export type NdrCaseEventDTO = InferTypeOf<typeof NdrCaseEvent>

/** A parcel that could not be delivered, as far as a case copies it. */
export type NdrParcel = {
  shipment_id: string
  awb: string
  order_id: string
  order_number: string
  reference: string
  courier_name: string | null
  payment_method: "cod" | "prepaid"
  /** ₹ */
  declared_value: BigNumberInput
  city: string
  pincode: string
}

/** News that an attempt failed. `null`: whoever brought it does not know. */
export type NdrReport = {
  parcel: NdrParcel
  /** Which attempt, from 1 */
  attempts: number | null
  reason: string | null
  raised_at: Date
}

export type NdrActor = { type: Answerer; id?: string | null }

/** Input of `answerNdrCaseWorkflow`. */
export type AnswerNdrCaseInput = NdrAnswerInput & { id: string; actor: NdrActor }

/** An answer reserved for sending. */
export type ClaimedAnswer = {
  id: string
  awb: string
  attempts: number
  answer: NdrAnswer
  /** Since when it was to be sent */
  due_at: Date
  /** When an earlier try of unknown outcome was sent, or null */
  attempted_at: Date | null
  baseline: number | null
}

/** Why an answer did not reach Shiprocket, as shown to the merchant. */
export type SendFailure = {
  code: string
  message: string
  next_action: string
  /** ISO 8601, UTC */
  at: string
}

/** Data of `ndr_case.opened`, `answered`, `refused` and `expiring`. */
export type NdrEventData = { id: string; shipment_id: string; order_id: string; awb: string }
