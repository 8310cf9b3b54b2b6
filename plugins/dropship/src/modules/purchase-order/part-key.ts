/** A thing to be bought: a part of an order line. */
export type PartOf = { order_line_item_id: string; part?: number | null }

/** What tells parts of order lines apart, in maps and sets. */
export const partKey = ({ order_line_item_id, part }: PartOf): string =>
  `${order_line_item_id}#${part ?? 1}`
