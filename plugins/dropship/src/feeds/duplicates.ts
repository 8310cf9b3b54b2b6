import { FEED_FIELDS } from "./types"
import type { FeedItem, FeedReject } from "./types"

const differingFields = (items: FeedItem[]): string[] =>
  FEED_FIELDS.filter((field) => items.some((item) => item[field] !== items[0][field]))

/**
 * Settles SKUs that stand in several rows: rows that say the same keep the first, rows that contradict each
 * other are all rejected, because nobody can tell which one is right. Order is kept. Pure.
 */
export const settleDuplicates = (
  items: FeedItem[]
): { kept: FeedItem[]; rejects: FeedReject[] } => {
  const bySku = new Map<string, FeedItem[]>()
  items.forEach((item) => {
    const same = bySku.get(item.supplier_sku)
    if (same) {
      same.push(item)
    } else {
      bySku.set(item.supplier_sku, [item])
    }
  })
  const rejects = [...bySku.values()].flatMap((same): FeedReject[] => {
    const differing = differingFields(same)
    const rows = same.map((item) => item.row)
    const name = (item: FeedItem, reason: string) => ({
      row: item.row,
      supplier_sku: item.supplier_sku,
      reason,
    })
    return differing.length
      ? same.map((item) =>
          name(item, `rows ${rows.join(", ")} contradict each other in ${differing.join(", ")}`)
        )
      : same.slice(1).map((item) => name(item, `repeats row ${rows[0]}`))
  })
  const rejected = new Set(rejects.map((reject) => reject.row))
  return {
    kept: items.filter((item) => !rejected.has(item.row)),
    rejects: rejects.sort((a, b) => a.row - b.row),
  }
}
