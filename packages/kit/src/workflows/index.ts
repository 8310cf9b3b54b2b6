export * from "./purge-idempotency-keys"
export * from "./retry-jobs"
