import fc from "fast-check"
import { exchangeLineId } from "../exchange-line"
import type { MedusaReturn } from "../load-return"
import {
  keptMoney,
  openReceipt,
  receivedElsewhere,
  receivedPieces,
  worthOfExchange,
} from "../receipt"
import { exchangedItems, receiptActions } from "../receipt-actions"
import type { MedusaReturnItem, RequestItem } from "../types"

const row = (changes: Partial<RequestItem> = {}): RequestItem => ({
  id: "retitem_1",
  order_line_item_id: "ordli_1",
  purchase_order_id: "po_1",
  quantity: 3,
  reason_code: "fit",
  note: null,
  photo_urls: null,
  unit_refund: "333.333333",
  exchange_variant_id: null,
  received_quantity: 3,
  condition: "good",
  refund_quantity: 3,
  ...changes,
})

const returned = (changes: Partial<MedusaReturnItem> = {}): MedusaReturnItem => ({
  id: "retrnitem_1",
  item_id: "ordli_1",
  quantity: 3,
  received_quantity: 0,
  damaged_quantity: 0,
  metadata: { return_request_item_id: "retitem_1" },
  ...changes,
})

const medusaReturn = (item = returned()): MedusaReturn => ({
  id: "return_1",
  location_id: "sloc_1",
  status: "requested",
  canceled_at: null,
  items: [item],
})

/** Three pieces: one good, one damaged, one that did not come. */
const mixed = [
  row({ quantity: 2, received_quantity: 1, refund_quantity: 1 }),
  row({
    id: "retitem_2",
    quantity: 1,
    received_quantity: 1,
    condition: "damaged",
    refund_quantity: 0,
  }),
]

describe("receivedPieces", () => {
  it("should add up the conditions of a line, and tell parcels apart", () => {
    const elsewhere = row({ id: "retitem_3", purchase_order_id: "po_2", refund_quantity: 2 })
    expect(receivedPieces([...mixed, elsewhere])).toEqual([
      {
        order_line_item_id: "ordli_1",
        purchase_order_id: "po_1",
        received: 2,
        good: 1,
        refunded: 1,
      },
      {
        order_line_item_id: "ordli_1",
        purchase_order_id: "po_2",
        received: 3,
        good: 3,
        refunded: 2,
      },
    ])
  })
})

describe("openReceipt", () => {
  it.each<[string, Partial<MedusaReturnItem>, object]>([
    ["nothing before", {}, { good: 1, damaged: 1, missing: 1 }],
    ["the good one before", { received_quantity: 1 }, { good: 0, damaged: 1, missing: 1 }],
    [
      "the damaged one before",
      { received_quantity: 1, damaged_quantity: 1 },
      { good: 1, damaged: 0, missing: 1 },
    ],
    ["all before", { received_quantity: 3 }, { good: 0, damaged: 0, missing: 0 }],
    [
      "its own receipt, run again",
      {
        received_quantity: 2,
        damaged_quantity: 1,
        metadata: {
          return_request_item_id: "retitem_1",
          refunded_quantity: 1,
          elsewhere: { good: 0, damaged: 0 },
        },
      },
      { good: 1, damaged: 1, missing: 1 },
    ],
  ])("should know what is left after %s", (_, item, left) => {
    expect(openReceipt(returned(item), mixed)).toEqual(left)
  })

  it("should leave an item alone that its request does not know", () => {
    expect(openReceipt(returned({ item_id: "ordli_9" }), mixed)).toEqual({
      good: 0,
      damaged: 0,
      missing: 3,
    })
  })

  it("should never tell of more pieces than the return has, whatever was received before", () => {
    const count = fc.nat(4)
    fc.assert(
      fc.property(count, count, count, count, (good, bad, before, damaged) => {
        const quantity = good + bad + 1
        const items = [
          row({ quantity: good + 1, received_quantity: good }),
          row({ id: "retitem_2", quantity: bad, received_quantity: bad, condition: "damaged" }),
        ]
        const item = returned({
          quantity,
          received_quantity: Math.min(quantity, before + damaged),
          damaged_quantity: Math.min(quantity, damaged),
        })
        const known = receivedElsewhere(item)
        const open = openReceipt(item, items)
        expect(Object.values(open).every((pieces) => pieces >= 0)).toBe(true)
        const sum = Object.values({ ...open }).reduce((total, one) => total + one, 0)
        expect(sum + known.good + known.damaged).toBe(quantity)
      })
    )
  })
})

describe("keptMoney", () => {
  it("should be what was paid for the pieces that came, less what goes back", () => {
    expect(keptMoney([row()], "1000.00")).toBe("0.00")
    expect(keptMoney([row()], "950.50")).toBe("49.50")
    expect(keptMoney(mixed, "333.33")).toBe("333.33")
    expect(keptMoney([row({ received_quantity: 0, refund_quantity: 0 })], 0)).toBe("0.00")
  })
})

describe("receiptActions", () => {
  const request = { id: "retreq_1", kind: "return" as const, items: mixed, refund_amount: "333.33" }
  const summary = (actions: ReturnType<typeof receiptActions>) =>
    actions.map((one) => [
      one.action,
      "details" in one ? one.details.quantity : (one as { amount: unknown }).amount,
    ])

  it("should receive, dismiss and give up pieces, and keep what is not paid back", () => {
    expect(summary(receiptActions(request, [medusaReturn()]))).toEqual([
      ["RECEIVE_RETURN_ITEM", 1],
      ["RECEIVE_DAMAGED_RETURN_ITEM", 1],
      ["CANCEL_RETURN_ITEM", 1],
      ["CREDIT_LINE_ADD", "-333.33"],
    ])
  })

  it("should add the pieces wanted instead at what the first ones cost, to the paisa", () => {
    const items = [row({ exchange_variant_id: "variant_2" })]
    const exchange = { ...request, kind: "exchange" as const, items, refund_amount: "0" }
    const actions = receiptActions(exchange, [medusaReturn()])
    expect(actions.find((one) => one.action === "ITEM_ADD")).toMatchObject({
      details: {
        reference_id: exchangeLineId("retitem_1"),
        quantity: 3,
        unit_price: "333.33",
        metadata: { exchange_for: "ordli_1" },
      },
    })
    // Three pieces of ₹333.33 are a paisa less than what three of them cost: it stays with the shop.
    expect(worthOfExchange(items)).toBe("999.99")
    expect(summary(actions).at(-1)).toEqual(["CREDIT_LINE_ADD", "-0.01"])
  })

  it("should send nothing instead of what was not accepted", () => {
    const items = [
      row({ exchange_variant_id: "variant_2", condition: "wrong", refund_quantity: 0 }),
    ]
    const exchange = { ...request, kind: "exchange" as const, items, refund_amount: "0" }
    expect(exchangedItems(exchange)).toEqual([])
    expect(summary(receiptActions(exchange, [medusaReturn()]))).toEqual([
      ["RECEIVE_DAMAGED_RETURN_ITEM", 3],
      ["CREDIT_LINE_ADD", "-1000.00"],
    ])
  })

  it("should say nothing of what Medusa's own admin received in full", () => {
    const item = returned({ received_quantity: 3 })
    const full = { ...request, items: [row()], refund_amount: "1000" }
    expect(receiptActions(full, [medusaReturn(item)])).toEqual([])
  })
})
