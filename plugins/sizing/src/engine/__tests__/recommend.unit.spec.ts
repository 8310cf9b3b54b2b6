import { recommendSize, NO_FEEDBACK, type Body, type FitEvidence } from ".."
import { LETTER_CHART, MIDDLE_OF_M, NO_EVIDENCE, voices } from "./fixtures"

const recommend = (body: Body, evidence: FitEvidence = NO_EVIDENCE, sizes?: string[]) => {
  const recommendation = recommendSize({ chart: LETTER_CHART, body, evidence, sizes })
  if (!recommendation) {
    throw new Error("expected a recommendation")
  }
  return recommendation
}

describe("recommendSize", () => {
  it("should give the size whose middle the body has, with words for each part", () => {
    const result = recommend(MIDDLE_OF_M)
    expect(result.size).toBe("M")
    expect(result.between).toBeUndefined()
    expect(result.confidence).toBeGreaterThan(0.75)
    expect(result.notes).toEqual([
      { part: "bust", text: "Right at the bust" },
      { part: "waist", text: "Right at the waist" },
      { part: "hips", text: "Right at the hips" },
    ])
    expect(result.reasons).toEqual([
      "Your bust 91 cm, waist 74 cm and hips 98 cm; size M is bust 88–93 cm, waist 71–76 cm and hips 95–100 cm.",
    ])
  })

  it.each([
    [{ bust_cm: 80.5, waist_cm: 63.5, hips_cm: 87.5 }, "XS"],
    [{ bust_cm: 95.5, waist_cm: 78.5, hips_cm: 102.5 }, "L"],
    [{ bust_cm: 130 }, "XXL"],
    [{ height_cm: 155, weight_kg: 45 }, "XS"],
    [{ height_cm: 155, weight_kg: 58 }, "M"],
    [{ height_cm: 155, weight_kg: 82 }, "XXL"],
    [{ usual_size: "extra large" }, "XL"],
  ])("should map %j to %s", (body, size) => {
    expect(recommend(body).size).toBe(size)
  })

  it("should name the two sizes when the body lies between them", () => {
    const result = recommend({ bust_cm: 93, waist_cm: 76, hips_cm: 100 })
    expect(result.between).toEqual(["M", "L"])
    expect(result.size).toBe("L")
  })

  it("should say what it estimated and be less sure of it", () => {
    const measured = recommend(MIDDLE_OF_M)
    const guessed = recommend({ height_cm: 158, weight_kg: 60 })
    expect(guessed.confidence).toBeLessThan(measured.confidence)
    expect(guessed.reasons[0]).toMatch(
      /^We estimated your bust \(about \d+ cm\), waist \(about \d+ cm\) and hips \(about \d+ cm\) from your height and weight/
    )
    expect(guessed.notes[0].text).toMatch(/^Probably /)
  })

  it("should go one size up when 8 of 10 shoppers say it runs small, and say so", () => {
    const evidence = { pools: [], sizes: { M: voices(4, 1, 0), S: voices(4, 1, 0) } }
    const result = recommend(MIDDLE_OF_M, evidence)
    expect(result.size).toBe("L")
    expect(result.reasons[0]).toBe("8 of 10 shoppers say it runs small, so we suggest one size up.")
    expect(result.feedback).toEqual({ small: 8, true: 2, large: 0, total: 10 })
  })

  it("should not move on one voice, and move less on unverified ones", () => {
    expect(recommend(MIDDLE_OF_M, { pools: [], sizes: { M: voices(1, 0, 0) } }).size).toBe("M")
    const said = { ...NO_FEEDBACK, small: 3, true: 0, large: 0 }
    const smallIn = (counts: typeof said) =>
      recommend(MIDDLE_OF_M, { pools: [], sizes: { M: counts } }).sizes.find((s) => s.size === "M")!
        .small
    expect(smallIn({ ...said, verified_small: 3 })).toBeGreaterThan(smallIn(said))
  })

  it("should lean on the brand while a product has no feedback of its own", () => {
    const result = recommend(MIDDLE_OF_M, { pools: [voices(90, 10, 0)], sizes: {} })
    expect(result.size).toBe("L")
    expect(result.reasons[0]).toBe("Similar styles run small, so we suggest one size up.")
    expect(result.feedback.total).toBe(0)
  })

  it("should offer only sizes the product has, whatever their spelling", () => {
    expect(recommend(MIDDLE_OF_M, NO_EVIDENCE, ["S", "2XL"]).sizes.map((s) => s.size)).toEqual([
      "S",
      "XXL",
    ])
  })

  it("should say when the body lies outside the sizes on offer", () => {
    expect(recommend({ bust_cm: 125, waist_cm: 108, hips_cm: 132 }).reasons[0]).toBe(
      "You measure above the largest size we have of this style."
    )
  })

  it("should read a garment chart through its ease", () => {
    const garment = {
      ...LETTER_CHART,
      basis: "garment" as const,
      rows: LETTER_CHART.rows.map((row) => ({
        ...row,
        measurements: {
          bust: { min: row.measurements.bust!.min + 8, max: row.measurements.bust!.max + 8 },
        },
      })),
    }
    expect(recommendSize({ chart: garment, body: MIDDLE_OF_M, evidence: NO_EVIDENCE })?.size).toBe(
      "M"
    )
  })

  it("should answer nothing when nothing is known", () => {
    expect(recommendSize({ chart: LETTER_CHART, body: {}, evidence: NO_EVIDENCE })).toBeNull()
    expect(
      recommendSize({ chart: LETTER_CHART, body: { usual_size: "38B" }, evidence: NO_EVIDENCE })
    ).toBeNull()
  })
})
