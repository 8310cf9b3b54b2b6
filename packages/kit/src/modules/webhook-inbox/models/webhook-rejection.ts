import { model } from "@medusajs/framework/utils"

/** How often a source sent something that was refused: a counter, never the content. */
const WebhookRejection = model
  .define("webhook_rejection", {
    id: model.id({ prefix: "whrj" }).primaryKey(),
    source: model.text(),
    reason: model.text(),
    count: model.number().default(0),
    last_at: model.dateTime(),
  })
  .indexes([{ on: ["source", "reason"], unique: true }])

export default WebhookRejection
