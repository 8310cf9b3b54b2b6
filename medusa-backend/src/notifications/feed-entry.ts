import type { AlarmText } from "./alarm-text"

/** An entry of the bell in the admin, for every user; `key` makes it appear once. */
export const feedEntry = (key: string, text: AlarmText) => ({
  to: "",
  channel: "feed",
  template: "admin-ui",
  idempotency_key: `alarm:${key}`,
  data: { ...text },
})
