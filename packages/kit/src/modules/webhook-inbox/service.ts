import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { enqueueWorkflow, publishEvent } from "../../outbox/enqueue"
import WebhookEvent from "./models/webhook-event"
import WebhookRejection from "./models/webhook-rejection"
import type { PublishOnceInput, ReceiveWebhookInput } from "./types"

const SECRET_HEADERS = /authorization|api-key|cookie/i

const INSERT_EVENT = `
  insert into webhook_event (id, source, event_key, headers, raw_body)
  values (?, ?, ?, ?::jsonb, ?)
  on conflict (source, event_key) where deleted_at is null do nothing
  returning id`

const INSERT_PUBLISHED = `
  insert into webhook_event
    (id, source, event_key, headers, raw_body, status, outcome, processed_at)
  values (?, ?, ?, '{}'::jsonb, ?, 'processed', ?, now())
  on conflict (source, event_key) where deleted_at is null do nothing
  returning id`

const COUNT_REJECTION = `
  insert into webhook_rejection (id, source, reason, count, last_at)
  values (?, ?, ?, 1, now())
  on conflict (source, reason) where deleted_at is null
  do update set count = webhook_rejection.count + 1, last_at = now()`

/** Stores deliveries before anything acts on them, once each, and says what became of them. */
class WebhookInboxModuleService extends MedusaService({ WebhookEvent, WebhookRejection }) {
  /**
   * Stores a verified delivery and queues its processing in the same transaction.
   * @returns `stored: false` for a repeat, which queues nothing
   */
  @InjectTransactionManager()
  async receive(
    input: ReceiveWebhookInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ stored: boolean; id: string | null }> {
    const manager = context.transactionManager!
    const headers = Object.fromEntries(
      Object.entries(input.headers ?? {}).filter(([name]) => !SECRET_HEADERS.test(name))
    )
    const rows = await manager.execute<{ id: string }[]>(INSERT_EVENT, [
      generateEntityId(undefined, "whev"),
      input.source,
      input.event_key,
      JSON.stringify(headers),
      input.raw_body.toString("utf8"),
    ])
    const id = rows[0]?.id ?? null
    if (id) {
      await enqueueWorkflow(manager, {
        workflowId: input.process_workflow_id,
        input: { webhook_event_id: id },
        key: `webhook:${id}`,
      })
    }
    return { stored: !!id, id }
  }

  /**
   * Publishes what one part of a delivery says, once per key however often and in whatever company it
   * comes again. The record that it was published commits with the event.
   * @returns false for a repeat, which publishes nothing
   */
  @InjectTransactionManager()
  async publishOnce(
    input: PublishOnceInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const manager = context.transactionManager!
    const rows = await manager.execute<{ id: string }[]>(INSERT_PUBLISHED, [
      generateEntityId(undefined, "whev"),
      input.source,
      input.event_key,
      JSON.stringify(input.event.data),
      `published ${input.event.name}`,
    ])
    if (rows.length) {
      await publishEvent(manager, input.event)
    }
    return rows.length > 0
  }

  /** The stored delivery. @throws MedusaError NOT_FOUND */
  async retrieveEvent(id: string) {
    return this.retrieveWebhookEvent(id)
  }

  /** Says what processing did, e.g. `"delivered"` or `"unknown order, kept"`. */
  async markProcessed(id: string, outcome: string): Promise<void> {
    await this.updateWebhookEvents({ id, status: "processed", outcome, processed_at: new Date() })
  }

  /** Says why a stored delivery can never be processed. */
  async markFailed(id: string, reason: string): Promise<void> {
    await this.updateWebhookEvents({
      id,
      status: "failed",
      outcome: reason,
      processed_at: new Date(),
    })
  }

  /** Counts a delivery that was refused (bad signature, malformed). Nothing else of it is kept. */
  @InjectTransactionManager()
  async countRejected(
    source: string,
    reason: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await context.transactionManager!.execute(COUNT_REJECTION, [
      generateEntityId(undefined, "whrj"),
      source,
      reason,
    ])
  }
}

export default WebhookInboxModuleService
