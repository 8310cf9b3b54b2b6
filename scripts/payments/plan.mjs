import { luckOf } from "./chance.mjs"

/** What a shopper does, how many in a hundred do it, and how many checkouts one of them makes. */
export const STORIES = [
  { story: "pays_and_returns", share: 26 },
  { story: "browser_is_lost", share: 14 },
  { story: "fails_then_pays", share: 10 },
  { story: "pays_late", share: 8 },
  { story: "pays_twice", share: 7 },
  { story: "pays_the_old_order", share: 8 },
  { story: "completes_twice_at_once", share: 8 },
  { story: "two_want_the_last_piece", share: 6, checkouts: 2 },
  { story: "pays_cash", share: 7 },
  { story: "pays_cash_order_online", share: 3 },
  { story: "never_pays", share: 3 },
]

/**
 * Who comes, in random order: every story at least once, the first one fills up to the exact number.
 * @returns {{ index: number, story: string, checkouts: number, luck: object }[]}
 */
export const planOf = (count, seed) => {
  const [usual, ...others] = STORIES
  const list = others.flatMap(({ story, share, checkouts = 1 }) =>
    Array.from({ length: Math.max(1, Math.round((count * share) / 100 / checkouts)) }, () => ({
      story,
      checkouts,
    }))
  )
  const taken = list.reduce((sum, { checkouts }) => sum + checkouts, 0)
  const rest = Array.from({ length: Math.max(0, count - taken) }, () => ({
    story: usual.story,
    checkouts: 1,
  }))
  return luckOf(seed)
    .shuffle([...list, ...rest])
    .map((one, index) => ({ ...one, index, luck: luckOf(seed * 31 + index * 7919 + 1) }))
}
