/** Container key of the purchase order module. */
export const PURCHASE_ORDER_MODULE = "purchase_order"
