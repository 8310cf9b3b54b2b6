import type { ClaimKeyInput, ClaimKeyResult, KeyLease } from "../../modules/idempotency/types"

type Row = ClaimKeyInput & { id: string; status: number | null; body: string }

/** The idempotency module in memory, without leases that run out. */
export class FakeKeys {
  rows: Row[] = []
  beforeAnswer: () => Promise<void> = async () => {}
  private made = 0

  async claim(input: ClaimKeyInput): Promise<ClaimKeyResult> {
    const row = this.rows.find(
      ({ scope, actor, key }) => scope === input.scope && actor === input.actor && key === input.key
    )
    if (!row) {
      const id = `idem_${(this.made += 1)}`
      this.rows.push({ ...input, id, status: null, body: "" })
      return { outcome: "claimed", lease: { id, token: id } }
    }
    if (row.fingerprint !== input.fingerprint) {
      return { outcome: "reused" }
    }
    return row.status === null
      ? { outcome: "in_progress" }
      : { outcome: "answered", status: row.status, body: row.body }
  }

  async renew(): Promise<boolean> {
    return true
  }

  async answer(lease: KeyLease, answer: { status: number; body: string }): Promise<boolean> {
    await this.beforeAnswer()
    Object.assign(
      this.rows.find(({ id }) => id === lease.id)!,
      answer
    )
    return true
  }

  async release(lease: KeyLease): Promise<boolean> {
    this.rows = this.rows.filter(({ id }) => id !== lease.id)
    return true
  }
}
