/**
 * WhatsApp's delivery statuses in rising order. They come in any order and `delivered` may be skipped, so
 * the highest wins; a failure may still be followed by delivery.
 */
const RANKS = ["sent", "failed", "delivered", "read", "played"]

/** The status to keep of two. An unknown one never replaces a known one. */
export const higherMessageStatus = (current: string | null, reported: string): string | null =>
  RANKS.indexOf(reported) > RANKS.indexOf(current ?? "") ? reported : current
