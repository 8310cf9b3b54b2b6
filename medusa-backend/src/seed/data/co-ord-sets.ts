import { plain, printed } from "./colours"
import type { CategorySeed, Cut, ProductSeed } from "./types"

const WIDE: Cut["bottom"] = {
  kind: "trousers",
  length: "ankle",
  silhouette: "wide-leg",
  details: ["elastic-waist"],
}
const TAPERED: Cut["bottom"] = {
  kind: "trousers",
  length: "ankle",
  silhouette: "tapered",
  details: ["drawstring"],
}
const FLARED: Cut["bottom"] = {
  kind: "trousers",
  length: "ankle",
  silhouette: "flared",
  details: [],
}
const SHORTS: Cut["bottom"] = {
  kind: "trousers",
  length: "mini",
  silhouette: "straight",
  details: ["elastic-waist"],
}
const WRAP: Cut["bottom"] = {
  kind: "skirt",
  length: "midi",
  silhouette: "a-line",
  details: ["wrap"],
}
const PENCIL: Cut["bottom"] = {
  kind: "skirt",
  length: "midi",
  silhouette: "bodycon",
  details: ["slit"],
}
const TIERED: Cut["bottom"] = {
  kind: "skirt",
  length: "maxi",
  silhouette: "tiered",
  details: ["elastic-waist"],
}
const MINI: Cut["bottom"] = { kind: "skirt", length: "mini", silhouette: "straight", details: [] }

const cut = (
  neckline: Cut["neckline"],
  sleeve: Cut["sleeve"],
  bottom: Cut["bottom"],
  more: Partial<Cut> = {}
): Cut => ({
  kind: "co-ord-set",
  silhouette: "fitted",
  length: "cropped",
  neckline,
  sleeve,
  bottom,
  ...more,
})

