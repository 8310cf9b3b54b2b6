import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

interface Runnable<TInput, TResult> {
  run(args: {
    input: TInput
    context: { eventGroupId: string; preventReleaseEvents: boolean }
  }): Promise<{ result: TResult }>
}

/**
 * Runs a workflow whose events nobody is to hear. Each product raises some twenty, and each of those would
 * write its search document once more; the seed brings the search index up to date itself.
 */
export const runQuietly = async <TInput, TResult>(
  container: MedusaContainer,
  workflow: Runnable<TInput, TResult>,
  input: TInput
): Promise<TResult> => {
  const eventGroupId = `seed:${randomUUID()}`
  try {
    const { result } = await workflow.run({
      input,
      context: { eventGroupId, preventReleaseEvents: true },
    })
    return result
  } finally {
    await container.resolve(Modules.EVENT_BUS).clearGroupedEvents(eventGroupId)
  }
}
