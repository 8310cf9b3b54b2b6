export type Margin = { amount: string; percent: string | null; negative: boolean }

/** A listing as the admin API shows it. Money in ₹; the selling price includes GST. */
export type Listing = {
  id: string
  supplier_id: string
  variant_id: string
  supplier_sku: string
  cost_price: number
  mrp: number | null
  lead_days: number
  reported_stock: number
  safety_buffer: number
  sellable_stock: number
  priority: number
  reported_at: string | null
  feed_id: string | null
  supplier: { id: string; code: string; name: string; active: boolean } | null
  variant: {
    id: string
    title: string
    sku: string | null
    product: { id: string; title: string } | null
  } | null
  selling_price: string | null
  margin: Margin | null
}

/** What an input of the row holds, as text. */
export type ListingForm = Record<
  "supplier_sku" | "cost_price" | "reported_stock" | "safety_buffer" | "priority" | "lead_days",
  string
>

export const EMPTY_LISTING: ListingForm = {
  supplier_sku: "",
  cost_price: "",
  reported_stock: "0",
  safety_buffer: "0",
  priority: "0",
  lead_days: "",
}

export const toListingForm = (listing: Listing): ListingForm => ({
  supplier_sku: listing.supplier_sku,
  cost_price: String(listing.cost_price),
  reported_stock: String(listing.reported_stock),
  safety_buffer: String(listing.safety_buffer),
  priority: String(listing.priority),
  lead_days: String(listing.lead_days),
})

/** The request body; an empty number is left out, which keeps it or takes the supplier's. */
export const toListingBody = (form: ListingForm) => {
  const number = (text: string) => (text.trim() === "" ? undefined : Number(text))
  return {
    supplier_sku: form.supplier_sku.trim(),
    cost_price: form.cost_price.trim(),
    reported_stock: number(form.reported_stock),
    safety_buffer: number(form.safety_buffer),
    priority: number(form.priority),
    lead_days: number(form.lead_days),
  }
}
