import { FEED_FIELDS } from "./types"
import type { FeedField, FeedMapping } from "./types"

/** Headers as suppliers write them, without case, blanks and signs; the earlier the surer. */
const SYNONYMS: Record<FeedField, string[]> = {
  supplier_sku: [
    "suppliersku",
    "skucode",
    "sku",
    "skuid",
    "skuno",
    "vendorsku",
    "itemcode",
    "articlecode",
    "productcode",
    "variantsku",
    "code",
  ],
  stock: [
    "stock",
    "qty",
    "quantity",
    "stockqty",
    "stockquantity",
    "availableqty",
    "availablestock",
    "available",
    "inventory",
    "closingstock",
    "pcs",
    "pieces",
    "units",
    "onhand",
    "soh",
  ],
  cost_price: [
    "costprice",
    "cost",
    "wholesaleprice",
    "purchaseprice",
    "dropshipprice",
    "transferprice",
    "tp",
    "dealerprice",
    "b2bprice",
    "netprice",
    "rate",
    "price",
  ],
  mrp: ["mrp", "maximumretailprice", "retailprice", "listprice", "mrpinr", "compareatprice"],
  lead_days: [
    "leaddays",
    "leadtime",
    "leadtimedays",
    "dispatchdays",
    "handlingdays",
    "processingdays",
  ],
  title: ["title", "productname", "name", "producttitle", "itemname"],
  style: [
    "style",
    "designno",
    "designnumber",
    "design",
    "styleno",
    "stylecode",
    "styleid",
    "productgroup",
    "parentsku",
    "groupid",
    "articleno",
    "article",
    "modelno",
    "model",
  ],
  size: ["size", "sizes", "sizename", "sizecode"],
  color: ["color", "colour", "colorname", "colourname", "shade"],
  category: [
    "category",
    "producttype",
    "type",
    "categoryname",
    "subcategory",
    "department",
    "garment",
  ],
  description: [
    "description",
    "longdescription",
    "productdescription",
    "details",
    "bodyhtml",
    "desc",
  ],
  image_url: [
    "imageurl",
    "image",
    "imagelink",
    "picture",
    "photo",
    "photourl",
    "imagesrc",
    "image1",
    "mainimage",
  ],
  barcode: ["barcode", "ean", "upc", "gtin", "eancode"],
  weight_g: ["weightg", "weightgrams", "weightingrams", "weight", "grams"],
  hsn: ["hsn", "hsncode", "hsnsac", "hscode"],
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "")

/**
 * Which column is most likely which field. A column serves one field only; a field nobody is sure about is
 * left out.
 */
export const suggestMapping = (columns: string[]): FeedMapping => {
  const candidates = FEED_FIELDS.flatMap((field) =>
    columns.flatMap((column) => {
      const rank = SYNONYMS[field].indexOf(plain(column))
      return rank < 0 ? [] : [{ field, column, rank }]
    })
  ).sort((a, b) => a.rank - b.rank)
  const mapping: FeedMapping = {}
  const taken = new Set<string>()
  for (const { field, column } of candidates) {
    if (!mapping[field] && !taken.has(column)) {
      mapping[field] = { column }
      taken.add(column)
    }
  }
  return mapping
}
