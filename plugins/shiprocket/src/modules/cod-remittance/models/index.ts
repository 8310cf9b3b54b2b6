export { default as RemittanceRow } from "./remittance-row"
export { default as RemittanceStatement } from "./remittance-statement"
export { default as WeightDiscrepancy } from "./weight-discrepancy"
