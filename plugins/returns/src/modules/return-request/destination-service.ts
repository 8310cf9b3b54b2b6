import { Keyring } from "@bodycon/kit"
import type { SealedSecret } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { parseReturnsOptions } from "../../options"
import {
  maskDestination,
  parseRefundDestination,
  REFUND_CONSENT,
} from "../../rules/refund-destination"
import type { RefundDestination, RefundInput, SealedRefund } from "../../rules/refund-destination"
import { ReturnRequestBaseService } from "./base-service"
import { COUNT_DESTINATIONS, LOCK_STALE_DESTINATIONS } from "./sql"

export type DestinationRotation = { secrets: number; rotated: number; key_id: string }

type StaleRow = SealedSecret & { id: string }

/** Shoppers' UPI ids and bank accounts: encrypted at rest, shown only to who pays them. */
export class ReturnDestinationService extends ReturnRequestBaseService {
  private readonly keyring_: Keyring

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    const { encryptionKey, previousEncryptionKeys } = parseReturnsOptions(options)
    this.keyring_ = new Keyring(encryptionKey, previousEncryptionKeys)
  }

  /**
   * Checks and encrypts where a refund goes, on its way to a workflow, because a workflow's input may be
   * stored. What goes back the way it came, or is sealed already, stays what it is.
   * @throws MedusaError INVALID_DATA naming the field (`refund.upi_id`, `refund.consent`)
   */
  async sealRefund(
    refund: RefundInput | SealedRefund | undefined
  ): Promise<{ method: "source" } | SealedRefund | undefined> {
    if (!refund || refund.method === "source" || "sealed" in refund) {
      return refund
    }
    const destination = parseRefundDestination(refund)
    return {
      method: destination.method,
      masked: maskDestination(destination),
      consent_version: REFUND_CONSENT.version,
      sealed: this.keyring_.seal(JSON.stringify(destination)),
    }
  }

  /**
   * Encrypts with the current key what another one wrote, in one transaction.
   * @param input.check_only only says what there is to do
   * @throws MedusaError INVALID_DATA naming the keys that are missing; nothing is changed then
   */
  @InjectTransactionManager()
  async rotateEncryptionKey(
    input: { check_only?: boolean } = {},
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<DestinationRotation> {
    const { currentId } = this.keyring_
    const stale = await runSql<StaleRow>(context, LOCK_STALE_DESTINATIONS, { current: currentId })
    this.refuseUnknownKeys_(stale)
    if (!input.check_only) {
      await this.updateReturnDestinations(
        stale.map((row) => ({ id: row.id, ...this.keyring_.seal(this.keyring_.open(row)) })),
        context
      )
    }
    const [{ count }] = await runSql<{ count: number }>(context, COUNT_DESTINATIONS)
    return { secrets: count, rotated: stale.length, key_id: currentId }
  }

  /** The destination of a request in full. Never put it in a step's output, a log or an event. */
  protected async openDestination_(
    requestId: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<RefundDestination> {
    const [stored] = await this.listReturnDestinations(
      { return_request_id: requestId },
      { take: 1 },
      context
    )
    if (!stored) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `return request ${requestId} has no payment details`
      )
    }
    return JSON.parse(this.keyring_.open(stored)) as RefundDestination
  }

  private refuseUnknownKeys_(rows: { key_id: string }[]): void {
    const missing = new Map<string, number>()
    for (const { key_id } of rows) {
      if (!this.keyring_.knows(key_id)) {
        missing.set(key_id, (missing.get(key_id) ?? 0) + 1)
      }
    }
    if (missing.size) {
      const named = [...missing].map(([id, count]) => `${id} (${count})`).join(", ")
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `payment details were encrypted with keys that are neither the encryption key nor a previous one: ${named}`
      )
    }
  }
}
