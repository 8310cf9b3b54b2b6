import { allocateReturn } from "../returned-pieces"
import type { ReturnablePurchaseOrder } from "../returned-pieces"

const po = (
  id: string,
  quantity: number,
  returns: ReturnablePurchaseOrder["returns"] = []
): ReturnablePurchaseOrder => ({
  id,
  stock_location_id: `at-${id}`,
  lines: [{ id: `${id}-line`, order_line_item_id: "dress", quantity }],
  returns,
})

const received = (quantity: number, location_id: string | null = null) => ({
  id: "ret_1",
  location_id,
  items: [{ item_id: "dress", received_quantity: quantity }],
})

const pieces = (result: ReturnType<typeof allocateReturn>) =>
  result.map((one) => [one.purchase_order_id, one.lines[0].quantity])

describe("allocateReturn", () => {
  it("should prefer the supplier at whose place it was received, then fill up the others", () => {
    const orders = [po("a", 2), po("b", 1)]
    expect(pieces(allocateReturn(received(1, "at-b"), orders))).toEqual([["b", 1]])
    expect(pieces(allocateReturn(received(2, "at-b"), orders))).toEqual([
      ["b", 1],
      ["a", 1],
    ])
    expect(pieces(allocateReturn(received(2), orders))).toEqual([["a", 2]])
  })

  it("should add only what came in since, and nothing when run again", () => {
    const first = { purchase_order_line_id: "a-line", quantity: 1, source_id: "return:ret_1:1" }
    expect(allocateReturn(received(1), [po("a", 2, [first])])).toEqual([])
    expect(allocateReturn(received(2), [po("a", 2, [first])])).toEqual([
      {
        purchase_order_id: "a",
        source_id: "return:ret_1:2",
        lines: [{ order_line_item_id: "dress", quantity: 1 }],
      },
    ])
  })

  it("should give nobody back more than was delivered", () => {
    const rto = { purchase_order_line_id: "a-line", quantity: 2, source_id: "shipment:s" }
    expect(pieces(allocateReturn(received(2), [po("a", 2, [rto]), po("b", 1)]))).toEqual([["b", 1]])
    expect(allocateReturn(received(1), [])).toEqual([])
  })
})
