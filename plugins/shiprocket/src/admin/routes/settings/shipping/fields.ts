/** Complaints by the path of their field; what names no field is under "". */
export type Problems = Record<string, string>

const FIELD = /^((?:booking|rates|ndr|remittance)(?:\.\w+)*): /

/** The server's sentence, `path: complaint; path: complaint`, taken apart. */
export const readProblems = (message: string): Problems =>
  Object.fromEntries(
    message.split("; ").map((part) => {
      const path = FIELD.exec(part)?.[1] ?? ""
      return [path, path ? part.slice(path.length + 2) : part]
    })
  )

/** The complaint about a field or about something inside it. */
export const problemAt = (problems: Problems, path: string): string | undefined =>
  Object.entries(problems).find(([key]) => key === path || key.startsWith(`${path}.`))?.[1]

/** A number field's text as the API wants it: what is no number goes as it is and is refused by name. */
export const asNumber = (text: string): number | string | null => {
  const trimmed = text.trim()
  if (!trimmed) {
    return null
  }
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed
}
