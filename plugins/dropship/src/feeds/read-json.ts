import { MedusaError } from "@medusajs/framework/utils"
import { decodeText } from "./read-csv"
import { MAX_ROWS } from "./table"
import type { FeedTable } from "./types"

const MAX_DEPTH = 4

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `file: ${message}`)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** `{ price: { cost: 5 } }` → `price.cost` = `5`; lists of plain values are joined. */
const flatten = (value: unknown, name: string, into: Map<string, string>, depth = 0): void => {
  if (isObject(value) && depth < MAX_DEPTH) {
    Object.entries(value).forEach(([key, inner]) =>
      flatten(inner, name ? `${name}.${key}` : key, into, depth + 1)
    )
    return
  }
  if (value !== null && value !== undefined) {
    into.set(name, typeof value === "object" ? JSON.stringify(value) : String(value))
  }
}

const listAt = (document: unknown, path: string | null | undefined): unknown => {
  const keys = (path ?? "").split(".").filter(Boolean)
  return keys.reduce<unknown>(
    (value, key) =>
      isObject(value) || Array.isArray(value)
        ? (value as Record<string, unknown>)[key]
        : refuse(`there is nothing at "${path}"`),
    document
  )
}

/**
 * Reads a list of objects, or an object that has one under `path` (`data.items`). Columns are the keys,
 * nested ones with dots.
 * @throws MedusaError INVALID_DATA
 */
export const readJson = (bytes: Buffer, path?: string | null): FeedTable => {
  let document: unknown
  try {
    document = JSON.parse(decodeText(bytes).replace(/^\ufeff/, ""))
  } catch {
    return refuse("it is not valid JSON")
  }
  const list = listAt(document, path)
  if (!Array.isArray(list)) {
    return refuse(
      path ? `"${path}" is not a list` : "it is not a list; name the path of the list in it"
    )
  }
  if (!list.length) {
    return refuse("it is empty")
  }
  if (list.length > MAX_ROWS) {
    return refuse(`it has more than ${MAX_ROWS} rows`)
  }
  const records = list.map((record: unknown) => {
    const flat = new Map<string, string>()
    flatten(isObject(record) ? record : {}, "", flat)
    return flat
  })
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))]
  return {
    columns,
    records: records.map((record, index) => ({
      number: index + 1,
      cells: columns.map((column) => record.get(column) ?? ""),
    })),
  }
}
