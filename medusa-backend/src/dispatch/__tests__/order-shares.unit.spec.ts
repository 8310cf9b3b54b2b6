import { COD_FEE_KIND, fromPaise, subtractMoney, sumMoney, toChargePaise } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { amountForParcel, asDelivered, isWholeOrder, refundsFor } from "../order-shares"
import type { BookedParcel, LostPieces, Pieces } from "../order-shares"

const rupees = (paise: number) => (paise / 100).toFixed(2)

const lineArbitrary = fc.record({
  quantity: fc.integer({ min: 1, max: 6 }),
  paise: fc.integer({ min: 1, max: 500_000 }),
})

const orderArbitrary = fc
  .tuple(
    fc.array(lineArbitrary, { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 0, max: 9_999 })
  )
  .map(([lines, shipping]) => {
    const items = lines.map(({ quantity, paise }, index) => ({
      id: `line-${index}`,
      quantity,
      total: rupees(paise),
    }))
    return { items, total: sumMoney([...items.map((item) => item.total), rupees(shipping)]) }
  })

type Order = { items: { id: string; quantity: number; total: string }[]; total: string }

/** Each piece of the order goes into one of four bags; a bag is a parcel, and parcels are made in turn. */
const bagsOf = (order: Order, choices: number[]): Pieces[][] => {
  const pieces = order.items.flatMap((item) => Array.from({ length: item.quantity }, () => item.id))
  const bags: Pieces[][] = [[], [], [], []]
  pieces.forEach((id, index) => {
    const bag = bags[choices[index % choices.length] % bags.length]
    const same = bag.find((one) => one.order_line_item_id === id)
    if (same) {
      same.quantity = Number(same.quantity) + 1
    } else {
      bag.push({ order_line_item_id: id, quantity: 1 })
    }
  })
  return bags.filter((bag) => bag.length)
}

const choicesArbitrary = fc.array(fc.nat(3), { minLength: 1, maxLength: 30 })

describe("amountForParcel", () => {
  it("should sum to the order's total to the paisa, however its lines are split", () => {
    fc.assert(
      fc.property(orderArbitrary, choicesArbitrary, (order, choices) => {
        const booked: BookedParcel[] = []
        for (const goods of bagsOf(order, choices)) {
          booked.push({ amount: amountForParcel(order, goods, booked, []), goods })
        }
        expect(sumMoney(booked.map((one) => one.amount))).toBe(order.total)
      })
    )
  })

  it("should leave out what goes back for pieces nobody delivers", () => {
    fc.assert(
      fc.property(orderArbitrary, choicesArbitrary, fc.boolean(), (order, choices, settled) => {
        const [gone, ...bags] = bagsOf(order, choices)
        const flags: LostPieces[] = gone.map((one, index) => ({ ...one, id: `flag-${index}` }))
        const refunds = refundsFor(order, flags)
        const lost = settled ? flags.map((flag, index) => ({ ...flag, ...refunds[index] })) : flags
        const booked: BookedParcel[] = []
        for (const goods of bags) {
          booked.push({ amount: amountForParcel(order, goods, booked, lost), goods })
        }
        expect(sumMoney(booked.map((one) => one.amount))).toBe(
          bags.length
            ? subtractMoney(order.total, sumMoney(refunds.map((one) => one.refund_amount)))
            : "0.00"
        )
      })
    )
  })

  it("should take no more than what is left, but for rounding, when pieces are lost after a parcel was made", () => {
    fc.assert(
      fc.property(orderArbitrary, choicesArbitrary, (order, choices) => {
        const [first, gone, ...bags] = bagsOf(order, choices)
        const booked = [{ amount: amountForParcel(order, first, [], []), goods: first }]
        const lost = (gone ?? []).map((one, index) => ({ ...one, id: `flag-${index}` }))
        for (const goods of bags) {
          booked.push({ amount: amountForParcel(order, goods, booked, lost), goods })
        }
        const back = sumMoney(refundsFor(order, lost).map((one) => one.refund_amount))
        const collected = sumMoney(booked.map((one) => one.amount))
        const over = MathBN.sub(collected, subtractMoney(order.total, back))
        expect(MathBN.lte(over, MathBN.div(1 + lost.length, 100))).toBe(true)
      })
    )
  })

  it("should collect the shipping of an order although what would have followed is lost", () => {
    const order = {
      total: "1070.00",
      items: [
        { id: "a", quantity: 1, total: "500.00" },
        { id: "b", quantity: 1, total: "500.00" },
      ],
    }
    const first = amountForParcel(order, [{ order_line_item_id: "a", quantity: 1 }], [], [])
    const lost = [{ id: "flag-b", order_line_item_id: "b", quantity: 1 }]
    const [{ refund_amount }] = refundsFor(order, lost)
    expect(first).toBe("570.00")
    expect(refund_amount).toBe("500.00")
    expect(sumMoney([first, refund_amount])).toBe(order.total)
  })

  it("should weigh by worth: a discounted line collects less", () => {
    const order = {
      total: "1550.00",
      items: [
        { id: "a", quantity: 3, total: "1000.00" },
        { id: "b", quantity: 1, total: "500.00" },
      ],
    }
    const first = amountForParcel(order, [{ order_line_item_id: "a", quantity: 2 }], [], [])
    // Two thirds of ₹1,000, and the ₹50 that the order costs beyond its goods.
    expect(first).toBe("716.67")
  })
})

