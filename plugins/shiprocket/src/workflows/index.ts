export * from "./ndr"
export * from "./remittance"
export * from "./shipment"
export * from "./pickup"
