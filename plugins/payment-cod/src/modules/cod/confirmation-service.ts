import { randomUUID } from "node:crypto"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { codButtonPayload, readCodButtonPayload } from "../../lib/button-payload"
import { confirmationCode, hashCode, isRightCode } from "../../lib/confirmation-code"
import { runSql } from "../../lib/run-sql"
import { MAX_WRONG_GUESSES, MAX_WRONG_GUESSES_OF_PHONE, refuseSend } from "../../lib/send-limits"
import { readPhone, readShopper } from "../../lib/shopper"
import { storedMoney } from "../../lib/stored-money"
import type {
  CodActor,
  CodConfirmationChange,
  CodConfirmationDTO,
  IssuedCodConfirmationCode,
  RequestCodConfirmationInput,
} from "../../types"
import type { Ctx } from "./base-service"
import { CodConfirmationBaseService } from "./confirmation-base-service"
import { toConfirmation } from "./confirmation-record"
import type { ConfirmationRow } from "./confirmation-record"
import { LOCK, WRONG_GUESSES_OF_PHONE } from "./sql"

const HOUR_MS = 60 * 60 * 1000

/** What came of a code: only `answered` may have changed the confirmation. */
export type CodeOutcome = CodConfirmationChange & {
  outcome: "answered" | "wrong" | "locked" | "not_sent"
}

/** A confirmation nobody was asked about yet. */
const UNTOUCHED = {
  status: "pending" as const,
  channel: null,
  sends: 0,
  wrong_guesses: 0,
  last_sent_at: null,
  reminded_at: null,
  answered_at: null,
  answered_via: null,
  answered_by: null,
}

const notAllowed = (code: string, message: string) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code)

