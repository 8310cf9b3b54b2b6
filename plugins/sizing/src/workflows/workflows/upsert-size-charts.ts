import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpsertSizeChartInput } from "../../types"
import { upsertSizeChartsStep } from "../steps/upsert-size-charts"

export const upsertSizeChartsWorkflowId = "upsert-size-charts"

/** Creates charts or replaces those of the same scope and target. Answers the charts with rows in cm. */
export const upsertSizeChartsWorkflow = createWorkflow(
  upsertSizeChartsWorkflowId,
  (input: { charts: UpsertSizeChartInput[] }) => {
    const charts = upsertSizeChartsStep(input.charts)
    return new WorkflowResponse({ size_charts: charts })
  }
)
