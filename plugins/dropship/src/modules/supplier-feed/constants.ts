/** Container key of the feed module. */
export const SUPPLIER_FEED_MODULE = "supplier_feed"
