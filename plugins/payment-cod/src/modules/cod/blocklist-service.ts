import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { readBlockValue, readShopper } from "../../lib/shopper"
import type {
  CodBlockDTO,
  CodRefusalDTO,
  CodShopper,
  CreateCodBlockInput,
  RecordCodRefusalInput,
} from "../../types"
import { CodBaseService } from "./base-service"
import type { Ctx } from "./base-service"
import {
  ACTIVE_BLOCK,
  BLOCKED_ALREADY,
  EARLIER_REFUSALS,
  FORGET_EXPIRED_BLOCKS,
  LOCK,
  RECORD_REFUSAL,
  STANDING,
} from "./sql"

export type CodStanding = { refusals: number; blocked: boolean }

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const readExpiry = (text: string | null | undefined, field: string): Date | null => {
  if (!text) {
    return null
  }
  const at = new Date(text)
  if (!(at.getTime() > Date.now())) {
    throw invalid(`${field}: must be an instant in the future`)
  }
  return at
}

/** Who may not pay in cash, and who did not take her parcels. */
export class CodBlocklistService extends CodBaseService {
  /**
   * What is held against a shopper and a place, in one statement.
   * @param days how long a parcel not taken counts
   */
  @InjectManager()
  async standing(
    { pincode, days, ...shopper }: CodShopper & { pincode?: string | null; days: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodStanding> {
    const [standing] = await runSql<CodStanding>(context, STANDING, {
      ...readShopper(shopper),
      pincode: pincode ?? null,
      days,
    })
    return standing
  }

  /** A shopper's refusals, the latest twenty, and what blocks her or her place now. */
  @InjectManager()
  async historyOf(
    { pincode, ...shopper }: CodShopper & { pincode?: string | null },
    @MedusaContext() context: Ctx = {}
  ): Promise<{ refusals: CodRefusalDTO[]; block: CodBlockDTO | null }> {
    const known = readShopper(shopper)
    const refusals = await runSql<CodRefusalDTO>(context, EARLIER_REFUSALS, known)
    const place = pincode?.replace(/\s/g, "") || null
    const [block] = await runSql<CodBlockDTO>(context, ACTIVE_BLOCK, { ...known, pincode: place })
    return { refusals, block: block ?? null }
  }

  /**
   * Notes that an order was not taken, once per order.
   * @returns whether it was new, or made worse what was noted
   */
  @InjectTransactionManager()
  async recordRefusal(
    { order_id, kind, pincode, ...shopper }: RecordCodRefusalInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ refusal: CodRefusalDTO; changed: boolean }> {
    const changed = await runSql(context, RECORD_REFUSAL, {
      id: generateEntityId(undefined, "codref"),
      order_id,
      kind,
      pincode: pincode ?? null,
      ...readShopper(shopper),
    })
    const [refusal] = await this.listCodRefusals(
      { order_id },
      { select: ["id", "order_id", "kind", "created_at"], take: 1 },
      context
    )
    return { refusal, changed: changed.length > 0 }
  }

  /**
   * Puts people and places on the list, all of them or none. One whose time ran out may be put on it again.
   * @throws MedusaError INVALID_DATA naming `blocks.<n>.<field>`; DUPLICATE_ERROR naming what is on it already
   */
  @InjectTransactionManager()
  async blockAll(
    { blocks, actor_id }: { blocks: CreateCodBlockInput[]; actor_id?: string | null },
    @MedusaContext() context: Ctx = {}
  ): Promise<CodBlockDTO[]> {
    const rows = blocks.map((block, index) => {
      const reason = block.reason.trim()
      if (!reason) {
        throw invalid(`blocks.${index}.reason: say why`)
      }
      return {
        kind: block.kind,
        value: readBlockValue(block.kind, block.value, `blocks.${index}.value`),
        reason,
        expires_at: readExpiry(block.expires_at, `blocks.${index}.expires_at`),
        created_by: actor_id ?? null,
      }
    })
    const names = rows.map(({ kind, value }) => `${kind} ${value}`)
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
    if (twice >= 0) {
      throw invalid(`blocks.${twice}.value: is there twice`)
    }
    await runSql(context, LOCK, ["cod_block"])
    const named = { kinds: rows.map(({ kind }) => kind), values: rows.map(({ value }) => value) }
    await runSql(context, FORGET_EXPIRED_BLOCKS, named)
    const [known] = await runSql<{ kind: string; value: string }>(context, BLOCKED_ALREADY, named)
    if (known) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `value: ${known.kind} ${known.value} is on the list already`
      )
    }
    return this.createCodBlocks(rows, context)
  }
}
