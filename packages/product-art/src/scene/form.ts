import { TORSO } from "../body"
import { both, cubic, d, line, mirror, Pt, spline } from "../path"

const NECK_TO_ARM: Pt[] = [
  ...spline(
    [
      [27, -74],
      [28, -40],
      [36, -12],
      [62, 10],
      [90, 22],
      [103, 40],
    ],
    8
  ),
  ...spline(
    [
      [103, 40],
      [101, 84],
      [94, 116],
      [90, 134],
    ],
    8
  ).slice(1),
]

/** A linen tailor's form on a brass pole: the only "body" in the shop's pictures. Body units, `pole` says how far down it stands. */
export const dressForm = (
  warp: (p: Pt) => Pt,
  pole: number,
  linen: string
): { defs: string; body: string } => {
  const end: Pt[] = both(cubic([0, 486], [40, 486], [84, 480], [105, 468]))
  const outline = [
    ...both(NECK_TO_ARM.slice().map((p) => p)),
    ...TORSO.slice(1),
    ...end.slice().reverse().slice(1),
    ...mirror(TORSO).slice(1),
  ].map(warp)
  const shape = d(outline, true)
  const seam = (points: Pt[]): string =>
    `<path d="${d(points.map(warp))}" fill="none" stroke="#6f5a45" stroke-opacity=".35" stroke-width="1.200"/>`
  const princess = spline(
    [
      [48, 24],
      [50, 120],
      [46, 200],
      [36, 288],
      [46, 400],
      [50, 478],
    ],
    10
  )
  const [cx, cy] = warp([0, -74])
  const [px] = warp([0, 480])
  const plate = (hand: number): string => {
    const [x, y] = warp([hand * 96, 87])
    return `<ellipse cx="${x}" cy="${y}" rx="7.500" ry="34" transform="rotate(${hand * 5} ${x} ${y})" fill="url(#wood)"/><ellipse cx="${x - hand * 1.5}" cy="${y}" rx="4.500" ry="28" transform="rotate(${hand * 5} ${x} ${y})" fill="none" stroke="#5f3f25" stroke-opacity=".35" stroke-width="1"/>`
  }
  const defs = `
<linearGradient id="linen" gradientUnits="userSpaceOnUse" x1="-106" y1="0" x2="106" y2="0"><stop offset="0" stop-color="${linen}" stop-opacity=".86"/><stop offset=".3" stop-color="#fbf4e8"/><stop offset=".62" stop-color="${linen}"/><stop offset="1" stop-color="#a8937a"/></linearGradient>
<linearGradient id="wood" x1="0" y1="0" x2="1" y2=".25"><stop offset="0" stop-color="#c79a67"/><stop offset=".45" stop-color="#a9774a"/><stop offset="1" stop-color="#6d4628"/></linearGradient>
<linearGradient id="brass" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#8d6b35"/><stop offset=".3" stop-color="#f0d9a2"/><stop offset=".55" stop-color="#c79d57"/><stop offset="1" stop-color="#6f5026"/></linearGradient>
<pattern id="canvas" patternUnits="userSpaceOnUse" width="90" height="90"><path d="${Array.from({ length: 36 }, (_, i) => `M0 ${i * 2.5}H90M${i * 2.5} 0V90`).join("")}" stroke="#7d6a52" stroke-opacity=".08" stroke-width=".5"/></pattern>`
  const body = `
<rect x="${px - 6.5}" y="470" width="13" height="${Math.max(0, pole - 470)}" fill="url(#brass)"/>
<path d="${shape}" fill="${linen}"/><path d="${shape}" fill="url(#linen)"/><path d="${shape}" fill="url(#canvas)"/>
${seam(line([0, -70], [0, 484]))}${seam(princess)}${seam(mirror(princess))}${seam(both(cubic([0, -6], [18, -6], [32, -12], [40, -8])))}
${plate(-1)}${plate(1)}
<ellipse cx="${cx}" cy="${cy + 2}" rx="28.500" ry="8.500" fill="#7a5230"/><ellipse cx="${cx}" cy="${cy}" rx="28.500" ry="8" fill="url(#wood)"/>
<rect x="${cx - 4}" y="${cy - 17}" width="8" height="16" fill="url(#wood)"/><ellipse cx="${cx}" cy="${cy - 24}" rx="11" ry="10.500" fill="url(#wood)"/><ellipse cx="${cx - 4}" cy="${cy - 28}" rx="3.200" ry="2.400" fill="#fff2dc" fill-opacity=".55"/>`
  return { defs, body }
}
