import type { RoutableOrder } from "../../dispatch/types"
import { alarmText } from "../alarm-text"
import { feedEntry } from "../feed-entry"
import { unfulfillableMails } from "../unfulfillable-mail"
import type { UnfulfillableLine } from "../unfulfillable-mail"

const order = {
  id: "order_1",
  display_id: 7,
  created_at: "2026-11-20T18:45:00.000Z",
  email: "asha@bodycon.test",
  total: 1000,
  shipping_address: { first_name: "Asha" },
  items: [
    { id: "a", title: "Dress", product_title: "Wrap dress", variant_title: "M", quantity: 2 },
    { id: "b", title: "Top", product_title: null, variant_title: null, quantity: 1 },
  ],
  payment_collections: [],
} as unknown as RoutableOrder

const line = (id: string, overrides: Partial<UnfulfillableLine> = {}): UnfulfillableLine => ({
  id,
  order_line_item_id: "a",
  quantity: 1,
  refund_amount: "400.00",
  announced_at: "2026-11-21T05:00:00.000Z",
  shopper_told_at: null,
  resolution: null,
  request: null,
  ...overrides,
})

describe("unfulfillableMails", () => {
  it("should tell of what was flagged together in one mail, under a key of its own", () => {
    const later = "2026-11-21T06:00:00.000Z"
    const mails = unfulfillableMails(
      order,
      [line("u2"), line("u1"), line("u3", { announced_at: later, order_line_item_id: "b" })],
      "https://shop.test/order/order_1?token=t"
    )
    expect(mails.map((mail) => [mail.to, mail.template, mail.idempotency_key])).toEqual([
      ["asha@bodycon.test", "order.unfulfillable", "order.unfulfillable:u1"],
      ["asha@bodycon.test", "order.unfulfillable", "order.unfulfillable:u3"],
    ])
    expect(mails[0].data).toMatchObject({
      order_number: "BC-20261121-000007",
      payment_method: "prepaid",
      refund_total: "800.00",
      whole_order: true,
    })
  })

  it("should be silent of what the shopper knows", () => {
    const told = line("u1", { shopper_told_at: "2026-11-21T05:01:00.000Z" })
    expect(unfulfillableMails(order, [told], "https://shop.test")).toEqual([])
    const [mail] = unfulfillableMails(order, [told, line("u2")], "https://shop.test")
    expect(mail.data).toMatchObject({ refund_total: "400.00", whole_order: false })
  })

  it("should name a piece that is not on the order any more by what was asked for", () => {
    const gone = line("u1", {
      order_line_item_id: "z",
      request: { line: { title: "Skirt", variant_title: "L" } },
    })
    const [mail] = unfulfillableMails(order, [gone], "https://shop.test")
    expect(mail.data.lines).toEqual([
      { title: "Skirt", variant_title: "L", quantity: 1, refund_amount: "400.00" },
    ])
  })
})

describe("alarms", () => {
  const facts = {
    number: "BC-1-P1",
    supplier: "Surat Silks",
    answer_by: "2026-11-21T06:30:00.000Z",
    dispatch_by: null,
    last_error: null,
  }

  it("should say what happened, until when in India, and where to look", () => {
    expect(alarmText.answerDue(facts).title).toBe("Surat Silks has not answered BC-1-P1")
    expect(alarmText.answerDue(facts).description).toMatch(/12:00.*Purchase orders, BC-1-P1/)
    expect(alarmText.dispatchFailed({ ...facts, last_error: "550 no such user" })).toEqual({
      title: "BC-1-P1 did not reach Surat Silks",
      description: "550 no such user Purchase orders, BC-1-P1: correct it and send it again.",
    })
  })

  it("should say of a parcel that was given up what is left to do", () => {
    const facts = {
      number: "BC-1-P1",
      order_number: "BC-1",
      courier: "Sadak Surface",
      payment_method: "prepaid",
    }
    const of = (change: Partial<Parameters<typeof alarmText.undelivered>[0]>) =>
      alarmText.undelivered({ ...facts, reason: "lost", ...change })
    expect(of({})).toEqual({
      title: "Sadak Surface lost BC-1-P1",
      description: "Claim its worth from the courier. The refund waits for you in the order BC-1.",
    })
    expect(of({ reason: "rto", payment_method: "cod" })).toEqual({
      title: "BC-1-P1 is back with its supplier",
      description: "Nothing is collected for it.",
    })
    expect(of({ reason: "turned_up" }).description).toContain("The shopper has the goods")
    expect(of({ reason: "turned_up", payment_method: "cod" })).toEqual({
      title: "BC-1-P1 was delivered after it was given up",
      description: expect.stringContaining("settle with the shopper what was collected"),
    })
  })

  it("should be an entry of the bell that appears once", () => {
    expect(feedEntry("x:1", { title: "T", description: "D" })).toMatchObject({
      channel: "feed",
      idempotency_key: "alarm:x:1",
      data: { title: "T", description: "D" },
    })
  })
})
