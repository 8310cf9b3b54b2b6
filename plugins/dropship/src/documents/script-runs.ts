/** The font that has Devanagari; Roboto has not. */
export const DEVANAGARI_FONT = "NotoSansDevanagari"

const DEVANAGARI = /[\u0900-\u097f\u200c\u200d]+(?:\s+[\u0900-\u097f\u200c\u200d]+)*/gu

export type ScriptRun = string | { text: string; font: string }

/**
 * A text as pdfmake takes it, with the parts in Devanagari set in a font that has them. Names and addresses
 * come in both scripts, often in one line.
 */
export const scriptRuns = (text: string): string | ScriptRun[] => {
  const runs: ScriptRun[] = []
  let end = 0
  for (const match of text.matchAll(DEVANAGARI)) {
    if (match.index > end) {
      runs.push(text.slice(end, match.index))
    }
    runs.push({ text: match[0], font: DEVANAGARI_FONT })
    end = match.index + match[0].length
  }
  if (!runs.length) {
    return text
  }
  return end < text.length ? [...runs, text.slice(end)] : runs
}
