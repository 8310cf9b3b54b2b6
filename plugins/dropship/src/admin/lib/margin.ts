import type { Line } from "./types"

const paise = (amount: number): number => Math.round(amount * 100)

type Priced = Pick<Line, "cost_price" | "unit_price" | "quantity">

/** ₹ left of a line when the supplier is paid; negative when the shop pays more than it gets. */
export const lineMargin = ({ cost_price, unit_price, quantity }: Priced): number =>
  ((paise(unit_price) - paise(cost_price)) * quantity) / 100

/** Whether a line is still its supplier's: neither refused nor moved on. */
export const isLive = (line: Pick<Line, "refused_at" | "moved_at">): boolean =>
  !line.refused_at && !line.moved_at

/** ₹ left of the lines a purchase order is for. */
export const orderMargin = (lines: Line[]): number =>
  lines.filter(isLive).reduce((sum, line) => sum + paise(lineMargin(line)), 0) / 100

/** ₹ of the lines a purchase order is for. */
export const orderCost = (lines: Line[]): number =>
  lines.filter(isLive).reduce((sum, line) => sum + paise(line.cost_price) * line.quantity, 0) / 100

export const pieces = (lines: Line[]): number =>
  lines.filter(isLive).reduce((sum, line) => sum + line.quantity, 0)
