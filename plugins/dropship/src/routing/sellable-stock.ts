/**
 * Pieces a shop may sell of what a supplier reports: the report less the safety buffer, never negative.
 * This is what Medusa's inventory level is set to, so that the storefront cannot sell the buffer.
 */
export const sellableStock = (reportedStock: number, safetyBuffer: number): number =>
  Math.max(0, Math.floor(reportedStock) - Math.max(0, Math.floor(safetyBuffer)))
