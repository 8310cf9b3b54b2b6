import type { LinkDefinition } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "./create-feed-products"
import type { FeedShop } from "./load-feed-shop"

type LinkInput = {
  product_ids: string[]
  variants: CreatedVariant[]
  price_set_ids: string[]
  inventory_item_ids: string[]
  shop: FeedShop
}

const linksOf = (input: LinkInput): LinkDefinition[] => [
  ...input.product_ids.flatMap((product_id): LinkDefinition[] => [
    {
      [Modules.PRODUCT]: { product_id },
      [Modules.SALES_CHANNEL]: { sales_channel_id: input.shop.sales_channel_id },
    },
    {
      [Modules.PRODUCT]: { product_id },
      [Modules.FULFILLMENT]: { shipping_profile_id: input.shop.shipping_profile_id },
    },
  ]),
  ...input.variants.flatMap(({ id: variant_id }, index): LinkDefinition[] => [
    {
      [Modules.PRODUCT]: { variant_id },
      [Modules.PRICING]: { price_set_id: input.price_set_ids[index] },
    },
    {
      [Modules.PRODUCT]: { variant_id },
      [Modules.INVENTORY]: { inventory_item_id: input.inventory_item_ids[index] },
      data: { required_quantity: 1 },
    },
  ]),
]

/** Ties products to channel and shipping profile, variants to price set and inventory item. */
export const linkFeedProductsStep = createStep(
  "link-feed-products",
  async (input: LinkInput, { container }) => {
    const links = linksOf(input)
    if (links.length) {
      await container.resolve(ContainerRegistrationKeys.LINK).create(links)
    }
    return new StepResponse(undefined, links)
  },
  async (links, { container }) => {
    if (links?.length) {
      await container.resolve(ContainerRegistrationKeys.LINK).dismiss(links)
    }
  }
)
