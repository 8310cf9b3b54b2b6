/** Container key of the scorecard module. */
export const SUPPLIER_SCORECARD_MODULE = "supplier_scorecard"