describe("the fee of cash on delivery", () => {
  /** Orders as Medusa has them: discounts and taxes leave fractions of a paisa; a fee is a line. */
  const cashOrderArbitrary = fc
    .record({
      lines: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 6 }),
          millis: fc.integer({ min: 10, max: 5_000_000 }),
        }),
        { minLength: 1, maxLength: 5 }
      ),
      shipping: fc.integer({ min: 0, max: 9_999 }),
      fee: fc.integer({ min: 1, max: 9_999 }),
      percent: fc.integer({ min: 0, max: 90 }),
    })
    .map(({ lines, shipping, fee, percent }) => {
      const goods = lines.map(({ quantity, millis }, index) => ({
        id: `line-${index}`,
        quantity,
        total: MathBN.div(MathBN.mult(millis, 100 - percent), 100_000).toFixed(),
      }))
      const feeLine = {
        id: "fee",
        quantity: 1,
        total: rupees(fee),
        metadata: { kind: COD_FEE_KIND },
      }
      const total = MathBN.sum(...goods.map((one) => one.total), rupees(shipping), rupees(fee))
      return {
        goods,
        fee: rupees(fee),
        order: { items: [feeLine, ...goods], total: total.toFixed() },
      }
    })

  it("should be collected with the first parcel, and all parcels sum to what is charged", () => {
    fc.assert(
      fc.property(cashOrderArbitrary, choicesArbitrary, ({ goods, fee, order }, choices) => {
        const booked: BookedParcel[] = []
        for (const bag of bagsOf({ items: goods, total: "0" }, choices)) {
          booked.push({ amount: amountForParcel(order, bag, booked, []), goods: bag })
        }
        expect(sumMoney(booked.map((one) => one.amount))).toBe(
          fromPaise(toChargePaise(order.total))
        )
        expect(MathBN.gte(booked[0].amount, fee)).toBe(true)
      })
    )
  })

  it("should go with the next parcel when the first one fell, whatever was made in between", () => {
    fc.assert(
      fc.property(cashOrderArbitrary, choicesArbitrary, ({ goods, order }, choices) => {
        const [first, ...bags] = bagsOf({ items: goods, total: "0" }, choices)
        const before = bags.map((bag) => ({ amount: "0.00", goods: bag }))
        const standing: BookedParcel[] = [
          { amount: amountForParcel(order, first, [], []), goods: first },
        ]
        before.forEach((one) => {
          one.amount = amountForParcel(order, one.goods, standing, [])
          standing.push(one)
        })
        const again = amountForParcel(order, first, before, [])
        expect(sumMoney([...before.map((one) => one.amount), again])).toBe(
          fromPaise(toChargePaise(order.total))
        )
      })
    )
  })

  it("should not be split when it is put on anew beside a parcel without it", () => {
    const item = (id: string) => ({ id, quantity: 1, total: "100.00" })
    const order = {
      total: "349.00",
      items: [
        item("a"),
        item("b"),
        item("c"),
        { id: "fee", quantity: 1, total: "49.00", metadata: { kind: COD_FEE_KIND } },
      ],
    }
    const goods = (id: string) => [{ order_line_item_id: id, quantity: 1 }]
    const withoutFee = { amount: "100.00", goods: goods("b") }
    expect(amountForParcel(order, goods("a"), [withoutFee], [])).toBe("149.00")
    expect(
      amountForParcel(order, goods("c"), [withoutFee, { amount: "149.00", goods: goods("a") }], [])
    ).toBe("100.00")
  })

  it("should be no goods: an order whose goods are lost is lost, and pays none of it", () => {
    const order = {
      total: "549.00",
      items: [
        { id: "a", quantity: 1, total: "500.00" },
        { id: "fee", quantity: 1, total: "49.00", metadata: { kind: COD_FEE_KIND } },
      ],
    }
    const lost = [{ id: "flag", order_line_item_id: "a", quantity: 1 }]
    expect(isWholeOrder(order, lost)).toBe(true)
    expect(refundsFor(order, lost)).toEqual([{ id: "flag", refund_amount: "549.00" }])
  })

  it("should still be known as a fee once something came back", () => {
    const order = asDelivered({
      total: "49.00",
      items: [
        { id: "a", quantity: 1, total: "0.00", return_received_total: "500.00" },
        { id: "fee", quantity: 1, total: "49.00", metadata: { kind: COD_FEE_KIND } },
      ],
    })
    expect(order.total.toString()).toBe("549")
    expect(isWholeOrder(order, [{ order_line_item_id: "a", quantity: 1 }])).toBe(true)
  })
})

