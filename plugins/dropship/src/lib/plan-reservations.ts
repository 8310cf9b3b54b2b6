import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

/** A reservation of Medusa. `metadata.parts` says for which parts of the order line it is. */
export type Reservation = {
  id: string
  inventory_item_id: string
  location_id: string
  line_item_id?: string | null
  quantity: BigNumberInput
  allow_backorder?: boolean
  metadata?: Record<string, unknown> | null
}

/** Where the stock of a part of an order line is to be. Quantities in pieces of the inventory item. */
export type WantedPart = {
  order_line_item_id: string
  part: number
  inventory_item_id: string
  location_id: string
  quantity: number
  allow_backorder: boolean
  /**
   * `fresh`: to be reserved. `held`: was reserved, and may have been fulfilled since, so nothing is
   * reserved anew. `released`: its order is over; what Medusa knows of is Medusa's to free.
   */
  state: "fresh" | "held" | "released"
  /** Whether its purchase order is the one about to be fulfilled. */
  exposed?: boolean
}

export type NewReservation = {
  inventory_item_id: string
  location_id: string
  line_item_id: string
  quantity: number
  allow_backorder: boolean
  metadata: Record<string, unknown>
}

export type ReservationChange = NewReservation & { id: string }

/**
 * `move`: created before anything is given back, so that stock on the way to another location is never
 * free. The rest stays at one location: given back first, then taken again.
 */
export type ReservationPlan = {
  move: NewReservation[]
  remove: Reservation[]
  shrink: ReservationChange[]
  grow: ReservationChange[]
  create: NewReservation[]
}

type Goal = {
  label: string
  location_id: string
  quantity: number
  parts: number[]
  allow_backorder: boolean
}

const SEPARATOR = "#"

/** The id under which the reservation of a part is parked while another part is fulfilled. */
export const parkedId = (lineItemId: string, part: number): string =>
  `${lineItemId}${SEPARATOR}${part}`

/** Every id under which reservations of an order line may be, up to a part. */
export const reservationIds = (lineItemId: string, lastPart: number): string[] => [
  lineItemId,
  ...Array.from({ length: lastPart }, (_, index) => parkedId(lineItemId, index + 1)),
]

const isParked = (have: Reservation): boolean => !!have.line_item_id?.includes(SEPARATOR)

const lineOf = (have: Reservation): string => (have.line_item_id ?? "").split(SEPARATOR)[0]

/** Medusa's own reservation says nothing of parts: it is of the first one. */
const partsOf = (have: Reservation): number[] => {
  if (isParked(have)) {
    return [Number(have.line_item_id!.split(SEPARATOR)[1])]
  }
  const parts = have.metadata?.parts
  return Array.isArray(parts) ? parts.map(Number) : [1]
}

const holds = (have: Reservation, want: WantedPart): boolean => partsOf(have).includes(want.part)

const pieces = (have: Reservation): number => MathBN.convert(have.quantity).toNumber()

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

const at = <T extends { location_id: string }>(rows: T[], location: string): T[] =>
  rows.filter((row) => row.location_id === location)

/**
 * Which parts are to be reserved, and how much. Held ones only as far as their own reservation is still
 * there. What it holds beyond its part is of parts that were split off since; what belonged to a part that
 * has gone elsewhere is nobody's.
 */
const quantities = (wanted: WantedPart[], existing: Reservation[]): Map<WantedPart, number> => {
  const found = new Map<WantedPart, number>()
  const take = (want: WantedPart, available: number): number => {
    const had = found.get(want) ?? 0
    const taken = Math.min(want.quantity - had, available)
    if (taken > 0) {
      found.set(want, had + taken)
    }
    return Math.max(0, taken)
  }
  for (const have of existing) {
    const held = at(wanted, have.location_id).filter((want) => want.state === "held")
    const own = held.filter((want) => holds(have, want))
    let left = pieces(have)
    own.forEach((want) => (left -= take(want, left)))
    held
      .filter((want) => own.length && want.part > Math.max(...partsOf(have)))
      .filter((want) => !at(existing, want.location_id).some((one) => holds(one, want)))
      .forEach((want) => (left -= take(want, left)))
  }
  wanted.filter((want) => want.state === "fresh").forEach((want) => found.set(want, want.quantity))
  return found
}

