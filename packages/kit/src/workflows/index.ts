export * from "./retry-jobs"
