/** Container key of the webhook inbox module. */
export const WEBHOOK_INBOX_MODULE = "webhook_inbox"
