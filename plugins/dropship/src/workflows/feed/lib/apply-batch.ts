import type { MedusaContainer } from "@medusajs/framework/types"
import { resolveCategories } from "../../../feeds/categories"
import { toDraftProducts } from "../../../feeds/draft-products"
import type { RowTarget } from "../../../feeds/plan-types"
import { keyOf } from "../../../feeds/text"
import type { FeedRowDTO, SupplierFeedDTO } from "../../../types/supplier-feed"
import { createFeedProductsWorkflow } from "../workflows/create-feed-products"
import { updateFeedListingsWorkflow } from "../workflows/update-feed-listings"
import { listCategoryHandles } from "./read-feed"

type Target<Kind extends RowTarget["kind"]> = Extract<RowTarget, { kind: Kind }>

const targetsOf = <Kind extends RowTarget["kind"]>(rows: FeedRowDTO[], kind: Kind) =>
  rows.flatMap(({ target }) => (target?.kind === kind ? [target as Target<Kind>] : []))

const createProducts = async (
  container: MedusaContainer,
  feed: SupplierFeedDTO,
  targets: Target<"product">[]
): Promise<void> => {
  const handles = await listCategoryHandles(container)
  const categories = resolveCategories(
    targets.map((target) => target.item),
    feed.category_map,
    handles
  )
  const handleByText = new Map(
    categories.flatMap(({ text, handle }): [string, string][] =>
      handle ? [[keyOf(text), handle]] : []
    )
  )
  await createFeedProductsWorkflow(container).run({
    input: { feed, products: toDraftProducts(targets, feed.supplier_id, handleByText) },
  })
}

/** Does one batch of a run: draft products to be made, and listings as they shall be. */
export const applyFeedBatch = async (
  container: MedusaContainer,
  feed: SupplierFeedDTO,
  rows: FeedRowDTO[]
): Promise<void> => {
  const products = targetsOf(rows, "product")
  if (products.length) {
    await createProducts(container, feed, products)
  }
  const listings = targetsOf(rows, "listing")
  if (listings.length) {
    await updateFeedListingsWorkflow(container).run({
      input: {
        listings: listings.map((target) => target.listing),
        prices: rows.flatMap(({ target }) =>
          target?.kind === "listing" && target.price
            ? [{ variant_id: target.listing.variant_id, amount: target.price }]
            : []
        ),
      },
    })
  }
}
