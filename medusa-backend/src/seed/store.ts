import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createSalesChannelsWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CHANNEL_NAME, CURRENCY, STORE_NAME } from "./names"

/**
 * The shop's name, currency and its one sales channel. Medusa's own default channel is renamed instead
 * of adding another: with two channels the Store API's product list is several times slower.
 */
export const seedStore = async (
  container: MedusaContainer
): Promise<{ store_id: string; sales_channel_id: string }> => {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { take: 1, relations: ["supported_currencies"] })
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [named] = await channels.listSalesChannels({ name: CHANNEL_NAME }, { take: 1 })
  const channel = named ?? (await firstChannel(container, store.default_sales_channel_id))
  const currency = store.supported_currencies?.find((one) => one.currency_code === CURRENCY)
  if (
    store.name !== STORE_NAME ||
    store.default_sales_channel_id !== channel.id ||
    !currency?.is_default
  ) {
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: {
          name: STORE_NAME,
          default_sales_channel_id: channel.id,
          supported_currencies: [
            { currency_code: CURRENCY, is_default: true, is_tax_inclusive: true },
          ],
        },
      },
    })
  }
  return { store_id: store.id, sales_channel_id: channel.id }
}

const firstChannel = async (
  container: MedusaContainer,
  defaultId: string | null | undefined
): Promise<{ id: string }> => {
  if (!defaultId) {
    const { result } = await createSalesChannelsWorkflow(container).run({
      input: { salesChannelsData: [{ name: CHANNEL_NAME }] },
    })
    return result[0]
  }
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id: defaultId },
      update: { name: CHANNEL_NAME, description: "The shop at bodycon.test" },
    },
  })
  return { id: defaultId }
}
