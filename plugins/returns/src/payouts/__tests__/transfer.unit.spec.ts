import type { PayoutOrder, PayoutOutcome, PayoutProvider } from "../provider"
import { PayoutRegistry } from "../registry"
import { transfer } from "../transfer"

const order: PayoutOrder = {
  key: "retpay_1-1",
  payout_id: "retpay_1",
  amount: "10.00",
  currency_code: "inr",
  destination: { method: "upi", upi_id: "asha@okaxis", name: "Asha" },
  narration: "Refund BC-1",
  order_number: "BC-1",
}

const provider = (
  send: () => Promise<unknown>,
  find: () => Promise<unknown> = async () => null
): PayoutProvider & { calls: string[] } => {
  const calls: string[] = []
  return {
    id: "bank",
    calls,
    send: () => {
      calls.push("send")
      return send() as Promise<PayoutOutcome>
    },
    find: () => {
      calls.push("find")
      return find() as Promise<PayoutOutcome | null>
    },
  }
}

const paid = async () => ({ status: "paid", reference: " UTR1 " })

describe("transfer", () => {
  it("should send what is new without a question", async () => {
    const bank = provider(paid)
    expect(await transfer(bank, order, "new")).toEqual({ status: "paid", reference: "UTR1" })
    expect(bank.calls).toEqual(["send"])
  })

  it.each<["repeat" | "sent", PayoutOutcome | null, string[], unknown]>([
    ["repeat", { status: "sent" }, ["find"], { status: "sent" }],
    ["repeat", { status: "failed" }, ["find"], { status: "failed" }],
    ["repeat", null, ["find", "send"], { status: "paid", reference: "UTR1" }],
    ["sent", { status: "paid" }, ["find"], { status: "paid" }],
    ["sent", null, ["find"], null],
  ])("should look up what is %s; found %j", async (state, found, calls, outcome) => {
    const bank = provider(paid, async () => found)
    expect(await transfer(bank, order, state)).toEqual(outcome)
    expect(bank.calls).toEqual(calls)
  })

  it("should not send when the look-up fails", async () => {
    const bank = provider(paid, async () => {
      throw new Error("503")
    })
    await expect(transfer(bank, order, "repeat")).rejects.toThrow("503")
    expect(bank.calls).toEqual(["find"])
  })

  it.each([undefined, null, {}, { status: "done" }, "paid"])(
    "should not take %j for an answer",
    async (answer) => {
      await expect(
        transfer(
          provider(async () => answer),
          order,
          "new"
        )
      ).rejects.toThrow("cannot be understood")
    }
  )

  it("should not wait for ever", async () => {
    const bank = provider(() => new Promise(() => {}))
    await expect(transfer(bank, order, "new", 20)).rejects.toThrow("in time")
  })
})

describe("PayoutRegistry", () => {
  it("should know who sends, and name who is not installed any more", () => {
    const bank = provider(paid)
    const registry = new PayoutRegistry([bank], "bank")
    expect([registry.sends, registry.get("bank")]).toEqual([true, bank])
    expect(() => registry.get("former")).toThrow("former")
    expect(new PayoutRegistry([], "manual").sends).toBe(false)
  })
})
