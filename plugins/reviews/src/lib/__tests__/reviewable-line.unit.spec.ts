import { reviewableLine, type ReviewableOrder } from "../reviewable-line"

const ids = { order_id: "order_1", line_item_id: "ordli_1" }

const order = (overrides: Partial<ReviewableOrder> = {}, delivered = 0): ReviewableOrder => ({
  id: "order_1",
  items: [
    {
      id: "ordli_1",
      product_id: "prod_1",
      variant_id: "variant_1",
      detail: { delivered_quantity: delivered },
      variant: {
        options: [
          { value: "M", option: { title: "Size" } },
          { value: "Wine", option: { title: "Color" } },
        ],
      },
    },
    { id: "ordli_2", product_id: "prod_2", detail: { delivered_quantity: 0 } },
  ],
  ...overrides,
})

describe("reviewableLine", () => {
  it("should answer what was bought once it is delivered", () => {
    expect(reviewableLine(order({}, 1), ids)).toEqual({
      product_id: "prod_1",
      variant_id: "variant_1",
      size: "M",
      color: "Wine",
    })
  })

  it("should take a delivered fulfilment of the line as proof, but not another line's", () => {
    const parcel = (line_item_id: string, canceled_at: Date | null = null) => [
      { delivered_at: new Date(), canceled_at, items: [{ line_item_id }] },
    ]
    expect(reviewableLine(order({ fulfillments: parcel("ordli_1") }), ids).size).toBe("M")
    expect(() => reviewableLine(order({ fulfillments: parcel("ordli_2") }), ids)).toThrow(
      "once it is delivered"
    )
    expect(() =>
      reviewableLine(order({ fulfillments: parcel("ordli_1", new Date()) }), ids)
    ).toThrow("once it is delivered")
  })

  it("should name the field for an order or a line that is not hers", () => {
    expect(() => reviewableLine(undefined, ids)).toThrow("order_id")
    expect(() => reviewableLine(order({}, 1), { ...ids, line_item_id: "ordli_9" })).toThrow(
      "line_item_id"
    )
  })

  it("should fall back to the options of the day it was bought, then to one size", () => {
    const bought = (values: Record<string, string> | null) =>
      order({
        items: [
          {
            id: "ordli_1",
            product_id: "prod_1",
            variant_option_values: values,
            detail: { delivered_quantity: 1 },
          },
        ],
      })
    expect(reviewableLine(bought({ Size: "L" }), ids).size).toBe("L")
    expect(reviewableLine(bought(null), ids).size).toBe("One size")
  })
})
