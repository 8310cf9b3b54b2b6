import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { RazorpayShop } from "./razorpay-shop"

export const RECONCILIATION = "/admin/razorpay/reconciliation"

/** The reconciliation page as an admin uses it, and the ways to make something appear on it. */
export const createReconciliation = (
  container: MedusaContainer,
  shop: RazorpayShop,
  admin: Record<string, string>
) => {
  const run = (workflow: string, input: unknown) =>
    container.resolve(Modules.WORKFLOW_ENGINE).run(workflow, { input })

  return {
    run,
    list: async (query = "") => (await shop.get(`${RECONCILIATION}${query}`, admin)).data,
    act: (id: string, action: string, body: unknown = {}, headers = admin) =>
      shop.post(`${RECONCILIATION}/${id}/${action}`, body, headers),
    /** What is on the page has to have been left alone for two minutes. */
    later: async () => {
      await shop.sql("update razorpay_payment set attempted_at = attempted_at - interval '1 hour'")
      await shop.sql("update capture set created_at = created_at - interval '1 hour'")
      await shop.sql("update refund set created_at = created_at - interval '1 hour'")
    },
    audit: async (): Promise<unknown> =>
      (await run("audit-razorpay-payments", { days: 4, settled_after_minutes: -1 })).result,
  }
}

export type Reconciliation = ReturnType<typeof createReconciliation>
