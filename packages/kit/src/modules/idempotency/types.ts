export type ClaimKeyInput = {
  /** What is repeated, e.g. `store-cart-complete`. */
  scope: string
  /** Who asks; keys of one actor mean nothing to another. */
  actor: string
  key: string
  /** Says what was asked: another one under the same key is refused. */
  fingerprint: string
}

/** The right to run the request of a key and to store its answer. */
export type KeyLease = { id: string; token: string }

/**
 * What to do with a request.
 * - `claimed`: run it
 * - `answered`: answer what the first one was answered
 * - `reused`: the key belongs to another request
 * - `in_progress`: the first one still runs, or its process died and its lease has not run out
 */
export type ClaimKeyResult =
  | { outcome: "claimed"; lease: KeyLease }
  | { outcome: "answered"; status: number; body: string }
  | { outcome: "reused" }
  | { outcome: "in_progress" }
