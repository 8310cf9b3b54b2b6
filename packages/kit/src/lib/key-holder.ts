import type { MedusaResponse } from "@medusajs/framework/http"
import type { Logger } from "@medusajs/framework/types"
import type IdempotencyModuleService from "../modules/idempotency/service"
import type { KeyLease } from "../modules/idempotency/types"

/** A third of the lease, so that one renewal may fail. */
const RENEW_EVERY_MS = 20_000

/** Answers that are about this moment and not about the request. */
const isPassing = (status: number): boolean => status === 409 || status >= 500

/** Holds an idempotency key while its request runs, and stores the answer before it goes out. */
export class KeyHolder {
  private timer: NodeJS.Timeout | null = null
  private answered = false

  constructor(
    private readonly keys: IdempotencyModuleService,
    private readonly lease: KeyLease,
    private readonly logger: Logger
  ) {}

  /** Follows one response to its end. */
  watch(res: MedusaResponse): void {
    this.timer = setInterval(() => void this.renew(), RENEW_EVERY_MS)
    this.timer.unref()
    const send = res.json.bind(res)
    res.json = ((body: unknown) => {
      if (!this.answered) {
        // What cannot be JSON throws here, as without us, and is then answered as an error.
        const text = JSON.stringify(body) ?? ""
        this.answered = true
        void this.answer(res, text, () => send(body))
      }
      return res
    }) as typeof res.json
    res.once("close", () => this.closed(res.writableFinished))
  }

  private async answer(res: MedusaResponse, text: string, send: () => void): Promise<void> {
    const status = res.statusCode
    this.stop()
    await this.guard(() =>
      isPassing(status)
        ? this.keys.release(this.lease)
        : this.keys.answer(this.lease, { status, body: text })
    )
    await this.guard(async () => {
      // Whatever failed in the handler after its answer must not turn the status of that answer.
      res.status(status)
      send()
      return true
    })
  }

  /**
   * A caller who hung up leaves the work running, and its answer is still kept. No longer renewed, the
   * key is free soon if none comes.
   */
  private closed(finished: boolean): void {
    this.stop()
    if (finished && !this.answered) {
      this.answered = true
      void this.guard(() => this.keys.release(this.lease))
    }
  }

  private async renew(): Promise<void> {
    const held = await this.guard(() => this.keys.renew(this.lease))
    if (held === false) {
      this.stop()
    }
  }

  private stop(): void {
    if (this.timer) {
      clearInterval(this.timer)
      this.timer = null
    }
  }

  /** The work is done or goes on all the same; the lease ends by itself. */
  private async guard(act: () => Promise<boolean>): Promise<boolean | null> {
    try {
      return await act()
    } catch (error) {
      this.logger.warn(`idempotency: ${(error as Error).message}`)
      return null
    }
  }
}
