import type { GarmentKind } from "@bodycon/product-art"
import type { Fabric } from "./fabrics"

type Family = "dress" | "top" | "set" | "skirt" | "trousers"

const FAMILY: Record<GarmentKind, Family> = {
  "bodycon-dress": "dress",
  "party-dress": "dress",
  "crop-top": "top",
  "co-ord-set": "set",
  skirt: "skirt",
  trousers: "trousers",
}

/** Tariff sub-headings by garment and fibre: chapter 61 for knits, 62 for woven cloth (Customs Tariff of India). */
const CODES: Record<"knit" | "woven", Record<Family, Record<Fabric["fibre"], string>>> = {
  knit: {
    dress: { cotton: "610442", synthetic: "610443", artificial: "610444", other: "610449" },
    top: { cotton: "610610", synthetic: "610620", artificial: "610620", other: "610690" },
    set: { cotton: "610422", synthetic: "610423", artificial: "610429", other: "610429" },
    skirt: { cotton: "610452", synthetic: "610453", artificial: "610459", other: "610459" },
    trousers: { cotton: "610462", synthetic: "610463", artificial: "610469", other: "610469" },
  },
  woven: {
    dress: { cotton: "620442", synthetic: "620443", artificial: "620444", other: "620449" },
    top: { cotton: "620630", synthetic: "620640", artificial: "620640", other: "620690" },
    set: { cotton: "620422", synthetic: "620423", artificial: "620429", other: "620429" },
    skirt: { cotton: "620452", synthetic: "620453", artificial: "620459", other: "620459" },
    trousers: { cotton: "620462", synthetic: "620463", artificial: "620469", other: "620469" },
  },
}

/** Six-digit HSN of a women's garment. */
export const hsnOf = (kind: GarmentKind, fabric: Fabric): string =>
  CODES[fabric.knit ? "knit" : "woven"][FAMILY[kind]][fabric.fibre]
