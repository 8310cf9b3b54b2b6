import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"
import { IDEMPOTENCY_MODULE } from "../modules/idempotency/constants"
import type IdempotencyModuleService from "../modules/idempotency/service"
import { KeyHolder } from "./key-holder"
import { stableJson } from "./stable-json"

const HEADER = "Idempotency-Key"

/** Tells a repeat's answer from the first one. */
const REPLAYED_HEADER = "Idempotency-Replayed"

const KEY = /^[\x21-\x7e]{8,255}$/

const RETRY_AFTER_SECONDS = "1"

const actorOf = (req: MedusaRequest): string => {
  const { auth_context: auth } = req as AuthenticatedMedusaRequest
  return auth?.actor_id ? `${auth.actor_type}:${auth.actor_id}` : "guest"
}

const fingerprintOf = (req: MedusaRequest, actor: string): string => {
  const path = `${req.baseUrl}${req.path}`.replace(/\/+$/, "")
  return createHash("sha256")
    .update(stableJson([req.method, path, actor, req.body ?? {}]))
    .digest("hex")
}

const refuse = (res: MedusaResponse, code: string, message: string): void => {
  res.status(409).json({ code, type: MedusaError.Types.CONFLICT, message })
}

/**
 * Lets a route be repeated safely: a request with an `Idempotency-Key` runs once, and a repeat gets the
 * first answer. Requests without the header pass through. Mount it after what parses the body; the
 * module `idempotency` of the kit must be there.
 *
 * - first time: runs; its JSON answer is kept for 24 hours, unless it is 409 or 5xx
 * - repeat: the first status and body, with `Idempotency-Replayed: true`
 * - another method, path or body under the same key: 409 `idempotency_key_reused`
 * - while the first one runs: 409 `idempotency_key_in_progress` with `Retry-After`
 * - a key that is not 8 to 255 visible ASCII characters: 400
 *
 * Keys belong to the logged-in actor, or to `guest`. A caller who hangs up does not end the work: its answer is
 * kept when it comes. The key of a killed process is free again after 60 seconds.
 * @param scope what is repeated, e.g. `store-cart-complete`; the same key means another thing elsewhere
 */
export const idempotentRequest =
  ({ scope }: { scope: string }) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const key = req.get(HEADER)
    if (key === undefined) {
      next()
      return
    }
    if (!KEY.test(key)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${HEADER} must be 8 to 255 visible ASCII characters`
      )
    }
    res.append("Access-Control-Expose-Headers", `${REPLAYED_HEADER}, Retry-After`)
    const keys = req.scope.resolve<IdempotencyModuleService>(IDEMPOTENCY_MODULE)
    const actor = actorOf(req)
    const claim = await keys.claim({ scope, actor, key, fingerprint: fingerprintOf(req, actor) })
    switch (claim.outcome) {
      case "reused":
        refuse(
          res,
          "idempotency_key_reused",
          `this ${HEADER} was used for another request; take a new one`
        )
        return
      case "in_progress":
        res.set("Retry-After", RETRY_AFTER_SECONDS)
        refuse(
          res,
          "idempotency_key_in_progress",
          `the request with this ${HEADER} still runs; ask again shortly`
        )
        return
      case "answered":
        // Through `res.json` as the first time, for whatever else of the shop looks at answers there.
        res.set(REPLAYED_HEADER, "true").status(claim.status)
        res.json(claim.body ? JSON.parse(claim.body) : undefined)
        return
      default:
        new KeyHolder(keys, claim.lease, req.scope.resolve(ContainerRegistrationKeys.LOGGER)).watch(
          res
        )
        next()
    }
  }
