import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { storedMoney } from "../../lib/stored-money"
import { pickupDateFrom } from "../../rules/pickup-dates"
import { receiptRows } from "../../rules/receipt"
import type { ReceiptRow } from "../../rules/receipt"
import { feeOf, refundAmount } from "../../rules/refund-amount"
import type { SealedRefund } from "../../rules/refund-destination"
import { refuse } from "../../rules/refuse"
import { returnRules } from "../../rules/return-rules"
import { canReach } from "../../rules/transitions"
import type {
  AdvanceReturnRequestInput,
  CompleteReturnRequestInput,
  CreateReturnRequestInput,
  DecideReturnRequestInput,
  LinkReturnRequestInput,
  ReceiveReturnRequestInput,
  ReturnChange,
  ReturnRequestDTO,
} from "../../types"
import { ReturnDestinationService } from "./destination-service"
import { CLAIM_PHOTOS, NEXT_SEQUENCE } from "./sql"

const SYSTEM = { type: "system" } as const

const accountOf = (refund: { method: "source" } | SealedRefund | undefined) =>
  refund && "sealed" in refund ? refund : undefined

/** Requests from their first word to their end. */
export class ReturnRequestService extends ReturnDestinationService {
  /**
   * Stores a request that keeps to the merchant's rules. Requests of one order wait for each other, so that
   * of two for the same pieces one wins.
   * @throws MedusaError INVALID_DATA naming the field; nothing is stored then
   */
  @InjectTransactionManager()
  async submitReturnRequest(
    input: CreateReturnRequestInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnRequestDTO> {
    const { order, kind, items, actor } = input
    await this.lockOrder_(order.id, context)
    const settings = await this.settings(context)
    const requested = await this.requestedQuantities(order.id, context)
    returnRules(input, requested, settings)
    const refund = await this.sealRefund(input.refund)
    const account = accountOf(refund)
    const [{ next }] = await runSql<{ next: number }>(context, NEXT_SEQUENCE, [order.id])
    const fee = feeOf({ kind, items }, settings)
    const { id } = await this.createReturnRequests(
      {
        number: `${order.number}-R${next}`,
        sequence: next,
        order_id: order.id,
        order_number: order.number,
        customer_id: order.customer_id ?? null,
        email: order.email,
        kind,
        payment_method: order.payment_method,
        pickup_date: input.pickup_date,
        pickup_address: { ...input.pickup_address },
        qc_on_pickup: settings.qc_on_pickup,
        refund_method: refund?.method ?? null,
        refund_masked: account?.masked ?? null,
        consent_version: account?.consent_version ?? null,
        consent_at: account ? new Date() : null,
        fee: storedMoney(fee),
        refund_amount: storedMoney(kind === "exchange" ? 0 : refundAmount(items, fee)),
        shipment_ids: [],
      },
      context
    )
    await this.createReturnRequestItems(
      items.map((item) => ({
        return_request_id: id,
        order_line_item_id: item.order_line_item_id,
        purchase_order_id: item.purchase_order_id,
        title: item.title,
        variant_title: item.variant_title ?? null,
        thumbnail: item.thumbnail ?? null,
        quantity: item.quantity,
        reason_code: item.reason_code,
        note: item.note?.trim() || null,
        photo_urls: [...new Set(item.photo_urls ?? [])],
        unit_refund: storedMoney(item.unit_refund),
        exchange_variant_id: item.exchange_variant_id ?? null,
      })),
      context
    )
    if (account) {
      await this.createReturnDestinations({ return_request_id: id, ...account.sealed }, context)
    }
    await this.claimPhotos_(id, input, context)
    await this.note_(id, { type: "requested", actor, to_status: "requested" }, context)
    await this.publish_({ id, order_id: order.id }, "requested", context)
    const request = await this.read_(id, context)
    return settings.auto_approve
      ? (await this.decide_(request, { action: "approve", actor: SYSTEM }, context)).return_request
      : request
  }

  /**
   * Approves or rejects a request. The same decision twice is noted once. A pickup that was wished for a day
   * gone by moves to the first one on which a courier can come.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it was decided otherwise; INVALID_DATA naming `note`
   */
  @InjectTransactionManager()
  async decideReturnRequest(
    { id, ...decision }: DecideReturnRequestInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnChange> {
    return this.decide_(await this.lock_(id, context), decision, context)
  }

  /**
   * Notes what the courier did, or that the return is off.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when a person wants what is not possible any more
   */
  @InjectTransactionManager()
  async advanceReturnRequest(
    { id, to, actor, note }: AdvanceReturnRequestInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnChange> {
    const request = await this.lock_(id, context)
    const changes = to === "cancelled" ? { closed_at: new Date() } : {}
    return this.move_(request, { to, actor, note, changes }, context)
  }

  /**
   * Notes what was in the parcel, and works out what is paid back. An item in several conditions is split.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it was received already or cannot be; INVALID_DATA
   * naming `items.<n>.<field>`
   */
  @InjectTransactionManager()
  async receiveReturnRequest(
    { id, items, actor }: ReceiveReturnRequestInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnChange> {
    const request = await this.lock_(id, context)
    if (!canReach(request.status, "received")) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `status: a return that is ${request.status} cannot be received`
      )
    }
    const rows = receiptRows(request.items, items, await this.settings(context))
    await this.storeReceipt_(request, rows, context)
    const paid = rows.map((row) => ({
      unit_refund: request.items.find((item) => item.id === row.of)!.unit_refund,
      quantity: row.refund_quantity,
    }))
    const refund = request.kind === "exchange" ? 0 : refundAmount(paid, request.fee)
    return this.move_(
      request,
      {
        to: "received",
        actor,
        changes: { received_at: new Date(), refund_amount: storedMoney(refund) },
      },
      context
    )
  }

  /**
   * Ends a return whose money went back or whose exchange was ordered.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED while it was not received, or while a payout is due
   */
  @InjectTransactionManager()
  async completeReturnRequest(
    { id, refund_reference, actor }: CompleteReturnRequestInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnChange> {
    const request = await this.lock_(id, context)
    const due = await this.listReturnPayouts(
      { return_request_id: id, status: { $ne: "paid" } },
      { select: ["id"], take: 1 },
      context
    )
    if (due.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `status: the payout of return ${request.number} is still due`
      )
    }
    return this.move_(
      request,
      {
        to: "completed",
        actor,
        note: refund_reference,
        changes: { closed_at: new Date(), refund_reference: refund_reference ?? null },
      },
      context
    )
  }

  /** Remembers Medusa's return and the reverse parcels. What is known already stays. */
  @InjectTransactionManager()
  async linkReturnRequest(
    { id, return_id, shipment_ids }: LinkReturnRequestInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnRequestDTO> {
    const request = await this.lock_(id, context)
    await this.updateReturnRequests(
      {
        id,
        ...(return_id ? { return_id } : {}),
        shipment_ids: [...new Set([...request.shipment_ids, ...(shipment_ids ?? [])])],
      },
      context
    )
    return this.read_(id, context)
  }

  private async decide_(
    request: ReturnRequestDTO,
    { action, note, actor }: Omit<DecideReturnRequestInput, "id">,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnChange> {
    const to = action === "approve" ? "approved" : "rejected"
    const reason = note?.trim() || null
    if (to === "rejected" && !reason) {
      refuse("note", "tell the shopper why")
    }
    const now = new Date()
    const changes = {
      decided_at: now,
      decided_by: actor.id ?? null,
      decision_note: reason,
      ...(to === "rejected"
        ? { closed_at: now }
        : { pickup_date: pickupDateFrom(request.pickup_date, now) }),
    }
    return this.move_(request, { to, actor, note: reason, changes }, context)
  }

  private async storeReceipt_(
    request: ReturnRequestDTO,
    rows: ReceiptRow[],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const known = rows.filter((row) => row.id !== null)
    await this.updateReturnRequestItems(
      known.map(({ of, ...row }) => ({ ...row, id: of })),
      context
    )
    const apart = rows.filter((row) => row.id === null)
    await this.createReturnRequestItems(
      apart.map(({ of, id: _id, ...row }) => {
        const item = request.items.find((one) => one.id === of)!
        return {
          ...row,
          return_request_id: request.id,
          order_line_item_id: item.order_line_item_id,
          purchase_order_id: item.purchase_order_id,
          title: item.title,
          variant_title: item.variant_title,
          thumbnail: item.thumbnail,
          reason_code: item.reason_code,
          note: item.note,
          photo_urls: item.photo_urls,
          unit_refund: storedMoney(item.unit_refund),
          exchange_variant_id: item.exchange_variant_id,
        }
      }),
      context
    )
  }

  private async claimPhotos_(
    id: string,
    { order, items }: CreateReturnRequestInput,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const urls = [...new Set(items.flatMap((item) => item.photo_urls ?? []))]
    if (!urls.length) {
      return
    }
    const rows = await runSql<{ url: string }>(context, CLAIM_PHOTOS, {
      request: id,
      order: order.id,
      urls,
    })
    const claimed = new Set(rows.map(({ url }) => url))
    const wrong = items.findIndex((item) =>
      (item.photo_urls ?? []).some((url) => !claimed.has(url))
    )
    if (wrong >= 0) {
      refuse(`items.${wrong}.photo_urls`, "only photos uploaded for this return can be shown")
    }
  }
}
