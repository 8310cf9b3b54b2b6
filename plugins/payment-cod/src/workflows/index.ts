export * from "./workflows/check-cod-availability"
export * from "./workflows/validate-cod-for-cart"
