export * from "./workflows/sync-pickup-location"
export * from "./steps/sync-pickup-location"
