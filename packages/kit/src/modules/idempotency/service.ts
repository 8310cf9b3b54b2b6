import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { randomUUID } from "node:crypto"
import IdempotencyKey from "./models/idempotency-key"
import type { ClaimKeyInput, ClaimKeyResult, KeyLease } from "./types"

/** How long a process may be silent before its key is free again. */
const LEASE_SECONDS = 60

const KEEP_HOURS = 24

const PURGE_BATCH = 5_000

/** One statement, so that of two requests of one moment exactly one gets the row. */
const CLAIM = `
  insert into idempotency_key
    (id, scope, actor, key, fingerprint, lease_token, leased_until, expires_at)
  values (?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?), now() + make_interval(hours => ?))
  on conflict (scope, actor, key) where deleted_at is null do update
    set fingerprint = excluded.fingerprint, lease_token = excluded.lease_token,
        leased_until = excluded.leased_until, expires_at = excluded.expires_at,
        response_status = null, response_body = null, updated_at = now()
    where idempotency_key.expires_at <= now()
       or (idempotency_key.response_status is null and idempotency_key.leased_until <= now()
           and idempotency_key.fingerprint = excluded.fingerprint)
  returning id`

const FIND = `
  select fingerprint, response_status, response_body from idempotency_key
  where scope = ? and actor = ? and key = ? and deleted_at is null`

const RENEW = `
  update idempotency_key set leased_until = now() + make_interval(secs => ?), updated_at = now()
  where id = ? and lease_token = ? and response_status is null returning id`

const ANSWER = `
  update idempotency_key
  set response_status = ?, response_body = ?, updated_at = now(),
      expires_at = now() + make_interval(hours => ?)
  where id = ? and lease_token = ? and response_status is null returning id`

const RELEASE = `
  delete from idempotency_key
  where id = ? and lease_token = ? and response_status is null returning id`

const PURGE = `
  delete from idempotency_key where id in (
    select id from idempotency_key where expires_at <= now() and deleted_at is null
    order by expires_at limit ? for update skip locked
  ) returning id`

type StoredKey = {
  fingerprint: string
  response_status: number | null
  response_body: string | null
}

/** Remembers which requests were made and what they were answered, so that a repeat changes nothing. */
class IdempotencyModuleService extends MedusaService({ IdempotencyKey }) {
  /**
   * Takes a key for a request, or says why the request must not run.
   * @throws MedusaError UNEXPECTED_STATE when the key changed hands at every look, which takes malice
   */
  @InjectTransactionManager()
  async claim(
    input: ClaimKeyInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ClaimKeyResult> {
    const { scope, actor, key, fingerprint } = input
    const token = randomUUID()
    // A key that is released between the two statements is free, so there is a second look.
    for (let look = 0; look < 3; look += 1) {
      const [claimed] = await run<{ id: string }>(context.transactionManager, CLAIM, [
        generateEntityId(undefined, "idem"),
        scope,
        actor,
        key,
        fingerprint,
        token,
        LEASE_SECONDS,
        KEEP_HOURS,
      ])
      if (claimed) {
        return { outcome: "claimed", lease: { id: claimed.id, token } }
      }
      const [stored] = await run<StoredKey>(context.transactionManager, FIND, [scope, actor, key])
      if (stored) {
        return outcomeOf(stored, fingerprint)
      }
    }
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "the Idempotency-Key is contended")
  }

  /** Holds a key longer. Answers false when it was lost, because the lease had run out. */
  @InjectTransactionManager()
  async renew(
    lease: KeyLease,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return changed(context.transactionManager, RENEW, [LEASE_SECONDS, lease.id, lease.token])
  }

  /**
   * Stores the answer for repeats.
   * @param answer `body` is JSON text
   * @returns false when the key was lost meanwhile; another request's answer counts then
   */
  @InjectTransactionManager()
  async answer(
    lease: KeyLease,
    answer: { status: number; body: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return changed(context.transactionManager, ANSWER, [
      answer.status,
      answer.body,
      KEEP_HOURS,
      lease.id,
      lease.token,
    ])
  }

  /** Gives a key up without an answer: the next request of that key runs anew. */
  @InjectTransactionManager()
  async release(
    lease: KeyLease,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return changed(context.transactionManager, RELEASE, [lease.id, lease.token])
  }

  /** Deletes keys whose time is over, at most 5,000. Answers how many. */
  @InjectTransactionManager()
  async purgeExpired(@MedusaContext() context: Context<EntityManager> = {}): Promise<number> {
    return (await run(context.transactionManager, PURGE, [PURGE_BATCH])).length
  }
}

const run = <Row>(manager: EntityManager | undefined, statement: string, params: unknown[]) =>
  manager!.execute<Row[]>(statement, params)

const changed = async (
  manager: EntityManager | undefined,
  statement: string,
  params: unknown[]
): Promise<boolean> => (await run(manager, statement, params)).length > 0

const outcomeOf = (stored: StoredKey, fingerprint: string): ClaimKeyResult => {
  if (stored.fingerprint !== fingerprint) {
    return { outcome: "reused" }
  }
  return stored.response_status === null
    ? { outcome: "in_progress" }
    : { outcome: "answered", status: stored.response_status, body: stored.response_body ?? "" }
}

export default IdempotencyModuleService
