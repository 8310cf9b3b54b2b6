import { publishEvent, publishEvents } from "@bodycon/kit"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { nextConfirmation } from "../../lib/confirmation-state"
import type { CodConfirmationEvent } from "../../lib/confirmation-state"
import { runSql } from "../../lib/run-sql"
import type { CodConfirmationChange, CodConfirmationDTO } from "../../types"
import type { Ctx } from "./base-service"
import { CodBlocklistService } from "./blocklist-service"
import { toConfirmation } from "./confirmation-record"
import type { ConfirmationRow } from "./confirmation-record"
import { LOCK_CONFIRMATION, LOCK_CONFIRMATION_OF_ORDER } from "./sql"

export type Answered = {
  via: NonNullable<CodConfirmationDTO["answered_via"]>
  by?: string | null
}

/** What a `cod_confirmation.*` event carries. */
export type EventOf = { id: string; order_id: string; payment_id: string }

/** One locked row, one transaction, one event. */
export class CodConfirmationBaseService extends CodBlocklistService {
  /** A confirmation as others see it. @throws MedusaError NOT_FOUND */
  @InjectManager()
  async readConfirmation(
    id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<CodConfirmationDTO> {
    return toConfirmation(await this.row_(id, context))
  }

  /** The order's confirmation; null when it needs none. */
  @InjectManager()
  async confirmationOfOrder(
    orderId: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<CodConfirmationDTO | null> {
    const [row] = await this.listCodConfirmations({ order_id: orderId }, { take: 1 }, context)
    return row ? toConfirmation(row as unknown as ConfirmationRow) : null
  }

  /**
   * Locks one confirmation until the transaction ends, then reads it, so that nothing read is older.
   * @throws MedusaError NOT_FOUND
   */
  protected async lock_(id: string, @MedusaContext() context: Ctx): Promise<ConfirmationRow> {
    await runSql(context, LOCK_CONFIRMATION, [id])
    return this.row_(id, context)
  }

  /** The same by order; null when the order needs no confirmation. */
  protected async lockOfOrder_(
    orderId: string,
    @MedusaContext() context: Ctx
  ): Promise<ConfirmationRow | null> {
    const [found] = await runSql<{ id: string }>(context, LOCK_CONFIRMATION_OF_ORDER, [orderId])
    return found ? this.row_(found.id, context) : null
  }

  private async row_(id: string, @MedusaContext() context: Ctx): Promise<ConfirmationRow> {
    return (await this.retrieveCodConfirmation(id, {}, context)) as unknown as ConfirmationRow
  }

  /** Moves a locked confirmation on, and publishes it unless its end is known to who ends it. */
  protected async move_(
    row: ConfirmationRow,
    event: CodConfirmationEvent,
    { via, by, silent }: Answered & { silent?: boolean },
    @MedusaContext() context: Ctx
  ): Promise<CodConfirmationChange> {
    const { status, changed, message } = nextConfirmation(row.status, event)
    if (!changed) {
      return { confirmation: toConfirmation(row), changed, message }
    }
    const now = new Date()
    await this.updateCodConfirmations(
      {
        id: row.id,
        status,
        answered_at: now,
        answered_via: via,
        answered_by: by ?? null,
        code_hash: null,
      },
      context
    )
    if (!silent) {
      await this.publish_(status, row, {}, context)
    }
    const answered = {
      ...row,
      status,
      answered_at: now,
      answered_via: via,
      answered_by: by ?? null,
    }
    return { confirmation: toConfirmation(answered), changed, message }
  }

  /** Publishes `cod_confirmation.<what>` with the change it tells of. */
  protected async publish_(
    what: string,
    { id, order_id, payment_id }: EventOf,
    more: { send_key?: string },
    @MedusaContext() context: Ctx
  ): Promise<void> {
    const name = `cod_confirmation.${what}`
    await publishEvent(context.transactionManager, {
      name,
      data: { id, order_id, payment_id, ...more },
      key: [name, id, more.send_key].filter(Boolean).join(":"),
    })
  }

  /** Publishes one event about many. */
  protected async publishAll_(
    what: string,
    events: (EventOf & { send_key?: string })[],
    @MedusaContext() context: Ctx
  ): Promise<void> {
    const name = `cod_confirmation.${what}`
    await publishEvents(
      context.transactionManager,
      events.map((data) => ({
        name,
        data,
        key: [name, data.id, data.send_key].filter(Boolean).join(":"),
      }))
    )
  }
}
