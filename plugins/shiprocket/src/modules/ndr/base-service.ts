import { hmacHex, publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { parseOptions } from "../../options"
import type { NdrEventKind } from "./constants"
import { NdrCase, NdrCaseEvent } from "./models"
import type { NdrActor, NdrCaseDTO, NdrEventData } from "./types"

export type Ctx = Context<EntityManager>

export type NoteActor = NdrActor | { type: "courier" | "system"; id?: string | null }

/** Reading, locking and the history of cases. */
export class NdrBaseService extends MedusaService({ NdrCase, NdrCaseEvent }) {
  /** Signs shoppers' links; a key of its own, so that no other token opens a case. */
  protected readonly linkSecret_: string

  constructor(_dependencies: Record<string, unknown>, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.linkSecret_ = hmacHex(parseOptions(options).encryptionKey, "ndr delivery choice")
  }

  /** The case with its row locked until the transaction ends. @throws MedusaError NOT_FOUND */
  protected async lock_(id: string, context: Ctx): Promise<NdrCaseDTO> {
    await context.transactionManager!.execute("select id from ndr_case where id = ? for update", [
      id,
    ])
    return this.retrieveNdrCase(id, {}, context)
  }

  protected async note_(
    id: string,
    kind: NdrEventKind,
    text: string,
    actor: NoteActor,
    context: Ctx
  ): Promise<void> {
    await this.createNdrCaseEvents(
      {
        case_id: id,
        kind,
        text,
        actor_type: actor.type,
        actor_id: actor.id ?? null,
        occurred_at: new Date(),
      } as never,
      context
    )
  }

  /** Publishes in the caller's transaction. */
  protected async publish_(
    name: "opened" | "answered" | "refused" | "expiring",
    found: NdrEventData,
    occasion: string,
    context: Ctx
  ): Promise<void> {
    const data: NdrEventData = {
      id: found.id,
      shipment_id: found.shipment_id,
      order_id: found.order_id,
      awb: found.awb,
    }
    await publishEvent(context.transactionManager!, {
      name: `ndr_case.${name}`,
      data,
      key: `ndr_case.${name}:${found.id}:${occasion}`,
    })
  }
}
