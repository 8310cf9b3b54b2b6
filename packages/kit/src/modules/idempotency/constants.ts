/** Container key of the idempotency module. */
export const IDEMPOTENCY_MODULE = "idempotency"
