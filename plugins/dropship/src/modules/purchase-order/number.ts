/** The number people see: `<order number>-P<n>`, n counting an order's purchase orders from 1. */
export const purchaseOrderNumber = (orderNumber: string, sequence: number): string =>
  `${orderNumber}-P${sequence}`
