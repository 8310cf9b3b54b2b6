import { dirname, join } from "node:path"
import pdfMake from "pdfmake"
import robotoFonts from "pdfmake/fonts/Roboto"
import type { TDocumentDefinitions } from "pdfmake/interfaces"
import { DEVANAGARI_FONT } from "./script-runs"

const devanagariFile = (weight: number): string =>
  join(
    dirname(require.resolve("@fontsource/noto-sans-devanagari/package.json")),
    `files/noto-sans-devanagari-devanagari-${weight}-normal.woff`
  )

const devanagari = {
  normal: devanagariFile(400),
  bold: devanagariFile(500),
  italics: devanagariFile(400),
  bolditalics: devanagariFile(500),
}

const fontFiles = [...Object.values(robotoFonts.Roboto), ...Object.values(devanagari)]

// A definition is ours, but the texts in it are not: nothing in a document may read files or the network.
pdfMake.setUrlAccessPolicy(() => false)
pdfMake.setLocalAccessPolicy((path) => fontFiles.includes(path))
pdfMake.setFonts({ ...robotoFonts, [DEVANAGARI_FONT]: devanagari })

/** What the pages of this plugin look like unless a definition says otherwise. */
const PAGE: Partial<TDocumentDefinitions> = {
  pageSize: "A4",
  pageMargins: [40, 40, 40, 56],
  defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.15 },
}

/**
 * Renders a pdfmake definition: A4 and Roboto, which has the ₹ sign, unless the definition differs. Texts
 * that may hold Devanagari go through `scriptRuns` first.
 * @throws Error when the definition cannot be laid out, or wants a file or an address
 */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfMake.createPdf({ ...PAGE, ...definition }).getBuffer()
