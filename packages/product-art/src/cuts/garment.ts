import { seeded } from "../random"
import type { GarmentSpec } from "../types"
import { bodice } from "./bodice"
import type { Garment } from "./piece"
import { skirt } from "./skirt"
import { trousers } from "./trousers"

const lower = (
  kind: "skirt" | "trousers",
  cut: Pick<GarmentSpec, "length" | "silhouette" | "details">,
  back: boolean,
  seed: number
): Garment => {
  const random = seeded(seed + 17)
  const shape = { length: cut.length, silhouette: cut.silhouette, details: cut.details, back }
  const made = kind === "skirt" ? { trims: [], ...skirt(shape, random) } : trousers(shape, random)
  return { ...made, top: 256 }
}

/** Cuts a garment: which panels of cloth, where their edges, seams and creases run. Knows nothing of colour or light. */
export const cutGarment = (spec: GarmentSpec, back: boolean): Garment => {
  if (spec.kind === "skirt" || spec.kind === "trousers") {
    return lower(spec.kind, spec, back, spec.seed)
  }
  const top = bodice(spec, back, seeded(spec.seed))
  if (spec.kind !== "co-ord-set") {
    return top
  }
  if (!spec.bottom) {
    throw new TypeError("A co-ord-set needs `bottom`")
  }
  const below = lower(spec.bottom.kind, spec.bottom, back, spec.seed)
  return {
    pieces: [...below.pieces, ...top.pieces],
    trims: [...below.trims, ...top.trims],
    top: top.top,
    bottom: Math.max(top.bottom, below.bottom),
    halfWidth: Math.max(top.halfWidth, below.halfWidth),
  }
}
