/** Container key of the supplier module. */
export const SUPPLIER_MODULE = "supplier"
