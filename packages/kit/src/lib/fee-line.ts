/** `metadata.kind` of the cart and order line that is the fee for cash on delivery. */
export const COD_FEE_KIND = "cod_fee"

/**
 * Whether a line of a cart or order is a fee: nothing a supplier sends or a shopper returns, only money.
 * @param line its `metadata` is all that is looked at
 */
export const isFeeLine = (line: { metadata?: Record<string, unknown> | null }): boolean =>
  line.metadata?.kind === COD_FEE_KIND
