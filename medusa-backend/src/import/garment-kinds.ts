/** What a kind of garment weighs, packs to and is called in the customs tariff. */
export interface GarmentKind {
  id: string
  category: { name: string; handle: string }
  /** Matches a title, lower case. */
  pattern: RegExp
  /** Grams, with its packing. */
  weight: number
  /** Parcel in cm. */
  parcel: { length_cm: number; breadth_cm: number; height_cm: number }
  /** HSN heading of chapter 61 (knitted) or 62 (woven), four digits. */
  hsn: string
  occasion: string
}

const FLAT = { length_cm: 30, breadth_cm: 25, height_cm: 3 }
const FOLDED = { length_cm: 32, breadth_cm: 26, height_cm: 5 }
const BULKY = { length_cm: 36, breadth_cm: 30, height_cm: 8 }

/**
 * First match wins, so the more telling word stands first: "kurta with palazzo" is a set, "denim
 * jacket" is a jacket, "shirt dress" is a dress.
 */
export const GARMENT_KINDS: readonly GarmentKind[] = [
  kind("saree", "Sarees", /\bsarees?\b|\bsaris?\b/, 700, FOLDED, "5407", "Festive"),
  kind("lehenga", "Lehengas", /\blehengas?\b|\bcholi\b/, 1500, BULKY, "6211", "Festive"),
  kind(
    "co-ord-set",
    "Co-ord Sets",
    /\bco-?\s?ord(?:s|inates?)?\b|\btop (?:and|with|&) (?:pants?|skirt|shorts|trousers|palazzos?)\b/,
    500,
    FOLDED,
    "6204",
    "Casual"
  ),
  kind(
    "nightwear",
    "Nightwear",
    /\bnight\b|\bpyjamas?\b|\bpajamas?\b|\bloungewear\b/,
    350,
    FLAT,
    "6208",
    "Lounge"
  ),
  kind(
    "kurta-set",
    "Kurta Sets",
    /\b(?:kurtas?|kurtis?|suit|salwar|anarkali)\b.*\b(?:set|palazzos?|pants?|dupatta|churidar|sharara|skirt|trousers?|salwar)\b|\bsalwar\b|\bsuit\b|\bsuit set\b/,
    700,
    FOLDED,
    "6204",
    "Festive"
  ),
  kind(
    "kurta",
    "Kurtas & Kurtis",
    /\bkurt(?:a|i|as|is)\b|\banarkali\b/,
    350,
    FLAT,
    "6211",
    "Ethnic"
  ),
  kind("tunic", "Tunics", /\btunics?\b|\bkaftan\b/, 300, FLAT, "6211", "Casual"),
  kind("bodycon-dress", "Bodycon Dresses", /\bbodycon\b(?!.*\btop\b)/, 350, FLAT, "6104", "Party"),
  kind("gown", "Gowns", /\bgowns?\b/, 800, FOLDED, "6204", "Party"),
  kind(
    "jumpsuit",
    "Jumpsuits",
    /\bjumpsuits?\b|\bplaysuits?\b|\bdungarees?\b/,
    450,
    FLAT,
    "6211",
    "Casual"
  ),
  kind("dress", "Dresses", /\bdress(?:es)?\b|\bfrocks?\b/, 350, FLAT, "6204", "Casual"),
  kind("blazer", "Jackets & Shrugs", /\bblazers?\b|\bcoats?\b/, 700, BULKY, "6204", "Formal"),
  kind(
    "jacket",
    "Jackets & Shrugs",
    /\bjackets?\b|\bshrugs?\b|\bwaistcoat\b/,
    600,
    BULKY,
    "6202",
    "Casual"
  ),
  kind(
    "sweater",
    "Winterwear",
    /\bsweaters?\b|\bpullovers?\b|\bcardigans?\b|\bsweatshirts?\b|\bhoodies?\b|\bwinter\b/,
    500,
    BULKY,
    "6110",
    "Casual"
  ),
  kind("skirt", "Skirts", /\bskirts?\b|\bskorts?\b/, 300, FLAT, "6204", "Casual"),
  kind("dupatta", "Dupattas", /\bdupattas?\b|\bstoles?\b/, 200, FLAT, "6214", "Ethnic"),
  kind("shorts", "Bottoms", /\bshorts\b/, 250, FLAT, "6204", "Casual"),
  kind(
    "jeans",
    "Bottoms",
    /\bjeans?\b|\bjeggings?\b|\bdenims?\b.*\bpants?\b/,
    550,
    FOLDED,
    "6204",
    "Casual"
  ),
  kind(
    "tights",
    "Bottoms",
    /\bleggings?\b|\btights\b|\btreggings?\b|\bchuridars?\b/,
    220,
    FLAT,
    "6104",
    "Casual"
  ),
  kind(
    "bottoms",
    "Bottoms",
    /\bpants?\b|\btrousers?\b|\bpalazzos?\b|\bculottes?\b|\bjoggers?\b|\bshararas?\b|\bchinos?\b|\bdhoti\b/,
    350,
    FLAT,
    "6204",
    "Casual"
  ),
  kind("crop-top", "Crop Tops", /\bcrop(?:ped)?\b.*\btops?\b|\bcrop\b/, 180, FLAT, "6206", "Party"),
  kind("t-shirt", "T-Shirts", /\bt-?\s?shirts?\b|\btees?\b/, 200, FLAT, "6109", "Casual"),
  kind("shirt", "Shirts", /\bshirts?\b/, 230, FLAT, "6206", "Casual"),
  kind(
    "top",
    "Tops",
    /\btops?\b|\bblouses?\b|\bcamisole\b|\bpeplum\b/,
    200,
    FLAT,
    "6206",
    "Casual"
  ),
]

const OTHER: GarmentKind = kind("other", "Womenswear", /(?:)/, 350, FLAT, "6204", "Casual")

function kind(
  id: string,
  categoryName: string,
  pattern: RegExp,
  weight: number,
  parcel: GarmentKind["parcel"],
  hsn: string,
  occasion: string
): GarmentKind {
  const handle = categoryName.toLowerCase().replace(/[^a-z0-9]+/g, "-")
  return { id, category: { name: categoryName, handle }, pattern, weight, parcel, hsn, occasion }
}

/** The kind of garment a title speaks of; a general one when it does not say. */
export function guessGarmentKind(title: string): GarmentKind {
  const text = title.toLowerCase()
  return GARMENT_KINDS.find(({ pattern }) => pattern.test(text)) ?? OTHER
}
