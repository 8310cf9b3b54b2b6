import { MathBN, MedusaError } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

const PAISE_PER_RUPEE = 100
/** bignumber.js's mode: to the nearest, halves away from zero. */
const ROUND_HALF_UP = 4

/**
 * Rupees to integer paise, exactly.
 * @param amount ₹ as a decimal string, number or Medusa BigNumber, e.g. `"499.50"`
 * @returns integer paise, e.g. `49950`
 * @throws MedusaError INVALID_DATA when the amount is not finite or holds a fraction of a paisa
 */
export const toPaise = (amount: BigNumberInput): number => {
  const paise = MathBN.mult(amount, PAISE_PER_RUPEE)
  if (!paise.isFinite() || !paise.isInteger()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `amount ${String(amount)} is not a whole number of paise`
    )
  }
  return paise.toNumber()
}

/**
 * Rupees as they are charged or collected: integer paise, rounded half up (halves away from zero). For
 * totals that may hold a fraction of a paisa, as percentage discounts and taxes leave them.
 * @param amount ₹ as a decimal string, number or Medusa BigNumber, e.g. `"499.505"`
 * @returns integer paise, e.g. `49951`; what `toPaise` says wherever that accepts
 * @throws MedusaError INVALID_DATA when the amount is not finite
 */
export const toChargePaise = (amount: BigNumberInput): number => {
  const paise = MathBN.mult(amount, PAISE_PER_RUPEE)
  if (!paise.isFinite()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `amount ${String(amount)} is not an amount of money`
    )
  }
  return paise.decimalPlaces(0, ROUND_HALF_UP).toNumber()
}

/**
 * Integer paise to rupees.
 * @param paise integer paise, e.g. `49950`
 * @returns ₹ with two decimals, e.g. `"499.50"`
 * @throws MedusaError INVALID_DATA when `paise` is not an integer
 */
export const fromPaise = (paise: number): string => {
  if (!Number.isSafeInteger(paise)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${paise} is not an integer of paise`)
  }
  return MathBN.div(paise, PAISE_PER_RUPEE).toFixed(2)
}

/** Sum of ₹ amounts as a two-decimal string; `"0.00"` for an empty list. */
export const sumMoney = (amounts: BigNumberInput[]): string =>
  amounts
    .reduce<ReturnType<typeof MathBN.convert>>(
      (total, amount) => MathBN.add(total, amount),
      MathBN.convert(0)
    )
    .toFixed(2)

/** a + b in ₹. */
export const addMoney = (a: BigNumberInput, b: BigNumberInput): string =>
  MathBN.add(a, b).toFixed(2)

/** a − b in ₹. */
export const subtractMoney = (a: BigNumberInput, b: BigNumberInput): string =>
  MathBN.sub(a, b).toFixed(2)

/** ₹ amount × factor, rounded half up to the paisa. */
export const multiplyMoney = (amount: BigNumberInput, factor: BigNumberInput): string =>
  MathBN.mult(amount, factor).toFixed(2)

/**
 * Splits a total by weights without losing a paisa (largest remainder; ties go to the earlier part).
 * @param total ₹
 * @param weights non-negative; when all are zero the total is split evenly
 * @returns one ₹ string per weight, which sum to `total` exactly
 * @throws MedusaError INVALID_DATA for an empty or negative weight list
 */
export const splitMoney = (total: BigNumberInput, weights: BigNumberInput[]): string[] => {
  if (!weights.length || weights.some((weight) => MathBN.lt(weight, 0))) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "weights must be non-negative and not empty"
    )
  }
  const totalPaise = toPaise(total)
  const sum = MathBN.sum(...weights)
  const shares = weights.map((weight) =>
    sum.isZero()
      ? MathBN.div(totalPaise, weights.length)
      : MathBN.div(MathBN.mult(totalPaise, weight), sum)
  )
  const towardsZero = shares.map((share) => share.decimalPlaces(0, 1).toNumber())
  let rest = totalPaise - towardsZero.reduce((a, b) => a + b, 0)
  const order = shares
    .map((share, index) => ({
      index,
      remainder: MathBN.abs(MathBN.sub(share, towardsZero[index])),
    }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder)! || a.index - b.index)
  const step = Math.sign(rest)
  for (let i = 0; rest !== 0; i = (i + 1) % order.length) {
    towardsZero[order[i].index] += step
    rest -= step
  }
  return towardsZero.map(fromPaise)
}

const inr = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })

/** ₹ with Indian digit grouping, e.g. `"₹1,49,900.50"`; paise are dropped when zero. */
export const formatInr = (amount: BigNumberInput): string =>
  inr.format(MathBN.convert(amount).toFixed(2) as unknown as number).replace(/\.00$/, "")