const goalsOf = (wanted: WantedPart[], existing: Reservation[], lineItemId: string): Goal[] => {
  const reserved = quantities(wanted, existing)
  const isExposing = wanted.some((want) => want.exposed)
  const open = new Set(existing.filter((have) => !isParked(have)).flatMap(partsOf))
  const isOpenNow = [...reserved.keys()].some((want) => open.has(want.part))
  const isOpen = (want: WantedPart): boolean =>
    isExposing ? !!want.exposed : isOpenNow ? open.has(want.part) : want.part === 1
  const goals = new Map<string, Goal>()
  for (const [want, quantity] of reserved) {
    const label = isOpen(want) ? lineItemId : parkedId(lineItemId, want.part)
    const key = `${label} ${want.location_id}`
    const goal = goals.get(key)
    goals.set(key, {
      label,
      location_id: want.location_id,
      quantity: quantity + (goal?.quantity ?? 0),
      parts: [...(goal?.parts ?? []), want.part].sort((a, b) => a - b),
      allow_backorder: want.allow_backorder,
    })
  }
  return [...goals.values()]
}

const isReached = (goal: Goal, have: Reservation): boolean =>
  have.line_item_id === goal.label &&
  have.location_id === goal.location_id &&
  pieces(have) === goal.quantity &&
  partsOf(have).join() === goal.parts.join()

const planLine = (wanted: WantedPart[], all: Reservation[], plan: ReservationPlan): void => {
  const { order_line_item_id: lineItemId, inventory_item_id } = wanted[0] ?? {
    order_line_item_id: lineOf(all[0]),
    inventory_item_id: all[0].inventory_item_id,
  }
  const released = wanted.filter((want) => want.state === "released").map((want) => want.part)
  const existing = all.filter(
    (have) => isParked(have) || !partsOf(have).some((part) => released.includes(part))
  )
  const goals = goalsOf(wanted, existing, lineItemId)
  let rest = [...existing]
  const open = goals.filter((goal) => {
    const reached = rest.find((have) => isReached(goal, have))
    rest = rest.filter((have) => have !== reached)
    return !reached
  })
  for (const goal of open) {
    // What is there already was reserved against stock once; a lower report since is no reason to lose it.
    const isThere =
      sum(at(existing, goal.location_id).map(pieces)) >=
      sum(at(goals, goal.location_id).map((one) => one.quantity))
    const here = at(rest, goal.location_id)
    const reused = here.find((have) => have.line_item_id === goal.label) ?? here[0]
    const reservation: NewReservation = {
      inventory_item_id,
      location_id: goal.location_id,
      line_item_id: goal.label,
      quantity: goal.quantity,
      allow_backorder: goal.allow_backorder || isThere,
      metadata: { ...reused?.metadata, parts: goal.parts },
    }
    if (reused) {
      rest = rest.filter((have) => have !== reused)
      const change = { id: reused.id, ...reservation }
      ;(goal.quantity > pieces(reused) ? plan.grow : plan.shrink).push(change)
    } else if (at(existing, goal.location_id).length) {
      plan.create.push(reservation)
    } else {
      plan.move.push(reservation)
    }
  }
  plan.remove.push(...rest)
}

/**
 * What to change so that each part of the order lines is reserved at its supplier and nowhere else, and
 * that just the parts about to be fulfilled carry the order line's own id: Medusa fulfils every
 * reservation of that id at once. Running it again after a crash in between plans only what is left to do.
 * @param wanted parts of the lines in question; lines without any give everything back
 * @param existing every reservation of these lines, parked ones included
 */
export const planReservations = (
  wanted: WantedPart[],
  existing: Reservation[]
): ReservationPlan => {
  const plan: ReservationPlan = { move: [], remove: [], shrink: [], grow: [], create: [] }
  const key = (line: string, item: string) => `${line} ${item}`
  const keys = new Set([
    ...wanted.map((want) => key(want.order_line_item_id, want.inventory_item_id)),
    ...existing.map((have) => key(lineOf(have), have.inventory_item_id)),
  ])
  for (const one of keys) {
    planLine(
      wanted.filter((want) => key(want.order_line_item_id, want.inventory_item_id) === one),
      existing.filter((have) => key(lineOf(have), have.inventory_item_id) === one),
      plan
    )
  }
  return plan
}
