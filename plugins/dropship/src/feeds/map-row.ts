import { MedusaError } from "@medusajs/framework/utils"
import { costOf } from "./price-rule"
import { isSpreadsheetError, optional, readInteger, readMoney, readStock } from "./read-cell"
import type { Cell } from "./read-cell"
import { FREE_SIZE, normalizeSize } from "./sizes"
import { keyOf, squeeze, titleCase } from "./text"
import { FEED_FIELDS, REQUIRED_FEED_FIELDS } from "./types"
import type {
  CostRule,
  FeedField,
  FeedItem,
  FeedMapping,
  FeedRecord,
  FeedReject,
  FeedTable,
} from "./types"

const MAX_LEAD_DAYS = 180
const MAX_WEIGHT_G = 50_000
const MAX_SKU_LENGTH = 100
const MAX_TEXT_LENGTH = 5_000

export type MapOptions = {
  mapping: FeedMapping
  cost_rule?: CostRule
  /** Odd sizes of this supplier → sizes of the shop; keys in any case. */
  size_map?: Record<string, string>
}

export type MappedRow = { item: FeedItem } | { reject: FeedReject }

type Reader = (record: FeedRecord) => Record<FeedField, string>

/**
 * Prepares the reading of a table's rows.
 * @throws MedusaError INVALID_DATA naming a field that must be mapped, or a column the file does not have
 */
export const rowReader = (mapping: FeedMapping, columns: string[]): Reader => {
  const missing = REQUIRED_FEED_FIELDS.find(
    (field) => !mapping[field]?.column && !(field === "stock" && mapping[field]?.value)
  )
  if (missing) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `mapping.${missing} must name a column`)
  }
  const sources = FEED_FIELDS.map((field) => {
    const { column, value } = mapping[field] ?? {}
    const index = column ? columns.indexOf(column) : -1
    if (column && index < 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `mapping.${field}: the file has no column "${column}"`
      )
    }
    return { field, index, value: value ?? "" }
  })
  return (record) =>
    Object.fromEntries(
      sources.map(({ field, index, value }) => [
        field,
        squeeze(index < 0 ? value : (record.cells[index] ?? "")) || value,
      ])
    ) as Record<FeedField, string>
}

/** Whether the record has nothing in any mapped column; constants do not count. */
const isBlankRecord = (record: FeedRecord, indexes: number[]): boolean =>
  indexes.every((index) => !(record.cells[index] ?? "").trim())

const sizeOf = (text: string, sizeMap: Record<string, string>): string | null => {
  if (!text) {
    return null
  }
  const mapped = Object.entries(sizeMap).find(([from]) => keyOf(from) === keyOf(text))
  return normalizeSize(mapped?.[1] ?? text)
}

const productProblemOf = (raw: Record<FeedField, string>, size: string | null): string | null => {
  if (raw.size && !size) {
    return `unknown size "${raw.size}"`
  }
  if (raw.image_url && !/^https?:\/\/\S+$/i.test(raw.image_url)) {
    return `image_url "${raw.image_url}" is not a web address`
  }
  if (raw.hsn && !/^\d{4,8}$/.test(raw.hsn)) {
    return `hsn "${raw.hsn}" is not 4 to 8 digits`
  }
  const weight = raw.weight_g ? readInteger(raw.weight_g, "weight_g", MAX_WEIGHT_G) : null
  return weight?.problem ?? null
}

const mapRecord = (
  record: FeedRecord,
  raw: Record<FeedField, string>,
  options: MapOptions
): MappedRow => {
  const reject = (reason: string): MappedRow => ({
    reject: { row: record.number, supplier_sku: raw.supplier_sku || null, reason },
  })
  const broken = FEED_FIELDS.find((field) => isSpreadsheetError(raw[field]))
  if (broken) {
    return reject(`${broken} is the spreadsheet error ${raw[broken]}`)
  }
  if (!raw.supplier_sku) {
    return reject("no SKU")
  }
  if (raw.supplier_sku.length > MAX_SKU_LENGTH) {
    return reject(`supplier_sku is longer than ${MAX_SKU_LENGTH} characters`)
  }
  const stock: Cell<number> = raw.stock ? readStock(raw.stock) : { problem: "no stock" }
  const cost = optional(raw.cost_price, (text) => readMoney(text, "cost_price"))
  const mrp = optional(raw.mrp, (text) => readMoney(text, "mrp"))
  const lead = optional(raw.lead_days, (text) => readInteger(text, "lead_days", MAX_LEAD_DAYS))
  if (
    stock.problem !== undefined ||
    cost.problem !== undefined ||
    mrp.problem !== undefined ||
    lead.problem !== undefined
  ) {
    const problems = [stock, cost, mrp, lead].map((cell) => cell.problem)
    return reject(problems.filter(Boolean).join("; "))
  }
  const size = sizeOf(raw.size, options.size_map ?? {})
  const product_problem = productProblemOf(raw, size)
  return {
    item: {
      row: record.number,
      supplier_sku: raw.supplier_sku,
      stock: stock.value,
      cost_price: costOf(cost.value, mrp.value, options.cost_rule ?? {}),
      mrp: mrp.value,
      lead_days: lead.value,
      title: raw.title || null,
      style: raw.style || null,
      size: raw.size ? size : FREE_SIZE,
      color: raw.color ? titleCase(raw.color) : null,
      category: raw.category || null,
      description: raw.description.slice(0, MAX_TEXT_LENGTH) || null,
      image_url: raw.image_url || null,
      barcode: raw.barcode || null,
      weight_g: raw.weight_g && !product_problem ? Number(raw.weight_g.replace(/,/g, "")) : null,
      hsn: raw.hsn || null,
      product_problem,
    },
  }
}

/**
 * Reads a table's rows by a mapping. Pure.
 * @throws MedusaError INVALID_DATA when the mapping does not fit the file
 */
export const mapRows = (table: FeedTable, options: MapOptions, limit?: number): MappedRow[] => {
  const read = rowReader(options.mapping, table.columns)
  const indexes = FEED_FIELDS.flatMap((field) => {
    const column = options.mapping[field]?.column
    return column ? [table.columns.indexOf(column)] : []
  })
  return table.records
    .slice(0, limit)
    .map((record) =>
      isBlankRecord(record, indexes)
        ? { reject: { row: record.number, supplier_sku: null, reason: "blank row" } }
        : mapRecord(record, read(record), options)
    )
}
