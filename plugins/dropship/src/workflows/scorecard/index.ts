export * from "./workflows/refresh-supplier-scorecards"
