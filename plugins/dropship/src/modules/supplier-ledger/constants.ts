/** Container key of the supplier ledger module. */
export const SUPPLIER_LEDGER_MODULE = "supplier_ledger"
