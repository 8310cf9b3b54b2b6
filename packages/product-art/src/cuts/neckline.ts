import { SHOULDER, UNDERARM } from "../body"
import { both, cubic, line, mirror, Pt, sliver, spline } from "../path"
import type { Neckline, Sleeve } from "../types"
import { Piece, piece } from "./piece"

const hasSleeve = (sleeve: Sleeve): boolean => !["sleeveless", "strap", "none"].includes(sleeve)

/** Shoulder and armhole from the side of the neck to the underarm. A sleeveless cut sits further in. */
const armhole = (neck: Pt, sleeve: Sleeve): Pt[] => {
  const tip: Pt = hasSleeve(sleeve) ? SHOULDER : [Math.max(84, neck[0] + 16), 27]
  return [
    ...line(neck, tip, 6),
    ...spline([tip, [tip[0] - 6, 84], [tip[0] - 9, 112], UNDERARM]).slice(1),
  ]
}

const shouldered = (sleeve: Sleeve, neckCurve: Pt[]): Pt[] => [
  ...neckCurve,
  ...armhole(neckCurve[neckCurve.length - 1], sleeve).slice(1),
]

type HalfEdge = (sleeve: Sleeve) => Pt[]

/** Right half of the top edge, from the centre front to the underarm. */
const FRONT: Partial<Record<Neckline, HalfEdge>> = {
  round: (s) => shouldered(s, cubic([0, 54], [26, 54], [42, 36], [46, 6])),
  scoop: (s) => shouldered(s, cubic([0, 104], [36, 104], [56, 66], [60, 11])),
  "v-neck": (s) => shouldered(s, cubic([0, 138], [16, 108], [40, 58], [50, 7])),
  wrap: (s) => shouldered(s, cubic([0, 158], [14, 124], [42, 62], [52, 8])),
  collar: (s) => shouldered(s, cubic([0, 96], [14, 74], [32, 34], [40, 2])),
  square: (s) =>
    shouldered(s, [...cubic([0, 92], [22, 92], [46, 91], [66, 89]), ...line([66, 89], [70, 14])]),
  boat: (s) => shouldered(s, cubic([0, 30], [34, 30], [66, 26], [84, 20])),
  "high-neck": (s) => shouldered(s, cubic([0, -2], [14, -2], [26, -6], [38, -2])),
  halter: () => [
    ...cubic([0, 52], [16, 44], [24, 18], [30, -8]),
    ...cubic([30, -8], [42, -8], [44, -2], [46, 2], 6).slice(1),
    ...spline([[46, 2], [56, 46], [70, 96], UNDERARM]).slice(1),
  ],
  sweetheart: () => [
    ...cubic([0, 132], [10, 112], [34, 96], [58, 102]),
    ...cubic([58, 102], [74, 106], [84, 120], UNDERARM).slice(1),
  ],
  straight: () => [
    ...line([0, 106], [58, 104]),
    ...cubic([58, 104], [72, 108], [82, 120], UNDERARM).slice(1),
  ],
  strapless: () => [
    ...cubic([0, 112], [26, 112], [50, 108], [66, 112]),
    ...cubic([66, 112], [78, 116], [84, 124], UNDERARM).slice(1),
  ],
  cowl: () => [
    ...cubic([0, 136], [26, 134], [50, 116], [62, 92]),
    ...cubic([62, 92], [72, 106], [80, 122], UNDERARM).slice(1),
  ],
  "off-shoulder": () => [
    ...cubic([0, 104], [36, 102], [70, 96], [94, 84]),
    ...line([94, 84], UNDERARM).slice(1),
  ],
}

const BACK_SHALLOW: HalfEdge = (s) => shouldered(s, cubic([0, 22], [24, 22], [40, 18], [46, 6]))
const BACK_DEEP: HalfEdge = () => [
  ...cubic([0, 172], [30, 168], [58, 140], [72, 128]),
  ...line([72, 128], UNDERARM).slice(1),
]

const backEdge = (neckline: Neckline): HalfEdge => {
  switch (neckline) {
    case "sweetheart":
    case "straight":
    case "cowl":
    case "halter":
      return BACK_DEEP
    case "strapless":
    case "off-shoulder":
    case "boat":
    case "high-neck":
      return FRONT[neckline] as HalfEdge
    case "scoop":
    case "square":
    case "v-neck":
      return (s) => shouldered(s, cubic([0, 58], [30, 58], [50, 40], [54, 9]))
    default:
      return BACK_SHALLOW
  }
}

/** The whole top edge of a bodice, left underarm to right underarm. */
export const topEdge = (neckline: Neckline, sleeve: Sleeve, back: boolean): Pt[] => {
  if (neckline === "one-shoulder") {
    const right = [
      ...cubic([-84, 126], [-40, 108], [30, 84], [52, 8]),
      ...armhole([52, 8], sleeve).slice(1),
    ]
    const edge = [...line([-UNDERARM[0], UNDERARM[1]], [-84, 126], 2).slice(0, -1), ...right]
    return back ? mirror(edge) : edge
  }
  const half = back ? backEdge(neckline) : (FRONT[neckline] ?? (FRONT.round as HalfEdge))
  return both(half(sleeve))
}

const strapPiece = (spine: Pt[], width: number): Piece =>
  piece(sliver(spine, width, width, false), { cloth: "trim", raised: true })

/** Shoulder straps, ties and collars that the top edge alone does not draw. */
export const neckPieces = (neckline: Neckline, sleeve: Sleeve, back: boolean): Piece[] => {
  const wants = neckline !== "strapless" && neckline !== "off-shoulder"
  if (["sweetheart", "straight", "cowl"].includes(neckline) && wants) {
    const width = sleeve === "strap" ? 5 : 13
    const spine = back
      ? spline([
          [50, 142],
          [44, 84],
          [46, 8],
        ])
      : spline([
          [58, 108],
          [54, 56],
          [46, 8],
        ])
    return [strapPiece(spine, width), strapPiece(mirror(spine), width)]
  }
  if (neckline === "collar" && !back) {
    const wing: Pt[] = [
      ...cubic([38, -6], [30, 26], [12, 62], [0, 84]),
      ...line([0, 84], [26, 106]).slice(1),
      ...cubic([26, 106], [48, 76], [58, 40], [56, 10]).slice(1),
      ...cubic([56, 10], [52, 0], [44, -6], [38, -6], 6).slice(1),
    ]
    const leaf = (outline: Pt[]): Piece => piece(outline, { raised: true, stitches: [] })
    return [leaf(wing), leaf(mirror(wing))]
  }
  if (neckline === "collar") {
    return [
      piece(
        [
          ...both(cubic([0, -16], [20, -16], [34, -12], [42, 0])),
          ...mirror(both(cubic([0, 26], [24, 26], [40, 20], [50, 10]))).map(
            ([x, y]) => [x, y] as Pt
          ),
        ],
        { raised: true }
      ),
    ]
  }
  if (neckline === "high-neck") {
    const top = both(cubic([0, -34], [14, -34], [24, -35], [31, -38]))
    const bottom = both(cubic([0, 2], [16, 2], [28, 0], [39, -3])).reverse()
    return [piece([...top, ...bottom], { raised: true })]
  }
  if (neckline === "halter" && back) {
    const band = both(cubic([0, -12], [14, -12], [24, -14], [33, -18]))
    return [
      piece([...band, ...band.map(([x, y]) => [x, y + 16] as Pt).reverse()], {
        cloth: "fabric",
        raised: true,
      }),
    ]
  }
  return []
}
