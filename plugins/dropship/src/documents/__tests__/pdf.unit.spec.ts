import { extractText, getDocumentProxy } from "unpdf"
import { renderPdf } from "../pdf"

const readPdf = async (pdf: Buffer) => {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  })
  return { text, totalPages }
}

describe("renderPdf", () => {
  it("should draw rupees, and repeat a table's head on every page", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${index}`, "₹1,49,900.50"])
    const pdf = await renderPdf({
      content: [{ table: { headerRows: 1, body: [["Item", "Amount"], ...rows] } }],
    })
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    const { text, totalPages } = await readPdf(pdf)
    expect(totalPages).toBeGreaterThan(1)
    expect(text).toContain("₹1,49,900.50")
    expect(text).toContain("Row 119")
    expect(text.match(/Amount/g)).toHaveLength(totalPages)
  })

  it.each(["/etc/hostname", "http://127.0.0.1:9/picture.png"])(
    "should refuse to read %s",
    async (image) => {
      await expect(renderPdf({ content: [{ image }] })).rejects.toThrow()
    }
  )
})
