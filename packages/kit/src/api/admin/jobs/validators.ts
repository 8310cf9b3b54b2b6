import { z } from "@medusajs/framework/zod"

export const AdminListJobs = z
  .object({
    state: z.enum(["waiting", "running", "retrying", "dead"]).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict()

export type AdminListJobsType = z.infer<typeof AdminListJobs>

export const AdminRetryJobs = z
  .object({ ids: z.array(z.string().regex(/^\d+$/)).min(1).max(200) })
  .strict()

export type AdminRetryJobsType = z.infer<typeof AdminRetryJobs>
