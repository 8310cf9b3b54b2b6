import { model } from "@medusajs/framework/utils"

/** A delivery exactly as it came, kept under the sender's own key so that a repeat is recognised. */
const WebhookEvent = model
  .define("webhook_event", {
    id: model.id({ prefix: "whev" }).primaryKey(),
    source: model.text(),
    event_key: model.text(),
    headers: model.json(),
    raw_body: model.text(),
    status: model.enum(["received", "processed", "failed"]).default("received"),
    outcome: model.text().nullable(),
    processed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["source", "event_key"], unique: true }, { on: ["source", "status"] }])

export default WebhookEvent
