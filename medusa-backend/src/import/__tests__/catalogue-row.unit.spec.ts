import { parseCatalogueRow, type RawRow } from "../catalogue-row"

const good: RawRow = {
  brand: " acme ",
  title: "solid cotton  womens dress - red",
  category: "Westernwear-Women",
  sizes: "Large,Small",
  mrp: "1,999",
  price: "₹999.50",
}

describe("parseCatalogueRow", () => {
  it("should read a good row", () => {
    expect(parseCatalogueRow(good)).toEqual({
      row: {
        brand: "acme",
        title: "solid cotton womens dress - red",
        category: "Westernwear-Women",
        sizes: ["S", "L"],
        mrp: "1999.00",
        price: "999.50",
        stock: 10,
      },
    })
  })

  it("should take the stock of a file that has it", () => {
    expect(parseCatalogueRow({ ...good, stock: "0" })).toMatchObject({ row: { stock: 0 } })
  })

  it.each([
    [{ brand: "" }, "brand", "brand is empty"],
    [{ title: "  " }, "title", "title is empty"],
    [{ category: undefined }, "category", "category is empty"],
    [{ title: "x".repeat(301) }, "title", "title is longer than 300 characters"],
    [{ sizes: ", ," }, "sizes", "no sizes"],
    [{ sizes: "Large,huge" }, "sizes", 'unknown size "huge"'],
    [{ mrp: "" }, "mrp", '"" is not an amount in rupees above zero'],
    [{ mrp: "0" }, "mrp", '"0" is not an amount in rupees above zero'],
    [{ price: "free" }, "price", '"free" is not an amount in rupees above zero'],
    [{ price: "-5" }, "price", '"-5" is not an amount in rupees above zero'],
    [{ price: "9.999" }, "price", '"9.999" is not an amount in rupees above zero'],
    [{ mrp: "99999999" }, "mrp", '"99999999" is not an amount in rupees above zero'],
    [{ price: "2000" }, "price", "price ₹2000.00 is above the MRP ₹1999.00"],
    [{ stock: "many" }, "stock", '"many" is not a whole number from 0 to 100000'],
  ])("should refuse %p and say why", (change, column, reason) => {
    expect(parseCatalogueRow({ ...good, ...change })).toEqual({ problem: { column, reason } })
  })
})