/** Cash orders shoppers are asked about: asked, answered, settled. */
export class CodConfirmationService extends CodConfirmationBaseService {
  /**
   * Asks about an order, once. When it runs out and when she is reminded is settled here.
   * @throws MedusaError INVALID_DATA when there is no way to ask her
   */
  @InjectTransactionManager()
  async requestConfirmation(
    input: RequestCodConfirmationInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ confirmation: CodConfirmationDTO; created: boolean }> {
    const { phone, email } = readShopper(input)
    if (!phone && !email) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `phone: order ${input.order_id} has neither a phone nor an e-mail to ask`
      )
    }
    await runSql(context, LOCK, [`cod_confirmation:${input.order_id}`])
    const known = await this.lockOfOrder_(input.order_id, context)
    if (known) {
      return { confirmation: toConfirmation(known), created: false }
    }
    const { confirm } = await this.settings()
    const now = Date.now()
    const row = (await this.createCodConfirmations(
      {
        order_id: input.order_id,
        payment_id: input.payment_id,
        order_number: input.order_number,
        amount: storedMoney(input.amount),
        phone,
        email,
        // Named, because what is created is answered without the database's defaults.
        ...UNTOUCHED,
        ...{ created_at: new Date(now) },
        expires_at: new Date(now + confirm.expires_hours * HOUR_MS),
        remind_at:
          confirm.remind_hours === null ? null : new Date(now + confirm.remind_hours * HOUR_MS),
      },
      context
    )) as unknown as ConfirmationRow
    await this.publish_("requested", row, { send_key: randomUUID() }, context)
    return { confirmation: toConfirmation(row), created: true }
  }

  /**
   * Makes the code of one wanted send. Asked again with the key of the latest send it is the same code, and
   * counts nothing.
   * @param input.key names the send; left out: one of its own
   * @param input.channel how it is sent, for who looks at it later
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED with `code` when no code may be sent (now)
   */
  @InjectTransactionManager()
  async issueCode(
    { id, key, channel }: { id: string; key?: string; channel?: CodConfirmationDTO["channel"] },
    @MedusaContext() context: Ctx = {}
  ): Promise<IssuedCodConfirmationCode> {
    const row = await this.lock_(id, context)
    const isRepeat = key !== undefined && key === row.send_key && row.status === "pending"
    const objection = isRepeat ? null : refuseSend(row, new Date())
    if (objection) {
      throw notAllowed(objection.code, objection.message)
    }
    const secret = this.options.linkSecret
    const sendKey = key ?? randomUUID()
    const code = confirmationCode(id, sendKey, secret)
    const changes = {
      ...(channel ? { channel } : {}),
      ...(isRepeat
        ? {}
        : {
            code_hash: hashCode(id, code, secret),
            send_key: sendKey,
            sends: row.sends + 1,
            last_sent_at: new Date(),
          }),
    }
    await this.updateCodConfirmations({ id, ...changes }, context)
    return {
      code,
      confirmation: toConfirmation({ ...row, ...changes }),
      confirm_payload: codButtonPayload("confirm", id, secret),
      cancel_payload: codButtonPayload("decline", id, secret),
    }
  }

  /**
   * Tries a code. A wrong one is counted, of all codes of the order together and of all orders of the phone.
   * @throws MedusaError NOT_FOUND when the order needs no confirmation; INVALID_DATA naming `code`
   */
  @InjectTransactionManager()
  async tryCode(
    { order_id, code: typed }: { order_id: string; code: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodeOutcome> {
    const code = typed.replace(/\s/g, "")
    if (!/^\d{6}$/.test(code)) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "code: must be six digits")
    }
    const row = await this.lockOfOrder_(order_id, context)
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `a confirmation of order ${order_id} was not found`
      )
    }
    const same = { confirmation: toConfirmation(row), changed: false, message: null }
    if (row.status !== "pending") {
      return {
        ...(await this.move_(row, "confirm", { via: "code" }, context)),
        outcome: "answered",
      }
    }
    if (await this.isLocked_(row, context)) {
      return { ...same, outcome: "locked" }
    }
    if (!row.code_hash) {
      return { ...same, outcome: "not_sent" }
    }
    if (isRightCode(row.id, code, row.code_hash, this.options.linkSecret)) {
      return {
        ...(await this.move_(row, "confirm", { via: "code" }, context)),
        outcome: "answered",
      }
    }
    const wrong_guesses = row.wrong_guesses + 1
    await this.updateCodConfirmations({ id: row.id, wrong_guesses }, context)
    return { ...same, confirmation: toConfirmation({ ...row, wrong_guesses }), outcome: "wrong" }
  }

  /** A button pressed in a message. One that was altered, or sent from another phone, is nobody's answer. */
  @InjectTransactionManager()
  async pressButton(
    { payload, from }: { payload: string; from: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodConfirmationChange | null> {
    const button = readCodButtonPayload(payload, this.options.linkSecret)
    const phone = readPhone(from)
    if (!button || !phone) {
      return null
    }
    const row = await this.lock_(button.id, context)
    return row.phone === phone ? this.move_(row, button.action, { via: "button" }, context) : null
  }

  /**
   * An answer of somebody who needs no code: staff, or the shopper calling it off.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async decide(
    { id, action, actor }: { id: string; action: "confirm" | "decline"; actor: CodActor },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodConfirmationChange> {
    const row = await this.lock_(id, context)
    return this.move_(row, action, { via: actor.type, by: actor.id }, context)
  }

  /** Ends a confirmation that nobody has to answer any more, without an event. Null when there is none. */
  @InjectTransactionManager()
  async settleConfirmation(
    { order_id, reason }: { order_id: string; reason: "paid_online" | "order_cancelled" },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodConfirmationChange | null> {
    const row = await this.lockOfOrder_(order_id, context)
    const event = reason === "paid_online" ? "confirm" : "decline"
    return row ? this.move_(row, event, { via: reason, silent: true }, context) : null
  }

  /**
   * Has a code sent again.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED with `code` when none may be sent (now)
   */
  @InjectTransactionManager()
  async resend(
    { id }: { id: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodConfirmationDTO> {
    const row = await this.lock_(id, context)
    const objection = refuseSend(row, new Date())
    if (objection) {
      throw notAllowed(objection.code, objection.message)
    }
    await this.publish_("reminder_due", row, { send_key: randomUUID() }, context)
    return toConfirmation(row)
  }

  /** Guesses at other orders of the phone wait for each other, or many at once would not be counted. */
  private async isLocked_(row: ConfirmationRow, @MedusaContext() context: Ctx): Promise<boolean> {
    if (row.wrong_guesses >= MAX_WRONG_GUESSES || !row.phone) {
      return row.wrong_guesses >= MAX_WRONG_GUESSES
    }
    await runSql(context, LOCK, [`cod_guesses:${row.phone}`])
    const [{ wrong }] = await runSql<{ wrong: number }>(context, WRONG_GUESSES_OF_PHONE, [
      row.phone,
    ])
    return wrong >= MAX_WRONG_GUESSES_OF_PHONE
  }
}
