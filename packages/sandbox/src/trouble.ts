import type { SandboxContext } from "./context"
import { ControlError } from "./lib/errors"
import { hash, randomId } from "./lib/ids"
import type { Provider } from "./journal"

export const TROUBLE_KINDS = [
  "latency",
  "error_in_200",
  "timeout_after_success",
  "http_500",
  "rate_limit",
  "duplicate_webhooks",
  "reorder_webhooks",
] as const

export type TroubleKind = (typeof TROUBLE_KINDS)[number]

export const TROUBLED_PROVIDERS = [
  "shiprocket",
  "razorpay",
  "whatsapp",
  "suppliers",
  "mailbox",
] as const satisfies readonly Provider[]

/** Trouble as it is asked for. */
export interface TroubleInput {
  /** One provider, or `all`. */
  provider: Provider | "all"
  kind: TroubleKind
  /** Share of calls or webhooks that are struck, 0 to 1. @default 1 */
  rate?: number
  /** Milliseconds: the delay, the wait before the connection is dropped, or how long a webhook is held back. */
  ms?: number
  /** Ends after striking this often; without it the trouble stays until it is cleared. */
  times?: number
  /** Only calls whose path, or webhooks whose event, contains this text. */
  match?: string
  /** Makes the choice repeatable; otherwise the sandbox's own seed is used. */
  seed?: number
}

export interface TroubleRule extends TroubleInput {
  id: string
  rate: number
  seed: number
  /** Candidates looked at. */
  rolls: number
  /** Candidates struck. */
  hits: number
}

/** Decides which calls and webhooks are struck by trouble. */
export class Trouble {
  constructor(private readonly context: Pick<SandboxContext, "store" | "options">) {}

  /** @throws ControlError 400 naming the field that is wrong */
  add(input: TroubleInput): TroubleRule {
    const rule: TroubleRule = {
      ...checkTrouble(input),
      id: `trouble_${randomId(8)}`,
      rolls: 0,
      hits: 0,
      seed: input.seed ?? this.context.options.seed,
    }
    this.context.store.state.trouble.push(rule)
    this.context.store.changed()

    return rule
  }

  /** Ends one trouble, or all of them. */
  clear(id?: string): void {
    const { state } = this.context.store
    state.trouble = id ? state.trouble.filter((rule) => rule.id !== id) : []
    this.context.store.changed()
  }

  /**
   * The rules among `kinds` that strike this call or webhook. Each roll depends only on the rule's seed and on how
   * often it was asked, so a seeded run can be repeated exactly.
   */
  strike(provider: Provider, subject: string, kinds: readonly TroubleKind[]): TroubleRule[] {
    const struck = this.context.store.state.trouble.filter((rule) => {
      const concerned =
        kinds.includes(rule.kind) &&
        (rule.provider === "all" || rule.provider === provider) &&
        (rule.times === undefined || rule.hits < rule.times) &&
        (!rule.match || subject.includes(rule.match))
      if (!concerned) {
        return false
      }
      rule.rolls += 1
      const hit = fraction(rule.seed, rule.rolls) < rule.rate
      rule.hits += hit ? 1 : 0

      return hit
    })
    if (struck.length) {
      this.context.store.changed()
    }

    return struck
  }
}

/** A number from 0 up to 1 that depends on nothing but its arguments. */
function fraction(seed: number, roll: number): number {
  let value = (hash(`${seed}:${roll}`) + 0x6d2b79f5) | 0
  value = Math.imul(value ^ (value >>> 15), value | 1)
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61)

  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
}

function checkTrouble(input: TroubleInput): TroubleInput & { rate: number } {
  const refuse = (message: string): never => {
    throw new ControlError(400, message)
  }
  const number = (name: "rate" | "ms" | "times" | "seed", low: number, high: number): void => {
    const value = input[name]
    if (value !== undefined && !(typeof value === "number" && value >= low && value <= high)) {
      refuse(`${name} must be a number from ${low} to ${high}`)
    }
  }
  if (input.provider !== "all" && !TROUBLED_PROVIDERS.includes(input.provider)) {
    refuse(`provider must be one of: all, ${TROUBLED_PROVIDERS.join(", ")}`)
  }
  if (!TROUBLE_KINDS.includes(input.kind)) {
    refuse(`kind must be one of: ${TROUBLE_KINDS.join(", ")}`)
  }
  number("rate", 0, 1)
  number("ms", 0, 600_000)
  number("times", 1, 1_000_000)
  number("seed", 0, 2 ** 53)
  if (input.match !== undefined && typeof input.match !== "string") {
    refuse("match must be a text")
  }
  const { provider, kind, rate, ms, times, match } = input

  return { provider, kind, rate: rate ?? 1, ms, times, match }
}
