import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
} from "@medusajs/medusa/core-flows"
import { KEY_TITLE } from "./names"

interface Key {
  id: string
  token: string
  title: string
  revoked_at: string | null
  sales_channels?: { id: string }[]
}

/** The storefront's publishable key, linked to the sales channel and to nothing else. */
export const seedPublishableKey = async (
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "token", "title", "revoked_at", "sales_channels.id"],
    filters: { type: "publishable" },
  })
  const keys = (data as Key[]).filter((key) => !key.revoked_at)
  const key = keys.find(({ title }) => title === KEY_TITLE) ?? (await adopt(container, keys))
  if (!key.sales_channels?.some(({ id }) => id === salesChannelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [salesChannelId] },
    })
  }
  return key.token
}

/** Medusa makes a key at its first start; it becomes ours. */
const adopt = async (container: MedusaContainer, keys: Key[]): Promise<Key> => {
  const [key] = keys
  if (key) {
    await updateApiKeysWorkflow(container).run({
      input: { selector: { id: key.id }, update: { title: KEY_TITLE } },
    })
    return key
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "seed" }] },
  })
  return result[0] as unknown as Key
}
