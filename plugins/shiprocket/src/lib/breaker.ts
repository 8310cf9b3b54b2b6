/**
 * Keeps calls away from a service that just failed. When the pause is over one call goes ahead, and the
 * others follow once it succeeded.
 */
export class Breaker {
  private openUntil: number | null = null
  private probing = false

  /** @param pauseMs how long nobody asks after a failure */
  constructor(
    private readonly pauseMs: number,
    private readonly now: () => number = Date.now
  ) {}

  /** Whether a call may go out now. Each `true` must be followed by `succeeded` or `failed`. */
  admits(): boolean {
    if (this.openUntil === null) {
      return true
    }
    if (this.probing || this.now() < this.openUntil) {
      return false
    }
    this.probing = true
    return true
  }

  succeeded(): void {
    this.openUntil = null
    this.probing = false
  }

  failed(): void {
    this.openUntil = this.now() + this.pauseMs
    this.probing = false
  }
}
