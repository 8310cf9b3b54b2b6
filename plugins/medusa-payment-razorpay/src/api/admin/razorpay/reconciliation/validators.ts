import { z } from "@medusajs/framework/zod"

export const AdminListReconciliation = z
  .object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict()

export type AdminListReconciliationType = z.infer<typeof AdminListReconciliation>

export const AdminActOnReconciliation = z.object({}).strict()

export const AdminDismissReconciliation = z
  .object({ note: z.string().trim().max(500).optional() })
  .strict()

export type AdminDismissReconciliationType = z.infer<typeof AdminDismissReconciliation>
