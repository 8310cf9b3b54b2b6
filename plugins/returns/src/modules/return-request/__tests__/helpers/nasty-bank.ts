import type { PayoutOrder, PayoutOutcome, PayoutProvider } from "../../../../types"

/** What the bank does when it is asked to send. */
export type SendPlan =
  | "pay"
  | "take"
  | "refuse"
  /** Pays, and the answer is lost. */
  | "pay-unheard"
  /** Takes it, and the answer is lost. */
  | "take-unheard"
  /** Refuses, and the answer is lost. */
  | "refuse-unheard"
  /** The call never reaches it. */
  | "unreachable"
  /** Pays, and answers with nonsense. */
  | "pay-nonsense"

type Transfer = { key: string; order: PayoutOrder; outcome: PayoutOutcome }

/**
 * A bank without idempotency of its own: every `send` that reaches it moves money, so that only the caller's
 * care keeps a shopper from being paid twice.
 */
export class NastyBank implements PayoutProvider {
  readonly id = "nasty"
  plans: SendPlan[] = []
  /** How many look-ups fail before one is answered. */
  deaf = 0
  transfers: Transfer[] = []
  sends: string[] = []
  finds: string[] = []
  private slow: Promise<void> | null = null

  reset(): void {
    Object.assign(this, { plans: [], deaf: 0, transfers: [], sends: [], finds: [], slow: null })
  }

  /** Everything sent from now on waits for the answer's release. */
  hold(): () => void {
    let release = () => {}
    this.slow = new Promise<void>((resolve) => {
      release = () => {
        this.slow = null
        resolve()
      }
    })
    return release
  }

  /** ₹ that left the bank, by key. */
  get paid(): { key: string; amount: string }[] {
    return this.transfers
      .filter(({ outcome }) => outcome.status !== "failed")
      .map(({ key, order }) => ({ key, amount: order.amount }))
  }

  /** What a taken transfer comes to. */
  decide(key: string, outcome: PayoutOutcome): void {
    this.transfers.find((one) => one.key === key)!.outcome = outcome
  }

  async send(order: PayoutOrder): Promise<PayoutOutcome> {
    this.sends.push(order.key)
    await this.slow
    const plan = this.plans.shift() ?? "pay"
    if (plan === "unreachable") {
      throw new Error("connect ECONNREFUSED")
    }
    const outcome = this.outcomeOf(plan)
    this.transfers.push({ key: order.key, order, outcome })
    if (plan.endsWith("-unheard")) {
      throw new Error("ETIMEDOUT")
    }
    return plan === "pay-nonsense" ? ({ status: "ok" } as never) : outcome
  }

  async find(key: string): Promise<PayoutOutcome | null> {
    this.finds.push(key)
    if (this.deaf > 0) {
      this.deaf -= 1
      throw new Error("503 Service Unavailable")
    }
    return this.transfers.find((one) => one.key === key)?.outcome ?? null
  }

  private outcomeOf(plan: SendPlan): PayoutOutcome {
    if (plan.startsWith("refuse")) {
      return { status: "failed", message: "The account is closed." }
    }
    return plan.startsWith("take")
      ? { status: "sent" }
      : { status: "paid", reference: `UTR${String(this.transfers.length + 1).padStart(8, "0")}` }
  }
}
