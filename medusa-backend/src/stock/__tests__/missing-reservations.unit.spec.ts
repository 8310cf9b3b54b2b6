import { missingReservations, type HeldOrder } from "../missing-reservations"

const CHANNEL = "sc_shop"

const level = (location_id: string, stocked: number, reserved: number, channel = CHANNEL) => ({
  location_id,
  stocked_quantity: stocked,
  reserved_quantity: reserved,
  stock_locations: [{ sales_channels: [{ id: channel }] }],
})

const order = (
  levels: ReturnType<typeof level>[],
  { quantity = 2, required = 1, managed = true, backorder = false } = {}
): HeldOrder => ({
  id: "order_1",
  status: "pending",
  sales_channel_id: CHANNEL,
  items: [
    {
      id: "line_1",
      detail: { quantity },
      variant: {
        manage_inventory: managed,
        allow_backorder: backorder,
        inventory_items: [
          {
            inventory_item_id: "item_1",
            required_quantity: required,
            inventory: { location_levels: levels },
          },
        ],
      },
    },
    { id: "fee", detail: { quantity: 1 }, variant: null },
  ],
})

const found = (...args: Parameters<typeof missingReservations>) =>
  missingReservations(...args).map(({ quantity, location_id, ...rest }) => ({
    ...rest,
    location_id,
    quantity: Number(quantity),
  }))

const kept = (quantity: number, line_item_id = "line_1") => ({
  line_item_id,
  inventory_item_id: "item_1",
  quantity,
})

describe("pieces of an order that nothing is kept for", () => {
  it("should be none when all are kept, or stock is not counted", () => {
    expect(found(order([level("a", 9, 0)]), [kept(1), kept(1)])).toEqual([])
    expect(found(order([level("a", 0, 0)], { managed: false }), [])).toEqual([])
  })

  it("should be what is missing, where enough is left", () => {
    const levels = [level("a", 3, 3), level("b", 5, 1), level("c", 9, 0, "sc_other")]
    expect(found(order(levels), [kept(1), kept(5, "line_2")])).toEqual([
      {
        line_item_id: "line_1",
        inventory_item_id: "item_1",
        location_id: "b",
        quantity: 1,
        allow_backorder: false,
      },
    ])
  })

  it("should count the articles that one piece is made of", () => {
    const [missing] = found(order([level("a", 6, 0)], { required: 3 }), [])
    expect(missing).toMatchObject({ quantity: 6, location_id: "a" })
  })

  it("should have no place when the last piece went to somebody else, or only another channel has it", () => {
    expect(found(order([level("a", 2, 1)]), [])[0].location_id).toBeNull()
    expect(found(order([level("a", 9, 0, "sc_other")]), [])[0].location_id).toBeNull()
    expect(found(order([]), [])[0].location_id).toBeNull()
  })

  it("should have a place all the same when more may be sold than there is", () => {
    expect(found(order([level("a", 0, 0)], { backorder: true }), [])[0]).toMatchObject({
      location_id: "a",
      allow_backorder: true,
    })
  })
})
