import { model } from "@medusajs/framework/utils"

/**
 * A key that a caller gave a request: who runs it now, and the answer once there is one. Released keys are
 * deleted, so that the next request of that key runs anew.
 */
const IdempotencyKey = model
  .define("idempotency_key", {
    id: model.id({ prefix: "idem" }).primaryKey(),
    /** What is repeated, e.g. `store-cart-complete`. */
    scope: model.text(),
    /** `customer:<id>`, or `guest`. One actor's key means nothing to another. */
    actor: model.text(),
    key: model.text(),
    /** SHA-256 of method, path, actor and body. */
    fingerprint: model.text(),
    /** Who runs it; a request that lost its lease can no longer answer. */
    lease_token: model.text(),
    leased_until: model.dateTime(),
    response_status: model.number().nullable(),
    /** JSON exactly as it was sent. */
    response_body: model.text().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["scope", "actor", "key"], unique: true }, { on: ["expires_at"] }])

export default IdempotencyKey
