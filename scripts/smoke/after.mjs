import { expect, until } from "./http.mjs"

/** What was paid is what was ordered, and Medusa knows that it was delivered. */
export const checkMoney = async ({ admin, order, payment }) => {
  const fields =
    "id,total,payment_status,fulfillment_status,+payment_collections.captured_amount,items.variant_id,*items.detail"
  const settled = await until(
    "the order to be captured and delivered",
    async () =>
      (await admin.get(`/admin/orders/${order.id}?fields=${encodeURIComponent(fields)}`)).order,
    (found) =>
      found.payment_status === "captured" &&
      found.fulfillment_status === "delivered" &&
      // Medusa marks the fulfilment first and the order's lines a moment later.
      found.items
        .filter(({ variant_id }) => variant_id)
        .every(({ detail }) => detail.delivered_quantity === detail.quantity)
  )
  const captured = settled.payment_collections.reduce(
    (sum, one) => sum + Number(one.captured_amount ?? 0),
    0
  )
  expect(
    Math.round(captured * 100) === Math.round(Number(settled.total) * 100),
    `₹${captured} were captured for an order of ₹${settled.total}`
  )
  return {
    summary: {
      payment,
      captured,
      payment_status: settled.payment_status,
      fulfillment_status: settled.fulfillment_status,
    },
  }
}

const summaryOf = async (store, productId) => {
  const { summary } = await store.get(`/store/products/${productId}/reviews?limit=1`)
  return summary
}

const feedbackOf = async (store, productId) => {
  const { recommendation } = await store.post(`/store/products/${productId}/size-recommendation`, {
    height_cm: 162,
    weight_kg: 56,
  })
  return recommendation.feedback
}

/** The shopper reviews what was delivered; the merchant approves. */
export const reviewOrder = async ({ store, admin, order }) => {
  const item = order.items.find(({ variant_id }) => variant_id)
  const before = {
    summary: await summaryOf(store, item.product_id),
    feedback: await feedbackOf(store, item.product_id),
  }
  const { review } = await store.post("/store/reviews", {
    order_id: order.id,
    line_item_id: item.id,
    rating: 5,
    title: "Made for a long evening",
    content: "Soft, well stitched and true to its pictures. Came in a neat parcel.",
    fit: "small",
  })
  const waiting = await summaryOf(store, item.product_id)
  expect(waiting.count === before.summary.count, "a review counts before it was approved")
  await admin.post(`/admin/reviews/${review.id}/approve`)
  return {
    review: { ...review, product_id: item.product_id },
    before,
    summary: { review: review.id },
  }
}

/** The product's rating and the next recommendation know of the review. */
export const learnFromReview = async ({ store, review, before }) => {
  const after = await until(
    "the rating to count the review",
    () => summaryOf(store, review.product_id),
    (found) => found.count === before.summary.count + 1
  )
  const feedback = await until(
    "the size model to count the feedback",
    () => feedbackOf(store, review.product_id),
    (found) =>
      found.total === before.feedback.total + 1 && found.small === before.feedback.small + 1
  )
  return { summary: { reviews: after.count, average: after.average, feedback } }
}
