import type { Request } from "express"
import { queryOf } from "../lib/http"
import { RazorpayError } from "./errors"

const DEFAULT_COUNT = 10
const MOST = 100

/** A whole number among the query's parameters. @throws RazorpayError 400 */
function integerOf(request: Request, name: string, otherwise: number): number {
  const text = queryOf(request, name)
  if (text === "") {
    return otherwise
  }
  if (!/^\d+$/.test(text)) {
    throw new RazorpayError(400, `The ${name} must be an integer.`, name)
  }

  return Number(text)
}

/**
 * One page of a list that is given newest first: ten unless asked, a hundred at most, between `from` and `to` (unix
 * seconds, both included).
 *
 * @throws RazorpayError 400 naming the parameter that is wrong
 */
export function pageOf<T extends { created_at: number }>(request: Request, all: T[]) {
  const count = integerOf(request, "count", DEFAULT_COUNT)
  const skip = integerOf(request, "skip", 0)
  const from = integerOf(request, "from", 0)
  const to = integerOf(request, "to", Number.MAX_SAFE_INTEGER)
  if (count < 1 || count > MOST) {
    throw new RazorpayError(400, `The count may not be greater than ${MOST}.`, "count")
  }
  const items = all
    .filter(({ created_at }) => created_at >= from && created_at <= to)
    .slice(skip, skip + count)

  return { entity: "collection", count: items.length, items }
}
