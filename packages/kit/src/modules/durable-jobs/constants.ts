/** Container key of the durable jobs module. */
export const DURABLE_JOBS_MODULE = "durable_jobs"
