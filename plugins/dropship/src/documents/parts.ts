import type { Column, Content, CustomTableLayout, TDocumentDefinitions } from "pdfmake/interfaces"
import type { Address } from "../types/common"
import { scriptRuns } from "./script-runs"

export const INK = "#1c1c1c"
export const MUTED = "#6b6b6b"
const RULE = "#d4d4d4"

/** Text of people, in whatever script it is. */
export const plain = (text: string): Content => ({ text: scriptRuns(text) as never })

/** Thin lines between rows, none between columns. */
export const rowsLayout: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingTop: () => 5,
  paddingBottom: () => 5,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 6,
}

/** Shop on the left, what it is on the right. */
export const heading = (
  shopName: string,
  under: string[],
  title: string,
  number: string
): Content => ({
  columns: [
    {
      width: "*",
      stack: [
        { text: scriptRuns(shopName) as never, fontSize: 16, bold: true, color: INK },
        ...under.map((line): Content => ({ text: scriptRuns(line) as never, color: MUTED })),
      ],
    },
    {
      width: "auto",
      alignment: "right",
      stack: [
        { text: title, fontSize: 12, bold: true, color: INK },
        { text: number, fontSize: 11 },
      ],
    },
  ],
  margin: [0, 0, 0, 18],
})

/** A block of lines under a small title. */
export const block = (title: string, lines: (string | null | undefined | false)[]): Column => ({
  width: "*",
  stack: [
    { text: title.toUpperCase(), fontSize: 7.5, color: MUTED, margin: [0, 0, 0, 3] },
    ...lines.filter((line): line is string => !!line).map(plain),
  ],
})

export const blocks = (columns: Column[]): Content => ({
  columns,
  columnGap: 18,
  margin: [0, 0, 0, 16],
})

/** An address as it is written on a parcel. */
export const addressLines = (address: Address): (string | null | undefined)[] => [
  address.name,
  address.address_1,
  address.address_2,
  `${address.city}, ${address.province} ${address.postal_code}`,
]

/** Item and variant in one cell, without a thumbnail: nothing may be fetched. */
export const itemCell = (line: { title: string; variant_title: string | null }): Content => ({
  stack: [
    plain(line.title),
    ...(line.variant_title
      ? [{ text: scriptRuns(line.variant_title) as never, color: MUTED } as Content]
      : []),
  ],
})

/** Puts several documents into one file, each on a page of its own. */
export const mergeDefinitions = (definitions: TDocumentDefinitions[]): TDocumentDefinitions => ({
  ...definitions[0],
  content: definitions.map(({ content }, index): Content => ({
    stack: [content] as Content[],
    ...(index ? { pageBreak: "before" as const } : {}),
  })),
})

/** `Page 1 of 2`, and what the file is about when it holds one document. */
export const footer =
  (about: string) =>
  (page: number, pages: number): Content => ({
    columns: [
      { text: about, color: MUTED },
      { text: `Page ${page} of ${pages}`, alignment: "right", color: MUTED },
    ],
    fontSize: 8,
    margin: [40, 16, 40, 0],
  })
