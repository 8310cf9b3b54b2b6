import type { TaskList } from "graphile-worker"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { enqueueWorkflow, PUBLISH_EVENT_TASK, RUN_WORKFLOW_TASK } from "./enqueue"

/** Event name → ids of the workflows it starts, each as a durable job of its own. */
export type Reactions = Record<string, string[]>

type RunWorkflowPayload = { workflow_id: string; input: Record<string, unknown> }
type PublishEventPayload = { name: string; data: Record<string, unknown> }

/**
 * The two kinds of job. Both throw on failure, which makes the worker retry with backoff.
 * @param resolveContainer called per job, because the app's container is complete only after boot
 */
export const createTaskList = (
  resolveContainer: () => MedusaContainer,
  reactions: Reactions
): TaskList => ({
  [RUN_WORKFLOW_TASK]: async (payload) => {
    const { workflow_id, input } = payload as RunWorkflowPayload
    const engine = resolveContainer().resolve(Modules.WORKFLOW_ENGINE)
    await engine.run(workflow_id, { input, throwOnError: true })
  },
  [PUBLISH_EVENT_TASK]: async (payload, { job }) => {
    const { name, data } = payload as PublishEventPayload
    const container = resolveContainer()
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await Promise.all(
      (reactions[name] ?? []).map((workflowId) =>
        enqueueWorkflow(connection, {
          workflowId,
          input: data,
          key: `event:${job.id}:${workflowId}`,
        })
      )
    )
    await container.resolve(Modules.EVENT_BUS).emit({ name, data })
  },
})
