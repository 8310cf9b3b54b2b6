import { PRODUCTS, SeedProduct } from "./catalogue"
import { hash, pick, stream } from "./hash"
import { AUTHORS, FIT_LINES, OPENINGS, TITLES } from "./review-phrases"
import { Size, SIZES } from "./types"

type Fit = "small" | "true" | "large"
type Rating = 1 | 2 | 3 | 4 | 5

/** A past review of the demo shop, before ids are known. */
export interface ReviewSeed {
  external_id: string
  handle: string
  sku: string
  size: Size
  color: string
  author_name: string
  rating: Rating
  title: string | null
  content: string
  fit: Fit
  verified: boolean
  body_profile: {
    height_cm: number
    bust_cm: number
    waist_cm: number
    hips_cm: number
    usual_size: Size
  } | null
  /** Days before the seed ran. */
  days_ago: number
}

/** Share of small, true and large by how a product runs. */
const FIT_SHARES: Record<SeedProduct["runs"], [number, number]> = {
  small: [0.56, 0.95],
  true: [0.12, 0.89],
  large: [0.05, 0.5],
}

/** Middle of each size in cm. */
const BODIES: Record<Size, [bust: number, waist: number, hips: number]> = {
  XS: [80, 62, 88],
  S: [84, 66, 92],
  M: [88, 70, 96],
  L: [94, 76, 102],
  XL: [100, 82, 108],
  XXL: [107, 90, 114],
}

const sizeFor = (random: () => number): Size => {
  const at = random()
  const upTo = [0.08, 0.29, 0.56, 0.79, 0.93, 1]
  return SIZES[upTo.findIndex((limit) => at <= limit)]
}

const ratingFor = (fit: Fit, random: () => number): Rating => {
  const mood = random() + (fit === "true" ? 0.16 : -0.06)
  return mood > 0.5 ? 5 : mood > 0.24 ? 4 : mood > 0.1 ? 3 : mood > 0.02 ? 2 : 1
}

const THINGS: Record<SeedProduct["category"], string> = {
  "bodycon-dresses": "dress",
  "crop-tops": "top",
  "co-ord-sets": "set",
  "party-wear": "dress",
  skirts: "skirt",
  bottoms: "pair",
}

const OCCASIONS = ["sangeet", "birthday", "farewell", "Diwali party", "date night", "office party"]

const reviewsOf = (product: SeedProduct): ReviewSeed[] => {
  const random = stream(`review/${product.handle}`)
  const count = 3 + (hash(`count/${product.handle}`) % 6)
  const [small, notLarge] = FIT_SHARES[product.runs]
  return Array.from({ length: count }, (_, i) => {
    const size = sizeFor(random)
    const colour = pick(product.colours, random).name
    const { sku } = product.variants.find((v) => v.size === size && v.color === colour)!
    const roll = random()
    const fit: Fit = roll < small ? "small" : roll < notLarge ? "true" : "large"
    const rating = ratingFor(fit, random)
    const fill = (text: string): string =>
      text
        .replace("{item}", THINGS[product.category])
        .replace("{size}", size)
        .replace("{occasion}", pick(OCCASIONS, random))
    const lines = [fill(pick(OPENINGS[rating], random)), fill(pick(FIT_LINES[fit], random))]
    // Someone whose size fitted has its body; someone it pinched is a little larger.
    const drift = (fit === "small" ? 3 : fit === "large" ? -3 : 0) + Math.round(random() * 2 - 1)
    const [bust, waist, hips] = BODIES[size]
    return {
      external_id: `demo:${product.handle}:${i + 1}`,
      handle: product.handle,
      sku,
      size,
      color: colour,
      author_name: pick(AUTHORS, random),
      rating,
      title: random() < 0.6 ? pick(TITLES[rating], random) : null,
      content: lines.join(" "),
      fit,
      verified: random() < 0.85,
      body_profile:
        random() < 0.65
          ? {
              height_cm: 150 + Math.round(random() * 22),
              bust_cm: bust + drift,
              waist_cm: waist + drift,
              hips_cm: hips + drift,
              usual_size: size,
            }
          : null,
      days_ago: 3 + Math.round(random() * 240),
    }
  })
}

/** A few hundred past reviews; the products that run small or large say so. */
export const REVIEWS: ReviewSeed[] = PRODUCTS.flatMap(reviewsOf)
