const PAGE_WIDTH = 288
const PAGE_HEIGHT = 432

/** Code 39 bars of the digits and the start/stop star: n = narrow, w = wide, bar and space by turns. */
const CODE39: Record<string, string> = {
  "0": "nnnwwnwnn",
  "1": "wnnwnnnnw",
  "2": "nnwwnnnnw",
  "3": "wnwwnnnnn",
  "4": "nnnwwnnnw",
  "5": "wnnwwnnnn",
  "6": "nnwwwnnnn",
  "7": "nnnwnnwnw",
  "8": "wnnwnnwnn",
  "9": "nnwwnnwnn",
  "*": "nwnnwnwnn",
}

/** Built-in PDF fonts know Latin-1 only. */
const latin = (text: string): string =>
  text
    .replace(/₹\s?/g, "Rs ")
    .replace(/[–—]/g, "-")
    .replace(/[^\x20-\x7e\xa0-\xff]/g, "?")
    .replace(/[\\()]/g, (char) => `\\${char}`)

/** One 4 × 6 inch page (the size of a thermal label), drawn from the top down in points. */
export class PdfPage {
  private readonly parts: string[] = []

  text(x: number, top: number, size: number, text: string, bold = false): this {
    this.parts.push(
      `BT /${bold ? "F2" : "F1"} ${size} Tf ${x} ${PAGE_HEIGHT - top} Td (${latin(text)}) Tj ET`
    )

    return this
  }

  line(top: number): this {
    this.parts.push(`0.8 w 14 ${PAGE_HEIGHT - top} m ${PAGE_WIDTH - 14} ${PAGE_HEIGHT - top} l S`)

    return this
  }

  /** Draws digits as a Code 39 barcode, `width` points wide. */
  barcode(x: number, top: number, width: number, height: number, digits: string): this {
    const codes = `*${digits.replace(/\D/g, "")}*`.split("").map((char) => CODE39[char])
    const units = codes.length * 16 - 1
    const unit = width / units
    let left = x
    for (const code of codes) {
      code.split("").forEach((kind, index) => {
        const size = (kind === "w" ? 3 : 1) * unit
        if (index % 2 === 0) {
          const bottom = PAGE_HEIGHT - top - height
          this.parts.push(`${left.toFixed(2)} ${bottom} ${size.toFixed(2)} ${height} re f`)
        }
        left += size
      })
      left += unit
    }

    return this
  }

  content(): string {
    return this.parts.join("\n")
  }
}

/** Writes pages as a PDF 1.4 file. */
export function renderPdf(pages: PdfPage[]): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
  ]
  pages.forEach((page, index) => {
    const content = page.content()
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`
    )
  })

  let file = "%PDF-1.4\n"
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(file, "latin1")
    file += `${index + 1} 0 obj\n${object}\nendobj\n`

    return offset
  })
  const start = Buffer.byteLength(file, "latin1")
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`

  return Buffer.from(file, "latin1")
}
