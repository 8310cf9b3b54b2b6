export * from "./shipment"
