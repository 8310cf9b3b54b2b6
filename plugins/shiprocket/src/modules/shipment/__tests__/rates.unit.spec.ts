import { ShiprocketError } from "../../../client/errors"
import type { CourierOffer } from "../../../lib/couriers"
import { RateBook, weightStep } from "../rates"
import type { RateQuestion } from "../rates"

const road: CourierOffer = {
  id: 10,
  name: "Road",
  rate: "80.50",
  cod: true,
  surface: true,
  rating: 4,
  days: 4,
  recommended: true,
}
const question: RateQuestion = {
  pickup_pincode: "395002",
  delivery_pincode: "560001",
  weight_g: 430,
}
const MINUTE = 60_000
const timeouts = { call: 500, rates: 50, create: 500, settle: 0, breaker: MINUTE }
const down = new ShiprocketError({ code: "unreachable", message: "down", outcomeUnknown: true })
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Asked = (question: RateQuestion) => Promise<CourierOffer[]>

/** A book over a table in memory and a Shiprocket that does as the test says. */
const open = (serviceability: Asked, rows = new Map<string, unknown>()) => {
  const calls: RateQuestion[] = []
  const statements: string[] = []
  const knex = {
    raw: async (sql: string, params: unknown[]) => {
      const statement = sql.trim().split(/\s+/)[0]
      statements.push(statement)
      if (statement === "insert") {
        const [, pickup, delivery, weight, couriers] = params
        const row = { couriers: JSON.parse(couriers as string), fetched_at: new Date() }
        rows.set([pickup, delivery, weight].join(":"), row)
      }
      return { rows: statement === "select" ? [rows.get(params.join(":"))].filter(Boolean) : [] }
    },
  }
  const source = {
    serviceability: (asked: RateQuestion) => {
      calls.push(asked)
      return serviceability(asked)
    },
  }
  const options = { rateTtlMinutes: 60, rateStaleDays: 7, timeouts }
  const book = new RateBook(knex as never, source, options, { warn: () => undefined } as never)
  return { book, calls, statements, rows }
}
const keptAgo = (ms: number, couriers: CourierOffer[]) =>
  new Map([["395002:560001:500", { couriers, fetched_at: new Date(Date.now() - ms) }]])

describe("RateBook", () => {
  it("should ask once for many shoppers, and then neither Shiprocket nor the database", async () => {
    const { book, calls, statements } = open(async () => {
      await sleep(10)
      return [road]
    })
    const answers = await Promise.all(Array.from({ length: 200 }, () => book.offers(question)))
    expect(answers.every((answer) => answer?.offers[0].id === 10 && !answer.estimated)).toBe(true)
    await book.offers({ ...question, weight_g: 500 })
    expect(calls).toEqual([{ ...question, weight_g: 500 }])
    expect(statements).toEqual(["select", "insert"])
  })

  it("should ask again for another step of weight", async () => {
    const { book, calls } = open(async () => [road])
    await book.offers(question)
    await book.offers({ ...question, weight_g: 501 })
    expect(calls.map(({ weight_g }) => weight_g)).toEqual([500, 1000])
    expect([1, 500, 501, 2499].map(weightStep)).toEqual([500, 500, 1000, 2500])
  })

  it("should use what another process asked", async () => {
    const { book, calls } = open(async () => [], keptAgo(59 * MINUTE, [road]))
    expect(await book.offers(question)).toEqual({ offers: [road], estimated: false })
    expect(calls).toEqual([])
  })

  it("should ask again when an answer is old, sooner when it was that nobody delivers", async () => {
    const old = open(async () => [road], keptAgo(61 * MINUTE, [road]))
    await old.book.offers(question)
    expect(old.calls).toHaveLength(1)
    const nobody = open(async () => [road], keptAgo(11 * MINUTE, []))
    expect((await nobody.book.offers(question))?.offers).toEqual([road])
  })

  it("should let an old answer stand in while Shiprocket is down, and say so", async () => {
    const { book, calls } = open(() => Promise.reject(down), keptAgo(61 * MINUTE, [road]))
    expect(await book.offers(question)).toEqual({ offers: [road], estimated: true })
    expect(await book.offers(question)).toEqual({ offers: [road], estimated: true })
    expect(calls).toHaveLength(1)
    const older = open(() => Promise.reject(down), keptAgo(8 * 24 * 60 * MINUTE, [road]))
    expect(await older.book.offers(question)).toBeNull()
  })

  it("should wait no longer than a shopper would, and keep the late answer for the next", async () => {
    let answer: (offers: CourierOffer[]) => void = () => undefined
    const { book, calls } = open(() => new Promise((resolve) => (answer = resolve)))
    const startedAt = Date.now()
    expect(await book.offers(question)).toBeNull()
    expect(Date.now() - startedAt).toBeLessThan(1_000)
    answer([road])
    await sleep(5)
    expect(await book.offers(question)).toEqual({ offers: [road], estimated: false })
    expect(await book.offers({ ...question, delivery_pincode: "110001" })).toBeNull()
    expect(calls).toHaveLength(1)
  })

  it("should not leave Shiprocket alone because it refused one question", async () => {
    const refused = new ShiprocketError({ code: "invalid_data", message: "weight" })
    const { book, calls } = open(() => Promise.reject(refused))
    expect(await book.offers(question)).toBeNull()
    expect(await book.offers({ ...question, delivery_pincode: "110001" })).toBeNull()
    expect(calls).toHaveLength(2)
  })

  it("should give the answer although it cannot be kept", async () => {
    const { book, rows } = open(async () => [road])
    rows.set = () => {
      throw new Error("the database is read only")
    }
    expect(await book.offers(question)).toEqual({ offers: [road], estimated: false })
  })
})
