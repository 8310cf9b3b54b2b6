import type { SandboxContext } from "./context"
import type { Provider } from "./journal"
import { ControlError } from "./lib/errors"
import { randomId } from "./lib/ids"

const KEPT_DELIVERIES = 500
const KEPT_ANSWER = 600
const HELD_BACK_MS = 3000
const LONGEST_BACKOFF_MS = 30_000

/** A webhook that a provider wants to send. */
export interface WebhookInput {
  provider: Provider
  event: string
  url: string
  headers: Record<string, string>
  /** The exact text that travels and is signed. */
  body: string
  /** Webhooks about the same thing go out one after the other. */
  key: string
  /** Status codes the provider takes for an answer: Shiprocket and Meta only 200, the others any 2xx. */
  accepts: "200" | "2xx"
  /** The sender's own bad habits, without any trouble being on. */
  quirks?: { twice?: boolean; heldMs?: number }
}

export interface DeliveryAttempt {
  at: string
  /** HTTP status; missing when nobody answered. */
  status?: number
  error?: string
  /** First characters of the answer. */
  answer?: string
  ms: number
  /** This try was the second copy that trouble sent. */
  duplicate?: boolean
}

export interface Delivery extends WebhookInput {
  id: string
  createdAt: string
  status: "pending" | "held" | "delivered" | "failed"
  attempts: DeliveryAttempt[]
  trouble: string[]
}

/** Sends webhooks, tries again while the receiver is away, and remembers each try. */
export class WebhookSender {
  private readonly lines = new Map<string, Promise<void>>()
  private readonly held = new Map<Provider, Delivery>()
  private readonly inFlight = new Set<Promise<unknown>>()
  private readonly abort = new AbortController()
  /** A reset leaves older work without a listener. */
  private generation = 0

  constructor(private readonly context: Omit<SandboxContext, "webhooks">) {}

  send(input: WebhookInput): Delivery {
    const delivery: Delivery = {
      ...input,
      id: `wh_${randomId(12)}`,
      createdAt: new Date().toISOString(),
      status: "pending",
      attempts: [],
      trouble: [],
    }
    const { deliveries } = this.context.store.state
    deliveries.push(delivery)
    deliveries.splice(0, deliveries.length - KEPT_DELIVERIES)
    this.dispatch(delivery)

    return delivery
  }

  /** Sends a recorded webhook once more, as it was. @throws ControlError 404 */
  resend(id: string): Delivery {
    const delivery = this.context.store.state.deliveries.find((candidate) => candidate.id === id)
    if (!delivery) {
      throw new ControlError(404, `There is no webhook ${id}`)
    }
    delivery.status = "pending"
    this.queue(delivery)

    return delivery
  }

  /** Takes up what a snapshot left unfinished. */
  resume(): void {
    for (const delivery of this.context.store.state.deliveries) {
      if (delivery.status === "pending" || delivery.status === "held") {
        delivery.status = "pending"
        this.queue(delivery)
      }
    }
  }

  /** Resolves when nothing is on its way any more (webhooks that wait for a later try count as on their way). */
  async settled(): Promise<void> {
    while (this.inFlight.size || this.held.size) {
      await Promise.race([...this.inFlight, new Promise((resolve) => setTimeout(resolve, 20))])
    }
  }

  /** Drops everything that waits. */
  forget(): void {
    this.generation += 1
    this.lines.clear()
    this.held.clear()
    this.inFlight.clear()
  }

  close(): void {
    this.forget()
    this.abort.abort()
  }

  private dispatch(delivery: Delivery): void {
    const [reorder] = this.context.trouble.strike(delivery.provider, delivery.event, [
      "reorder_webhooks",
    ])
    const waiting = this.held.get(delivery.provider)
    const heldMs = reorder ? (reorder.ms ?? HELD_BACK_MS) : delivery.quirks?.heldMs
    if (heldMs === undefined || waiting) {
      this.queue(delivery)
      return
    }
    delivery.status = "held"
    delivery.trouble.push("reorder_webhooks")
    this.held.set(delivery.provider, delivery)
    this.context.timers.after(heldMs, () => this.release(delivery))
    this.context.store.changed()
  }

