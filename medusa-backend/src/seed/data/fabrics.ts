/** What the tariff needs to know: how the cloth is made, and its main fibre. */
export interface Fabric {
  /** Shown and filtered by. */
  name: string
  composition: string
  care: string
  knit: boolean
  fibre: "cotton" | "synthetic" | "artificial" | "other"
  /** A half-sentence for the description. */
  feel: string
}

const COLD = "Machine wash cold with like colours, dry in shade, warm iron on reverse"
const GENTLE = "Gentle machine wash in a laundry bag, do not wring, dry flat"
const HAND = "Hand wash separately in cold water, dry in shade, steam iron"
const DRY = "Dry clean only, store on a padded hanger"

export const FABRICS = {
  "ribbed-knit": {
    name: "Ribbed Knit",
    composition: "95% Cotton, 5% Elastane",
    care: GENTLE,
    knit: true,
    fibre: "cotton",
    feel: "a stretchy cotton rib that springs back after every wear",
  },
  "power-stretch": {
    name: "Stretch Jersey",
    composition: "92% Polyester, 8% Elastane",
    care: GENTLE,
    knit: true,
    fibre: "synthetic",
    feel: "a double-layered stretch jersey that smooths and holds",
  },
  bandage: {
    name: "Bandage Knit",
    composition: "88% Viscose, 12% Elastane",
    care: HAND,
    knit: true,
    fibre: "artificial",
    feel: "a dense bandage knit that sculpts without digging in",
  },
  velvet: {
    name: "Velvet",
    composition: "94% Polyester, 6% Elastane",
    care: DRY,
    knit: true,
    fibre: "synthetic",
    feel: "a plush stretch velvet that catches every light",
  },
  satin: {
    name: "Satin",
    composition: "97% Polyester, 3% Elastane",
    care: HAND,
    knit: false,
    fibre: "synthetic",
    feel: "a liquid satin with a soft, non-clingy reverse",
  },
  crepe: {
    name: "Crepe",
    composition: "100% Polyester",
    care: COLD,
    knit: false,
    fibre: "synthetic",
    feel: "a matte crepe that falls straight and shrugs off creases",
  },
  georgette: {
    name: "Georgette",
    composition: "100% Polyester",
    care: HAND,
    knit: false,
    fibre: "synthetic",
    feel: "a floaty georgette with a breathable lining",
  },
  cotton: {
    name: "Cotton",
    composition: "100% Cotton",
    care: COLD,
    knit: false,
    fibre: "cotton",
    feel: "a pre-shrunk cambric cotton that softens with every wash",
  },
  poplin: {
    name: "Cotton Poplin",
    composition: "97% Cotton, 3% Elastane",
    care: COLD,
    knit: false,
    fibre: "cotton",
    feel: "a crisp poplin with just enough give to sit down in",
  },
  linen: {
    name: "Linen Blend",
    composition: "55% Linen, 45% Viscose",
    care: HAND,
    knit: false,
    fibre: "other",
    feel: "a washed linen blend that stays cool past noon",
  },
  rayon: {
    name: "Rayon",
    composition: "100% Viscose Rayon",
    care: HAND,
    knit: false,
    fibre: "artificial",
    feel: "a breezy rayon that moves when you do",
  },
  denim: {
    name: "Denim",
    composition: "98% Cotton, 2% Elastane",
    care: "Machine wash cold inside out, wash dark shades separately",
    knit: false,
    fibre: "cotton",
    feel: "a mid-weight denim with comfort stretch",
  },
  sequin: {
    name: "Sequinned Mesh",
    composition: "100% Polyester, fully lined",
    care: DRY,
    knit: false,
    fibre: "synthetic",
    feel: "a flexible sequinned mesh over a smooth lining",
  },
  knit: {
    name: "Fine Knit",
    composition: "60% Cotton, 40% Acrylic",
    care: GENTLE,
    knit: true,
    fibre: "cotton",
    feel: "a fine-gauge knit that is warm without weight",
  },
  twill: {
    name: "Twill",
    composition: "97% Cotton, 3% Elastane",
    care: COLD,
    knit: false,
    fibre: "cotton",
    feel: "a sturdy brushed twill with stretch",
  },
  "poly-viscose": {
    name: "Suiting",
    composition: "68% Polyester, 29% Viscose, 3% Elastane",
    care: COLD,
    knit: false,
    fibre: "synthetic",
    feel: "a smooth suiting cloth that keeps its crease",
  },
} as const satisfies Record<string, Fabric>

export type FabricKey = keyof typeof FABRICS
