import { plain, printed } from "./colours"
import type { CategorySeed, Cut, ProductSeed } from "./types"

const cut = (
  neckline: Cut["neckline"],
  sleeve: Cut["sleeve"],
  length: Cut["length"],
  more: Partial<Cut> = {}
): Cut => ({ kind: "bodycon-dress", silhouette: "bodycon", neckline, sleeve, length, ...more })

const base = { fit: "bodycon", brand: "Bodycon Studio" } as const

const products: ProductSeed[] = [
  {
    ...base,
    title: "Aria Ruched Sweetheart Mini",
    blurb:
      "Our most-worn party mini: a sweetheart neck on slim straps, and ruching from bust to hem that is kind to a second helping of biryani.",
    cut: cut("sweetheart", "strap", "mini", { details: ["ruching"] }),
    colours: plain("Wine", "Black", "Emerald"),
    fabric: "power-stretch",
    price: 1299,
    mrp: 2499,
    weight: 320,
    occasion: "Party",
    runs: "small",
  },
  {
    ...base,
    title: "Meher Square Neck Ribbed Midi",
    blurb:
      "Square neck, short sleeves and a side slit: a rib midi that goes from a Monday meeting to a Friday dinner with only a change of shoes.",
    cut: cut("square", "short", "midi", { details: ["slit"], sheen: "rib" }),
    colours: plain("Sage", "Mocha", "Black"),
    fabric: "ribbed-knit",
    price: 1099,
    mrp: 1999,
    weight: 380,
    occasion: "Casual",
  },
  {
    ...base,
    title: "Raat Velvet V-Neck Mini",
    blurb:
      "Long sleeves, a deep V and velvet as dark as a power cut. Made for winter weddings when the shawl comes off.",
    cut: cut("v-neck", "full", "mini", { sheen: "velvet" }),
    colours: plain("Black", "Wine"),
    fabric: "velvet",
    price: 1599,
    mrp: 2999,
    weight: 430,
    occasion: "Party",
    runs: "small",
  },
  {
    ...base,
    title: "Kiara One Shoulder Cut-Out Dress",
    blurb:
      "One long sleeve, one bare shoulder and neat waist cut-outs with bonded edges that stay put while you dance.",
    cut: cut("one-shoulder", "full", "mini", { details: ["cut-out"], sheen: "crepe" }),
    colours: plain("Cobalt", "Red"),
    fabric: "power-stretch",
    price: 1499,
    mrp: 2799,
    weight: 340,
    occasion: "Night Out",
    runs: "small",
  },
  {
    ...base,
    title: "Nisha High Neck Knit Dress",
    blurb:
      "A fine-gauge knit with a folded high neck and full sleeves. Layer it under a trench in Shimla or wear it alone in a Bengaluru December.",
    cut: cut("high-neck", "full", "knee", { sheen: "knit" }),
    colours: plain("Mocha", "Charcoal", "Maroon"),
    fabric: "knit",
    price: 1399,
    mrp: 2599,
    weight: 470,
    occasion: "Winter",
  },
  {
    ...base,
    title: "Chita Halter Animal Print Midi",
    blurb:
      "A leopard print drawn by hand, a halter neck and an open back. The only accessory it asks for is confidence.",
    cut: cut("halter", "sleeveless", "midi", { pattern: "animal" }),
    colours: [printed("Camel", "#3b2416")],
    fabric: "power-stretch",
    price: 1399,
    mrp: 2499,
    weight: 350,
    occasion: "Night Out",
  },
  {
    ...base,
    title: "Surya Ombre Scoop Neck Dress",
    blurb:
      "Dip-dyed from apricot to berry like a Goa sunset, with three-quarter sleeves and a scoop neck.",
    cut: cut("scoop", "three-quarter", "knee", { pattern: "ombre" }),
    colours: [printed("Peach", "#8c2f55"), printed("Powder Blue", "#27407c")],
    fabric: "power-stretch",
    price: 1299,
    mrp: 2299,
    weight: 390,
    occasion: "Brunch",
  },
  {
    ...base,
    title: "Tara Corset Seam Mini",
    blurb:
      "Corset seaming draws in the waist without a single bone. The straight neck sits flat, so you can leave the tape at home.",
    cut: cut("straight", "sleeveless", "mini", { details: ["corset"], sheen: "crepe" }),
    colours: plain("Ivory", "Black", "Hot Pink"),
    fabric: "bandage",
    price: 1699,
    mrp: 3199,
    weight: 360,
    occasion: "Party",
    runs: "small",
  },
  {
    ...base,
    title: "Ishika Wrap Front Bodycon",
    blurb:
      "A true wrap line across the front with gathers at the waist: flattering from every angle, in every lift mirror.",
    cut: cut("wrap", "three-quarter", "knee", { details: ["ruching"] }),
    colours: plain("Teal", "Plum"),
    fabric: "power-stretch",
    price: 1199,
    mrp: 2199,
    weight: 400,
    occasion: "Work",
  },
  {
    ...base,
    title: "Zoya Off Shoulder Bodycon Midi",
    blurb:
      "A folded off-shoulder band with silicone grip inside and a clean column below. Statement earrings strongly advised.",
    cut: cut("off-shoulder", "sleeveless", "midi", { sheen: "crepe" }),
    colours: plain("Rust", "Navy"),
    fabric: "bandage",
    price: 1599,
    mrp: 2899,
    weight: 420,
    occasion: "Cocktail",
  },
  {
    ...base,
    title: "Lekha Striped Tee Dress",
    blurb:
      "Weekend dressing in one pull: a boat neck, half sleeves and vertical stripes that make everyone look a little taller.",
    cut: cut("boat", "short", "above-knee", { pattern: "stripes" }),
    colours: [printed("White", "#2a2b33"), printed("Blush Pink", "#a3283f")],
    fabric: "ribbed-knit",
    price: 799,
    mrp: 1499,
    weight: 300,
    occasion: "Casual",
    runs: "large",
  },
  {
    ...base,
    title: "Devika Collared Button Bodycon",
    blurb:
      "Half shirt dress, half second skin. The buttons are real, the collar stands up and the cloth stretches four ways.",
    cut: cut("collar", "short", "above-knee", { details: ["buttons"] }),
    colours: plain("Olive", "Dusty Blue"),
    fabric: "poplin",
    price: 1199,
    mrp: 1999,
    weight: 370,
    occasion: "Work",
  },
  {
    ...base,
    title: "Roohi Polka Puff Sleeve Dress",
    blurb:
      "Polka dots, soft puff sleeves and a sweet square neck. For birthdays, first dates and no reason at all.",
    cut: cut("square", "puff", "above-knee", { pattern: "polka" }),
    colours: [printed("Navy", "#f1e6d6"), printed("Red", "#f6ece0")],
    fabric: "power-stretch",
    price: 1099,
    mrp: 1899,
    weight: 350,
    occasion: "Brunch",
  },
  {
    ...base,
    title: "Anvi Everyday Tank Dress",
    blurb:
      "A ribbed tank dress so easy you will buy the second colour. Tie a shirt around the waist and go.",
    cut: cut("scoop", "sleeveless", "midi", { sheen: "rib" }),
    colours: plain("Grey", "Olive", "Rose Pink"),
    fabric: "ribbed-knit",
    price: 699,
    mrp: 1299,
    weight: 310,
    occasion: "Casual",
  },
  {
    ...base,
    title: "Mallika Mermaid Hem Bodycon",
    blurb:
      "Fitted to the knee, then a sudden flutter. The mermaid hem turns an evening staircase into an entrance.",
    cut: cut("straight", "strap", "midi", { silhouette: "mermaid", sheen: "satin" }),
    colours: plain("Plum", "Champagne"),
    fabric: "satin",
    price: 1799,
    mrp: 3299,
    weight: 440,
    occasion: "Cocktail",
  },
  {
    ...base,
    title: "Pihu Houndstooth Shift Dress",
    blurb:
      "A mini houndstooth, cap sleeves and a shape that skims instead of squeezing. Desk today, daawat tonight.",
    cut: cut("round", "cap", "above-knee", { pattern: "houndstooth", silhouette: "fitted" }),
    colours: [printed("Ivory", "#26242a")],
    fabric: "poly-viscose",
    price: 1299,
    mrp: 2299,
    weight: 410,
    occasion: "Work",
    fit: "slim",
  },
]

export const BODYCON_DRESSES: CategorySeed = {
  name: "Bodycon Dresses",
  handle: "bodycon-dresses",
  code: "BD",
  description:
    "Dresses that hold the line: ruched, ribbed and wrapped, cut on Indian measurements from XS to XXL.",
  parcel: { length_cm: 32, breadth_cm: 25, height_cm: 4 },
  products,
}
