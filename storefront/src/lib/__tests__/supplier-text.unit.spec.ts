import { supplierDate, supplierMoney, timeLeft } from "../supplier-format"
import {
  acceptedLanguages,
  counted,
  fill,
  firstSpoken,
  reasonInWords,
  SUPPLIER_TEXT,
} from "../supplier-text"

type Tree = { [key: string]: string | Tree }

/** Every text by its path: `orders.tabs.done`. */
const flat = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : flat(value, [...path, key])
  )

const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()

const english = flat(SUPPLIER_TEXT.en as Tree)
const hindi = new Map(flat(SUPPLIER_TEXT.hi as Tree))

describe("the supplier's words", () => {
  it("should say the same things in both languages", () => {
    expect([...hindi.keys()].sort()).toEqual(english.map(([path]) => path).sort())
    expect(english.length).toBeGreaterThan(150)
  })

  it.each(english)("should fill the same gaps in both languages: %s", (path, text) => {
    // A counted form may write its one out (`the other piece`).
    const wanted = path.endsWith(".one") ? [] : gaps(text)
    expect(gaps(hindi.get(path)!)).toEqual(expect.arrayContaining(wanted))
    expect(gaps(text)).toEqual(expect.arrayContaining(gaps(hindi.get(path)!)))
  })

  it("should leave nothing empty, and nothing of the Hindi in English", () => {
    // Names and formats that Hindi writes the same way.
    const same = new Set(["statement.csv", "statement.pdf", "profile.whatsapp", "profile.gstin"])
    for (const [path, text] of english) {
      expect([path, text.trim()]).not.toEqual([path, ""])
      const translated = hindi.get(path)!
      if (!same.has(path)) {
        expect([path, /[\u0900-\u097f]/.test(translated)]).toEqual([path, true])
      }
      expect([path, /[\u0900-\u097f]/.test(text)]).toEqual([path, false])
    }
  })
})

describe("choosing a language", () => {
  it.each([
    [["gu", "hi", "en"], "hi"],
    [["hi-IN"], "hi"],
    [["ta", "en"], "en"],
    [["bn"], null],
    [[], null],
  ])("should speak the first of %p that it can", (preferences, expected) => {
    expect(firstSpoken(preferences)).toBe(expected)
  })

  it("should weigh what a browser accepts", () => {
    expect(acceptedLanguages("en;q=0.4, hi-IN, ta;q=0.9")).toEqual(["hi-IN", "ta", "en"])
    expect(acceptedLanguages(null)).toEqual([""])
  })
})

describe("filling in", () => {
  it("should fill gaps and leave unknown ones visible", () => {
    expect(fill("{taken} of {n}", { taken: 2, n: 3 })).toBe("2 of 3")
    expect(fill("{what}", {})).toBe("{what}")
  })

  it("should count with Indian grouping", () => {
    const { pieces } = SUPPLIER_TEXT.en.orders
    expect(counted(pieces, 1)).toBe("1 piece")
    expect(counted(pieces, 123456)).toBe("1,23,456 pieces")
  })

  it("should say a tapped reason in the reader's language and keep own words", () => {
    const { hi } = SUPPLIER_TEXT
    expect(reasonInWords("Out of stock", hi)).toBe(hi.answer.reasons.out_of_stock)
    expect(reasonInWords("Out of stock: till Diwali", hi)).toBe(
      `${hi.answer.reasons.out_of_stock}: till Diwali`
    )
    expect(reasonInWords("Out of stockings", hi)).toBe("Out of stockings")
  })
})

describe("dates, money and time left", () => {
  it("should write a date in IST and the reader's language", () => {
    expect(supplierDate("2026-11-20T19:00:00Z", "date", "en")).toBe("21 Nov 2026")
    expect(supplierDate("2026-11-20T19:00:00Z", "date", "hi")).toBe("21 नवंबर 2026")
    expect(supplierDate("2026-11-21T09:53:00Z", "time", "en")).toBe("21 Nov, 3:23 pm")
    expect(supplierDate("2026-11-21T09:53:00Z", "time", "hi")).toBe("21 नवंबर, 3:23 pm")
    expect(supplierDate(null, "date", "hi")).toBe("")
    expect(supplierDate("soon", "time", "en")).toBe("")
  })

  it("should group rupees the Indian way and put the minus first", () => {
    expect(supplierMoney(149900.5)).toBe("₹1,49,900.50")
    expect(supplierMoney(-1200)).toBe("−₹1,200")
  })

  it.each([
    [0, "Time is over"],
    [-5000, "Time is over"],
    [61_000, "1 min 1 s left"],
    [2 * 3_600_000 + 5 * 60_000, "2 h 5 min left"],
    [26 * 3_600_000, "1 d 2 h left"],
  ])("should say %p ms as %p", (left, expected) => {
    expect(timeLeft(left, SUPPLIER_TEXT.en.time)).toBe(expected)
  })
})
