import { Keyring } from "@bodycon/kit"
import type { SealedSecret } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { parseReturnsOptions } from "../../options"
import type { ReturnsOptions } from "../../options"
import { REFUND_CONSENT } from "../../rules/refund-consent"
import { maskDestination, parseRefundDestination } from "../../rules/refund-destination"
import type {
  AccountInput,
  RefundDestination,
  RefundInput,
  SealedRefund,
} from "../../rules/refund-destination"
import { ReturnRequestBaseService } from "./base-service"
import { COUNT_DESTINATIONS, LOCK_STALE_DESTINATIONS } from "./sql"

export type DestinationRotation = { secrets: number; rotated: number; key_id: string }

type StaleRow = SealedSecret & { id: string }

/** What a destination belongs to; that of a return's payout to the return. */
type Payee = { id: string; return_request_id: string | null }

const keyOf = ({ id, return_request_id }: Payee) =>
  return_request_id ? { return_request_id } : { payout_id: id }

/** Shoppers' UPI ids and bank accounts: encrypted at rest, shown only to who pays them. */
export class ReturnDestinationService extends ReturnRequestBaseService {
  protected readonly options_: ReturnsOptions
  private readonly keyring_: Keyring

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.options_ = parseReturnsOptions(options)
    this.keyring_ = new Keyring(this.options_.encryptionKey, this.options_.previousEncryptionKeys)
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
    return this.sealAccount(refund, "refund.")
  }

  /**
   * Checks and encrypts an account, on its way to a workflow. What is sealed already stays what it is.
   * @param within what the fields are part of where they come from
   * @throws MedusaError INVALID_DATA naming the field (`upi_id`, `consent`)
   */
  async sealAccount(details: AccountInput | SealedRefund, within = ""): Promise<SealedRefund> {
    if ("sealed" in details) {
      return details
    }
    const destination = parseRefundDestination(details, within)
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

  /** Keeps where a payout goes instead of what was kept before. */
  protected async storeDestination_(
    payout: Payee,
    { sealed }: SealedRefund,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const [stored] = await this.listReturnDestinations(
      keyOf(payout),
      { select: ["id"], take: 1 },
      context
    )
    await (stored
      ? this.updateReturnDestinations({ id: stored.id, ...sealed }, context)
      : this.createReturnDestinations({ ...keyOf(payout), ...sealed }, context))
  }

  /** The destination of a payout in full. Never put it in a step's output, a log or an event. */
  protected async openDestination_(
    payout: Payee,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<RefundDestination> {
    const destination = (await this.openDestinations_([payout], context)).get(payout.id)
    if (!destination) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `payout ${payout.id} has no payment details`
      )
    }
    return destination
  }

  /** Destinations in full by the payout's id, where there is one. */
  protected async openDestinations_(
    payouts: Payee[],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<Map<string, RefundDestination>> {
    const requests = payouts.flatMap((one) => one.return_request_id ?? [])
    const others = payouts.filter((one) => !one.return_request_id).map(({ id }) => id)
    const stored = await this.listReturnDestinations(
      { $or: [{ return_request_id: requests }, { payout_id: others }] },
      {},
      context
    )
    const found = new Map<string, SealedSecret>(
      stored.map((row) => [row.return_request_id ?? row.payout_id ?? "", row])
    )
    return new Map(
      payouts.flatMap((payout) => {
        const row = found.get(payout.return_request_id ?? payout.id)
        return row
          ? [[payout.id, JSON.parse(this.keyring_.open(row)) as RefundDestination] as const]
          : []
      })
    )
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
