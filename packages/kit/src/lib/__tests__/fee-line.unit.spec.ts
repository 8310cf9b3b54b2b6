import { COD_FEE_KIND, isFeeLine } from "../fee-line"

describe("isFeeLine", () => {
  it("should know the fee line by its kind alone", () => {
    expect(COD_FEE_KIND).toBe("cod_fee")
    expect(isFeeLine({ metadata: { kind: COD_FEE_KIND } })).toBe(true)
  })

  it.each([
    [{}],
    [{ metadata: null }],
    [{ metadata: {} }],
    [{ metadata: { kind: "gift" } }],
    [{ metadata: { cod_fee: true } }],
  ])("should take %j for goods", (line) => {
    expect(isFeeLine(line)).toBe(false)
  })
})
