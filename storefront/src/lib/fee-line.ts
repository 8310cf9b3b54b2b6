/** The fee for paying in cash is a line of the cart and the order, but no piece: it has no tile. */
export const isFeeLine = (line: { metadata?: Record<string, unknown> | null }): boolean =>
  line.metadata?.kind === "cod_fee"
