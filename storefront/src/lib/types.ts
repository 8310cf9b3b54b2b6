/** Shapes the pages work with. Amounts are rupees as numbers for display only; nothing is computed from them but percentages. */

export type Category = { id: string; name: string; handle: string; description: string | null }

export type ProductCard = {
  id: string
  handle: string
  title: string
  brand: string | null
  image: string | null
  hoverImage: string | null
  price: number | null
  mrp: number | null
  discountPercent: number
  rating: number | null
  ratingCount: number
  colors: string[]
  sizesInStock: string[]
  inStock: boolean
}

export type ProductVariant = {
  id: string
  title: string
  sku: string | null
  size: string | null
  color: string | null
  price: number
  available: number | null
  inStock: boolean
}

export type Product = {
  id: string
  handle: string
  title: string
  description: string | null
  brand: string | null
  material: string | null
  weightGrams: number | null
  mrp: number | null
  attributes: { label: string; value: string }[]
  care: string | null
  categories: { name: string; handle: string }[]
  sizes: string[]
  colors: string[]
  images: string[]
  imagesByColor: Record<string, string[]>
  variants: ProductVariant[]
}

export type FacetValue = { value: string; count: number }

export type Listing = {
  products: ProductCard[]
  count: number
  facets: Record<string, FacetValue[]>
}

export type CartLine = {
  id: string
  variantId: string
  productId: string | null
  handle: string | null
  title: string
  variantTitle: string | null
  thumbnail: string | null
  quantity: number
  unitPrice: number
  mrp: number | null
  total: number
}

export type Address = {
  firstName: string
  lastName: string
  phone: string
  address1: string
  address2: string
  city: string
  province: string
  postalCode: string
}

export type SavedAddress = Address & { id: string; isDefault: boolean }

export type PaymentSession = {
  id: string
  providerId: string
  status: string
  amount: number
  data: Record<string, unknown>
}

export type Cart = {
  id: string
  regionId: string | null
  email: string | null
  completed: boolean
  lines: CartLine[]
  /** Coupons the shopper typed. */
  codes: string[]
  /** The code that paying online brings, while it is chosen. */
  prepaidCode: string | null
  itemsTotal: number
  /** For paying in cash; 0 without it. */
  fee: number
  discountTotal: number
  shippingTotal: number
  taxTotal: number
  total: number
  address: Address | null
  shippingOptionId: string | null
  paymentSession: PaymentSession | null
  /** From when on it is true: ms by the storefront server's clock. */
  asOf: number
}

export type ShippingChoice = {
  id: string
  name: string
  kind: "surface" | "express" | "other"
  amount: number | null
  promise: string | null
}

export type Serviceability = {
  pincode: string
  serviceable: boolean
  cod: boolean
  minDate: string | null
  maxDate: string | null
  estimated: boolean
}

/** A whole cart's delivery: `amount` in ₹, `date` (in India) of its last parcel. */
export type CartPromise = {
  pincode: string
  serviceable: boolean
  estimated: boolean
  surface: { amount: number | null; date: string }
  express: { amount: number | null; date: string }
}

export type FitCounts = { small: number; true: number; large: number }

export type Review = {
  id: string
  rating: number
  title: string | null
  content: string
  fit: keyof FitCounts | null
  size: string | null
  color: string | null
  verified: boolean
  author: string | null
  body: string | null
  photos: string[]
  createdAt: string
  status?: string
}

export type ReviewSummary = {
  average: number
  count: number
  histogram: Record<1 | 2 | 3 | 4 | 5, number>
  fit: FitCounts
}

export type ReviewPage = { reviews: Review[]; count: number; summary: ReviewSummary }

export type SizeRange = { min: number; max: number }

export type SizeChart = {
  name: string
  measurements: string[]
  rows: { size: string; ranges: Record<string, SizeRange> }[]
  howToMeasure: { part: string; text: string }[]
}

export type SizeRecommendation = {
  size: string
  between: [string, string] | null
  confidence: number
  sizes: ({ size: string } & FitCounts)[]
  notes: { part: string; text: string }[]
  reasons: string[]
  feedbackTotal: number
}

export type BodyProfile = {
  height_cm: number | null
  weight_kg: number | null
  bust_cm: number | null
  waist_cm: number | null
  hips_cm: number | null
  usual_size: string | null
  fit_preference: "snug" | "regular" | "relaxed" | null
}

export type Customer = {
  id: string
  email: string
  firstName: string
  lastName: string
  phone: string
  addresses: SavedAddress[]
}

export type OrderItem = {
  id: string
  productId: string | null
  handle: string | null
  title: string
  variantTitle: string | null
  thumbnail: string | null
  quantity: number
  unitPrice: number
  total: number
  delivered: boolean
}

export type Order = {
  id: string
  number: string
  placedAt: string
  email: string | null
  items: OrderItem[]
  itemsTotal: number
  /** For paying in cash; 0 without it. */
  fee: number
  discountTotal: number
  shippingTotal: number
  total: number
  paymentMethod: "cod" | "online" | null
  /** A cash order that nobody works on before it is confirmed. */
  awaitsCode: boolean
  address: Address | null
}

export type OrderSummary = {
  id: string
  number: string
  placedAt: string
  total: number
  items: OrderItem[]
}

export type JourneyEvent = {
  status: string
  label: string
  place: string | null
  at: string | null
}

export type JourneyParcel = {
  number: string
  status: string
  courier: string | null
  awb: string | null
  eta: string | null
  items: {
    id: string
    title: string
    variantTitle: string | null
    quantity: number
    thumbnail: string | null
  }[]
  events: JourneyEvent[]
}

/** Pieces nobody can deliver; `refund` is null until somebody worked it out. Amount in ₹. */
export type JourneyUnavailable = {
  title: string
  variantTitle: string | null
  quantity: number
  /** Set when they were sent and came back, or were lost. */
  reason: "rto" | "lost" | null
  refund: { amount: number; status: "proposed" | "refunded" } | null
}

export type Journey = {
  number: string
  status: string
  placedAt: string
  paymentMethod: "prepaid" | "cod"
  parcels: JourneyParcel[]
  unavailable: JourneyUnavailable[]
  steps: { status: string; at: string | null; done: boolean }[]
}

/** What a server action answers to a form: never a thrown error for something a person can fix. */
export type FormState = { ok: boolean; message?: string; errors?: Record<string, string> } | null
