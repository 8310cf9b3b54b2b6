import { keyOf, slug } from "./text"
import type { FeedItem } from "./types"

/** A category of the feed: how often it occurs, and the handle it goes to. */
export type FeedCategory = { text: string; count: number; handle: string | null }

/** `AN : LEGGINGS` → `leggings`; suppliers put codes of their own before a colon. */
const wordsOf = (text: string): string => slug(text.split(":").at(-1)!)

const singular = (handle: string): string => handle.replace(/(?<=[a-z]{3})s$/, "")

const guess = (text: string, handles: string[]): string | null => {
  const words = singular(wordsOf(text))
  return words ? (handles.find((handle) => singular(handle) === words) ?? null) : null
}

/**
 * Which product category each category text of a feed goes to: as the feed's map says, else a handle that
 * is the same word. Most frequent first. Pure.
 */
export const resolveCategories = (
  items: Pick<FeedItem, "category">[],
  categoryMap: Record<string, string>,
  handles: string[]
): FeedCategory[] => {
  const mapped = new Map(Object.entries(categoryMap).map(([text, to]) => [keyOf(text), to]))
  const found = new Map<string, FeedCategory>()
  items.forEach(({ category }) => {
    if (!category) {
      return
    }
    const key = keyOf(category)
    const known = found.get(key)
    if (known) {
      known.count++
      return
    }
    const wanted = mapped.get(key) ?? null
    const handle = wanted && handles.includes(wanted) ? wanted : null
    found.set(key, {
      text: category,
      count: 1,
      handle: handle ?? (wanted ? null : guess(category, handles)),
    })
  })
  return [...found.values()].sort((a, b) => b.count - a.count || a.text.localeCompare(b.text))
}