const products: ProductSeed[] = [
  {
    title: "Sindoor Linen Shirt & Trouser Set",
    blurb:
      "A boxy camp-collar shirt and wide trousers in washed linen. Airport to beach shack without opening the suitcase.",
    cut: cut("collar", "short", WIDE, {
      silhouette: "boxy",
      length: "waist",
      details: ["buttons"],
      sheen: "linen",
    }),
    colours: plain("Terracotta", "Sage", "Beige"),
    fabric: "linen",
    price: 1899,
    mrp: 3499,
    weight: 620,
    occasion: "Holiday",
    fit: "relaxed",
    brand: "Neel Theory",
    runs: "large",
  },
  {
    title: "Kaveri Halter & Wrap Skirt Set",
    blurb:
      "Palms at dusk on a halter top and a wrap skirt. The ties are long enough for a bow or a knot.",
    cut: cut("halter", "sleeveless", WRAP, { pattern: "tropical" }),
    colours: [printed("Teal", "#e9a36b", "#7fb08f"), printed("Ivory", "#2f7a62", "#e08a5a")],
    fabric: "rayon",
    price: 1699,
    mrp: 3199,
    weight: 520,
    occasion: "Holiday",
    fit: "regular",
    brand: "Mogra & Co",
  },
  {
    title: "Boardroom Pinstripe Co-ord",
    blurb: "A wrap jacket-blouse and flared trousers in chalk pinstripe. Negotiates well.",
    cut: cut("wrap", "bell", FLARED, { pattern: "pinstripe", length: "waist", details: ["belt"] }),
    colours: [printed("Charcoal", "#e8e4de"), printed("Navy", "#d8dde6")],
    fabric: "poly-viscose",
    price: 2199,
    mrp: 3999,
    weight: 680,
    occasion: "Work",
    fit: "slim",
    brand: "Neel Theory",
  },
  {
    title: "Mehendi Block Print Kurta Co-ord",
    blurb:
      "A short printed kurta-top with tapered pants, block-printed in mehendi greens. Pockets, obviously.",
    cut: cut("v-neck", "three-quarter", TAPERED, {
      pattern: "buti",
      length: "waist",
      silhouette: "boxy",
    }),
    colours: [printed("Sage", "#3c4a2e", "#f2ead7"), printed("Ivory", "#a3283f", "#c9922e")],
    fabric: "cotton",
    price: 1499,
    mrp: 2799,
    weight: 560,
    occasion: "Festive",
    fit: "relaxed",
    brand: "Kesar Lane",
  },
  {
    title: "Studio Rib Tank & Skirt Set",
    blurb: "A ribbed tank and a pencil skirt that look like one dress and work like two pieces.",
    cut: cut("scoop", "sleeveless", PENCIL, { sheen: "rib" }),
    colours: plain("Mocha", "Grey", "Black"),
    fabric: "ribbed-knit",
    price: 1199,
    mrp: 2199,
    weight: 420,
    occasion: "Casual",
    fit: "bodycon",
    brand: "Bodycon Studio",
  },
  {
    title: "Sitara Sequin Top & Skirt Set",
    blurb: "Sequins above, sequins below. The two-piece that made the DJ change the song.",
    cut: cut("one-shoulder", "sleeveless", MINI, { pattern: "sequin" }),
    colours: plain("Emerald", "Wine"),
    fabric: "sequin",
    price: 2299,
    mrp: 4299,
    weight: 540,
    occasion: "Party",
    fit: "slim",
    brand: "Saanjh",
    runs: "small",
  },
  {
    title: "Basanti Tiered Skirt Set",
    blurb:
      "A puff-sleeved blouse and a three-tier skirt that swirls for photographs. Dupatta optional.",
    cut: cut("square", "puff", TIERED, { pattern: "floral" }),
    colours: [
      printed("Mustard", "#8c2f3f", "#f3e3c0"),
      printed("Blush Pink", "#9c3558", "#7d9179"),
    ],
    fabric: "georgette",
    price: 2099,
    mrp: 3899,
    weight: 640,
    occasion: "Festive",
    fit: "regular",
    brand: "Kesar Lane",
  },
  {
    title: "Sunday Gingham Shorts Set",
    blurb: "A tie-front gingham top with matching shorts for long breakfasts and short commutes.",
    cut: cut("v-neck", "flutter", SHORTS, { pattern: "check", details: ["tie-front"] }),
    colours: [
      { ...printed("White", "#5b7fb0"), name: "Powder Blue" },
      { ...printed("White", "#c4607d"), name: "Rose Pink" },
    ],
    fabric: "poplin",
    price: 1099,
    mrp: 1999,
    weight: 380,
    occasion: "Holiday",
    fit: "relaxed",
    brand: "Mogra & Co",
  },
  {
    title: "Raahi Travel Knit Set",
    blurb: "A cropped jumper and drawstring joggers in fine knit that laugh at eight-hour trains.",
    cut: cut("round", "full", TAPERED, { sheen: "knit", silhouette: "boxy", length: "waist" }),
    colours: plain("Camel", "Charcoal"),
    fabric: "knit",
    price: 1799,
    mrp: 3299,
    weight: 690,
    occasion: "Travel",
    fit: "relaxed",
    brand: "Neel Theory",
  },
  {
    title: "Jheel Satin Cami & Trouser Set",
    blurb:
      "A cowl cami and fluid trousers cut from the same length of satin. Add a blazer and it is a suit.",
    cut: cut("cowl", "strap", WIDE, { sheen: "satin", length: "waist" }),
    colours: plain("Powder Blue", "Champagne", "Plum"),
    fabric: "satin",
    price: 1999,
    mrp: 3699,
    weight: 480,
    occasion: "Cocktail",
    fit: "regular",
    brand: "Saanjh",
  },
  {
    title: "Monsoon Ikat Shirt & Skirt Set",
    blurb:
      "Woven-look ikat on a buttoned crop shirt and a wrap midi. Dries fast, which July will appreciate.",
    cut: cut("collar", "short", WRAP, {
      pattern: "ikat",
      silhouette: "boxy",
      length: "waist",
      details: ["buttons"],
    }),
    colours: [printed("Indigo", "#e8dcc5", "#c25d3c")],
    fabric: "cotton",
    price: 1599,
    mrp: 2999,
    weight: 560,
    occasion: "Brunch",
    fit: "regular",
    brand: "Kesar Lane",
  },
  {
    title: "Aakaar Abstract Corset Set",
    blurb:
      "A corset top and flared trousers in a print that started as torn paper on our studio floor.",
    cut: cut("sweetheart", "sleeveless", FLARED, { pattern: "abstract", details: ["corset"] }),
    colours: [printed("Plum", "#d98c5f", "#b06a8f")],
    fabric: "crepe",
    price: 2199,
    mrp: 4099,
    weight: 580,
    occasion: "Party",
    fit: "slim",
    brand: "Saanjh",
    runs: "small",
  },
]

export const CO_ORD_SETS: CategorySeed = {
  name: "Co-ord Sets",
  handle: "co-ord-sets",
  code: "CS",
  description:
    "Two pieces, one decision: matching sets in linen, rib, satin and print, and each half works alone.",
  parcel: { length_cm: 34, breadth_cm: 28, height_cm: 6 },
  products,
}
