import type { SupplierTerms } from "../../types"

/** What really happened, a thing at a time. */
export type Happening =
  | { what: "terms"; supplier: string; terms: SupplierTerms }
  | { what: "bought"; order: string; supplier: string; pieces: { line: string; paise: number }[] }
  | { what: "left_out"; order: string; line: string; pieces: number }
  | { what: "accepted" | "shipped" | "delivered" | "called_off" | "posted"; order: string }
  | {
      what: "back"
      order: string
      line: string
      kind: "rto" | "customer_return"
      quantity: number
      /** Sorts by when the goods were back. */
      at: string
    }

type Piece = { line: string; paise: bigint; isOurs: boolean }

type Deal = {
  supplier: string
  pieces: Piece[]
  reached: Set<string>
  backs: Extract<Happening, { what: "back" }>[]
  agreed: SupplierTerms | null
}

const REACHED_BY = {
  accept: ["accepted", "shipped", "delivered"],
  ship: ["shipped", "delivered"],
  deliver: ["delivered"],
}

const isClaim = (deal: Deal, terms: SupplierTerms): boolean =>
  !deal.reached.has("called_off") && REACHED_BY[terms.pay_on].some((one) => deal.reached.has(one))

/** Lays every piece on the table, takes away those that came back, and counts what is left. */
const countPieces = (deal: Deal): bigint => {
  const { agreed } = deal
  if (!agreed || !isClaim(deal, agreed)) {
    return 0n
  }
  const table = deal.pieces
    .filter((piece) => piece.isOurs)
    .map((piece) => ({ ...piece, isPaid: true, isBack: false }))
  for (const { line, kind, quantity } of [...deal.backs].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const takes = kind === "rto" ? agreed.accepts_rto : agreed.accepts_returns
    const here = table.filter((piece) => piece.line === line && !piece.isBack)
    for (const piece of here.slice(0, quantity)) {
      piece.isBack = true
      piece.isPaid = !takes
    }
  }
  return table.reduce((sum, piece) => (piece.isPaid ? sum + piece.paise : sum), 0n)
}

/**
 * What is owed per purchase order, in paise, counted from what happened and piece by piece: it knows no
 * entries, no differences and no decimals.
 */
export const recountOrders = (
  log: Happening[]
): Map<string, { supplier: string; paise: bigint }> => {
  const terms = new Map<string, SupplierTerms>()
  const deals = new Map<string, Deal>()
  for (const one of log) {
    if (one.what === "terms") {
      terms.set(one.supplier, one.terms)
      continue
    }
    if (one.what === "bought") {
      const pieces = one.pieces.map(({ line, paise }) => ({
        line,
        paise: BigInt(paise),
        isOurs: true,
      }))
      deals.set(one.order, {
        supplier: one.supplier,
        pieces,
        reached: new Set(),
        backs: [],
        agreed: null,
      })
      continue
    }
    const deal = deals.get(one.order)!
    const now = terms.get(deal.supplier)!
    if (one.what === "back") {
      deal.backs.push(one)
    } else if (one.what === "left_out") {
      const ours = deal.pieces.filter((piece) => piece.line === one.line && piece.isOurs)
      ours.slice(0, one.pieces).forEach((piece) => (piece.isOurs = false))
    } else if (one.what === "posted") {
      deal.agreed ??= isClaim(deal, now) && deal.pieces.length ? now : null
    } else {
      deal.reached.add(one.what)
    }
  }
  return new Map(
    [...deals].map(([order, deal]) => [
      order,
      { supplier: deal.supplier, paise: countPieces(deal) },
    ])
  )
}