  /** Sends a held-back webhook, after the one that overtook it. */
  private release(delivery: Delivery): void {
    if (this.held.get(delivery.provider) === delivery) {
      this.held.delete(delivery.provider)
      delivery.status = "pending"
      this.queue(delivery)
    }
  }

  private queue(delivery: Delivery): void {
    const line = `${delivery.provider}:${delivery.key}`
    const before = this.lines.get(line) ?? Promise.resolve()
    const generation = this.generation
    const work = before
      .then(() => this.deliver(delivery, generation))
      .catch((error: unknown) =>
        this.context.options.log(`Webhook ${delivery.id}: ${String(error)}`)
      )
      .then(() => {
        this.inFlight.delete(work)
        if (this.lines.get(line) === work) {
          this.lines.delete(line)
        }
        const waiting = this.held.get(delivery.provider)
        if (waiting && waiting !== delivery && generation === this.generation) {
          this.release(waiting)
        }
      })
    this.lines.set(line, work)
    this.inFlight.add(work)
    this.context.store.changed()
  }

  private async deliver(delivery: Delivery, generation: number): Promise<void> {
    const { attempts, backoffMs } = this.context.options.webhooks
    const [duplicate] = this.context.trouble.strike(delivery.provider, delivery.event, [
      "duplicate_webhooks",
    ])
    const twice = duplicate !== undefined || delivery.quirks?.twice === true
    for (let attempt = 1; attempt <= attempts && generation === this.generation; attempt += 1) {
      const copies = twice && attempt === 1 ? [false, true] : [false]
      if (copies.length === 2) {
        delivery.trouble.push("duplicate_webhooks")
      }
      const results = await Promise.all(
        copies.map(async (second) => {
          if (second && duplicate?.ms) {
            await this.context.timers.sleep(duplicate.ms)
          }

          return this.attempt(delivery, second)
        })
      )
      if (generation !== this.generation) {
        return
      }
      if (results.some(Boolean)) {
        delivery.status = "delivered"
        this.context.store.changed()
        return
      }
      if (attempt < attempts) {
        await this.context.timers.sleep(
          Math.min(backoffMs * 2 ** (attempt - 1), LONGEST_BACKOFF_MS)
        )
      }
    }
    if (generation === this.generation) {
      delivery.status = "failed"
      this.context.store.changed()
      this.context.options.log(`Webhook ${delivery.event} was not accepted by ${delivery.url}`)
    }
  }

  private async attempt(delivery: Delivery, duplicate: boolean): Promise<boolean> {
    const started = Date.now()
    const record: DeliveryAttempt = { at: new Date(started).toISOString(), ms: 0 }
    if (duplicate) {
      record.duplicate = true
    }
    try {
      const response = await fetch(delivery.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...delivery.headers },
        body: delivery.body,
        redirect: "manual",
        signal: AbortSignal.any([
          this.abort.signal,
          AbortSignal.timeout(this.context.options.webhooks.timeoutMs),
        ]),
      })
      record.status = response.status
      record.answer = (await response.text()).slice(0, KEPT_ANSWER)
    } catch (error) {
      record.error = reasonOf(error)
    }
    record.ms = Date.now() - started
    delivery.attempts.push(record)
    this.context.store.changed()
    const status = record.status ?? 0

    return delivery.accepts === "200" ? status === 200 : status >= 200 && status < 300
  }
}

/** Why nobody answered: `fetch` itself only says that it failed, the cause says `ECONNREFUSED`. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: NodeJS.ErrnoException; message?: string }

  return cause?.code ?? cause?.message ?? message ?? String(error)
}
