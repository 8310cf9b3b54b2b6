export * from "./purchase-order"
export * from "./supplier"
export * from "./webhooks"
export type * from "../types"
