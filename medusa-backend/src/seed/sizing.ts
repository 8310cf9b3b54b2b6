import {
  importFitFeedbackWorkflow,
  upsertSizeChartsWorkflow,
} from "@bodycon/medusa-plugin-sizing/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CATEGORY_CHARTS, DEFAULT_CHART } from "./data/size-charts"
import type { StoredReview } from "./reviews"

/** A size chart for each category and one for everything else; charts that exist are not touched. */
export const seedSizeCharts = async (
  container: MedusaContainer,
  categoryIds: Map<string, string>
): Promise<void> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "size_chart", fields: ["scope", "target"] })
  const known = new Set(
    (data as { scope: string; target: string }[]).map(({ scope, target }) => `${scope} ${target}`)
  )
  const charts = [
    ...CATEGORY_CHARTS.map(({ handle, ...chart }) => ({
      ...chart,
      scope: "category" as const,
      target: categoryIds.get(handle)!,
    })),
    DEFAULT_CHART,
  ].filter(({ scope, target = "" }) => !known.has(`${scope} ${target}`))
  if (charts.length) {
    await upsertSizeChartsWorkflow(container).run({ input: { charts } })
  }
}

/** Tells the size model what past reviewers said, once per review. */
export const seedFitFeedback = async (
  container: MedusaContainer,
  reviews: StoredReview[]
): Promise<void> => {
  await importFitFeedbackWorkflow(container).run({
    input: {
      feedback: reviews.map((review) => ({
        source_id: review.id,
        product_id: review.product_id,
        variant_id: review.variant_id,
        size: review.size,
        fit: review.fit,
        verified: review.verified,
        body: review.body_profile,
      })),
    },
  })
}