describe("refundsFor", () => {
  it("should give back a line's total to the paisa, in whatever parts and whenever it is lost", () => {
    fc.assert(
      fc.property(
        lineArbitrary,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        ({ quantity, paise }, sizes) => {
          const order = {
            total: "999999.00",
            items: [
              { id: "a", quantity, total: rupees(paise) },
              { id: "stays", quantity: 1, total: "10.00" },
            ],
          }
          const lost: LostPieces[] = []
          let left = quantity
          while (left > 0) {
            const size = Math.min(left, sizes[lost.length % sizes.length])
            lost.push({ id: `flag-${lost.length}`, order_line_item_id: "a", quantity: size })
            const [{ refund_amount }] = refundsFor(order, lost)
            lost[lost.length - 1].refund_amount = refund_amount
            left -= size
          }
          expect(sumMoney(lost.map((one) => one.refund_amount!))).toBe(rupees(paise))
        }
      )
    )
  })

  it("should give the shipping back only when nothing of the order is left", () => {
    const order = {
      total: "1099.00",
      items: [
        { id: "a", quantity: 1, total: "500.00" },
        { id: "b", quantity: 1, total: "500.00" },
      ],
    }
    const flag = (id: string) => ({ id: `flag-${id}`, order_line_item_id: id, quantity: 1 })
    expect(refundsFor(order, [flag("a")])).toEqual([{ id: "flag-a", refund_amount: "500.00" }])
    expect(refundsFor(order, [flag("a"), flag("b")])).toEqual([
      { id: "flag-a", refund_amount: "500.00" },
      { id: "flag-b", refund_amount: "599.00" },
    ])
    const told = { ...flag("a"), refund_amount: "500.00" }
    expect(refundsFor(order, [told, flag("b")])).toEqual([
      { id: "flag-b", refund_amount: "599.00" },
    ])
    expect(refundsFor(order, [told])).toEqual([])
  })

  it("should give nothing back for a line that was taken off meanwhile", () => {
    const order = { total: "10.00", items: [{ id: "b", quantity: 1, total: "10.00" }] }
    expect(refundsFor(order, [{ id: "x", order_line_item_id: "a", quantity: 1 }])).toEqual([
      { id: "x", refund_amount: "0.00" },
    ])
  })
})

describe("isWholeOrder", () => {
  it.each([
    [[1, 1], true],
    [[1, 0], false],
    [[0, 0], false],
  ])("should tell for %j lost pieces", (quantities, expected) => {
    const order = {
      total: "2",
      items: [
        { id: "0", quantity: 1, total: "1" },
        { id: "1", quantity: 1, total: "1" },
      ],
    }
    const lost = quantities.map((quantity, index) => ({
      order_line_item_id: String(index),
      quantity,
    }))
    expect(isWholeOrder(order, lost)).toBe(expected)
  })
})
