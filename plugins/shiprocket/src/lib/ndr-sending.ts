import type { NdrAction, NdrEntry } from "../client/ndr"
import { ShiprocketError } from "../client/errors"
import { sendableDate } from "../modules/ndr/delivery-dates"
import type { ClaimedAnswer, SendFailure } from "../modules/ndr/types"

/** Shiprocket's side of a case. */
export interface NdrDesk {
  findNdr(awb: string): Promise<NdrEntry | null>
  actOnNdr(awb: string, action: NdrAction): Promise<void>
}

/** Our side of a case; see the module's service. */
export interface NdrBook {
  claimSending(id: string): Promise<ClaimedAnswer | null>
  markSending(id: string, baseline: number): Promise<void>
  recordSent(id: string): Promise<void>
  recordFailure(id: string, failure: SendFailure, outcomeUnknown: boolean): Promise<void>
  recordRefusal(id: string, failure: SendFailure): Promise<void>
}

/** Shiprocket lists a case a while after it told that the attempt failed. */
const LISTING_DELAY_MS = 15 * 60_000

const COURIER = /courier|carrier|logistic/i

/** Answers in a case's history: everything the courier did not write itself. */
export const countAnswers = (entry: Pick<NdrEntry, "history"> | null): number =>
  entry?.history?.filter(({ action_by }) => !COURIER.test(action_by ?? "")).length ?? 0

const toFailure = (error: ShiprocketError): SendFailure => ({
  code: error.code,
  message: error.message,
  next_action: error.transient
    ? error.nextAction
    : "Answer again with what Shiprocket accepts, or answer in its panel.",
  at: new Date().toISOString(),
})

const notYet = (message: string): ShiprocketError =>
  new ShiprocketError({ code: "unexpected_answer", message: `answer NDR: ${message}` })

const toAction = ({ answer }: ClaimedAnswer, now: Date): NdrAction => ({
  action: answer.action,
  comments: answer.comments,
  ...(answer.phone ? { phone: answer.phone } : {}),
  ...(answer.address_1 ? { address1: answer.address_1 } : {}),
  ...(answer.address_2 ? { address2: answer.address_2 } : {}),
  ...(answer.deferred_date ? { deferred_date: sendableDate(answer.deferred_date, now) } : {}),
})

/** A look-up that is refused tells nothing; only one that fails for now is tried again. */
const lookUp = async (desk: NdrDesk, awb: string): Promise<NdrEntry | null> => {
  try {
    return await desk.findNdr(awb)
  } catch (error) {
    if (error instanceof ShiprocketError && !error.transient) {
      return null
    }
    throw error
  }
}

/** @returns false when Shiprocket has the answer already @throws ShiprocketError */
const mustSend = async (
  desk: NdrDesk,
  claimed: ClaimedAnswer,
  settleMs: number
): Promise<{ send: boolean; answers: number }> => {
  const entry = await lookUp(desk, claimed.awb)
  const answers = countAnswers(entry)
  const age = (since: Date) => Date.now() - since.getTime()
  if (!claimed.attempted_at) {
    if (!entry && age(claimed.due_at) < LISTING_DELAY_MS) {
      throw notYet("Shiprocket does not list this parcel as undelivered yet")
    }
    return { send: true, answers }
  }
  if (answers > (claimed.baseline ?? 0)) {
    return { send: false, answers }
  }
  if (age(claimed.attempted_at) < settleMs) {
    throw notYet("the last try is still settling")
  }
  return { send: true, answers }
}

/**
 * Brings an answer to Shiprocket, once: a try whose outcome is unknown is looked for in the case's history there
 * before another is made.
 * @param settleMs how long after such a try the history may still change
 * @returns whether Shiprocket has an answer now
 * @throws ShiprocketError when a later try may help
 */
export const sendNdrAnswer = async (
  book: NdrBook,
  desk: NdrDesk,
  id: string,
  settleMs: number
): Promise<{ sent: boolean }> => {
  const claimed = await book.claimSending(id)
  if (!claimed) {
    return { sent: false }
  }
  let acted = false
  try {
    const { send, answers } = await mustSend(desk, claimed, settleMs)
    if (send) {
      await book.markSending(claimed.id, answers)
      acted = true
      await desk.actOnNdr(claimed.awb, toAction(claimed, new Date()))
    }
  } catch (error) {
    if (!(error instanceof ShiprocketError)) {
      throw error
    }
    if (!error.transient) {
      await book.recordRefusal(id, toFailure(error))
      return { sent: false }
    }
    const unknown = acted ? error.outcomeUnknown : claimed.attempted_at !== null
    await book.recordFailure(id, toFailure(error), unknown)
    throw error
  }
  await book.recordSent(id)
  return { sent: true }
}
