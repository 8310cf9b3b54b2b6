import { MedusaError } from "@medusajs/framework/utils"
import type { TakenLine, TakenSku } from "../../types/purchase-order-change"

/** A line as it is asked of a supplier. */
export type AskedLine = {
  id: string
  supplier_sku: string
  title: string
  variant_title: string | null
  quantity: number
}

export type RefusedPieces<T> = { line: T; quantity: number }

export type AnswerPlan<T> = { taken: { line: T; quantity: number }[]; refused: RefusedPieces<T>[] }

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const assertPieces = (quantity: number, field: string): void => {
  if (!Number.isInteger(quantity) || quantity < 0) {
    throw invalid(`${field} must be a whole number of pieces, 0 or more`)
  }
}

/**
 * Turns pieces by SKU into pieces by line. Lines of one SKU are filled one after the other; what is left
 * over stays with the last one, where `planAnswer` refuses it.
 * @throws MedusaError INVALID_DATA for a SKU that was not ordered
 */
export const linesOfSkus = (lines: AskedLine[], skus: TakenSku[]): TakenLine[] => {
  const taken = new Map<string, number>()
  for (const { supplier_sku, quantity } of skus) {
    assertPieces(quantity, "lines.quantity")
    const of = lines.filter((line) => line.supplier_sku === supplier_sku)
    if (!of.length) {
      throw invalid(`lines.supplier_sku ${supplier_sku} is not in this purchase order`)
    }
    let left = quantity
    of.forEach((line, index) => {
      const had = taken.get(line.id) ?? 0
      const more = index === of.length - 1 ? left : Math.min(left, Math.max(0, line.quantity - had))
      taken.set(line.id, had + more)
      left -= more
    })
  }
  return [...taken].map(([id, quantity]) => ({ id, quantity }))
}

/**
 * What an answer takes and refuses. Lines that are not named are refused.
 * @throws MedusaError INVALID_DATA for an unknown or repeated line, or more pieces than were ordered
 */
export const planAnswer = <T extends AskedLine>(
  lines: T[],
  taken: TakenLine[] | undefined
): AnswerPlan<T> => {
  if (!taken) {
    return { taken: lines.map((line) => ({ line, quantity: line.quantity })), refused: [] }
  }
  const quantities = new Map<string, number>()
  for (const { id, quantity } of taken) {
    const line = lines.find((one) => one.id === id)
    assertPieces(quantity, "lines.quantity")
    if (!line) {
      throw invalid(`lines.id ${id} is not a line of this purchase order`)
    }
    if (quantities.has(id)) {
      throw invalid(`lines.id ${id} is named twice`)
    }
    if (quantity > line.quantity) {
      throw invalid(`lines.quantity ${quantity} is more than the ${line.quantity} ordered of ${id}`)
    }
    quantities.set(id, quantity)
  }
  const plan: AnswerPlan<T> = { taken: [], refused: [] }
  for (const line of lines) {
    const quantity = quantities.get(line.id) ?? 0
    if (quantity) {
      plan.taken.push({ line, quantity })
    }
    if (quantity < line.quantity) {
      plan.refused.push({ line, quantity: line.quantity - quantity })
    }
  }
  return plan
}

/** What is wrong with an answer by SKU, in words; null when it fits the order. */
export const problemWithSkus = (
  lines: AskedLine[],
  skus: TakenSku[] | undefined
): string | null => {
  if (!skus) {
    return null
  }
  try {
    planAnswer(lines, linesOfSkus(lines, skus))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether an answer says once more what was answered before. */
export const isSameAnswer = (
  lines: (AskedLine & { refused_at: Date | null })[],
  taken: TakenLine[] | undefined
): boolean => {
  const goods = lines.filter((line) => !line.refused_at)
  if (!taken) {
    return goods.length === lines.length
  }
  const named = taken.filter(({ quantity }) => quantity > 0)
  return (
    named.length === goods.length &&
    goods.every((line) =>
      named.some(({ id, quantity }) => id === line.id && quantity === line.quantity)
    )
  )
}

const name = (line: AskedLine): string =>
  `${[line.title, line.variant_title].filter(Boolean).join(", ")} (${line.supplier_sku})`

const list = (pieces: { line: AskedLine; quantity: number }[]): string =>
  pieces.map(({ line, quantity }) => `${quantity} × ${name(line)}`).join("; ")

/** A partial answer in words, for the timeline. */
export const describeAnswer = ({ taken, refused }: AnswerPlan<AskedLine>): string =>
  `took ${list(taken)}. Refused ${list(refused)}`
