import { darken, lighten } from "../colour"
import { between, Random } from "../random"

/** A straw hat from above. */
const hat = (x: number, y: number, r: number, ribbon: string): string => {
  const rings = Array.from(
    { length: 13 },
    (_, i) =>
      `<circle r="${(r * (0.34 + i * 0.052)).toFixed(1)}" fill="none" stroke="#8e6a3b" stroke-opacity=".25" stroke-width="2"/>`
  ).join("")
  return `<g transform="translate(${x} ${y})"><circle cx="10" cy="16" r="${r * 1.02}" fill="url(#ground)" fill-opacity=".9"/><circle r="${r}" fill="#d9b981"/>${rings}<circle r="${r * 0.47}" fill="${ribbon}"/><circle r="${r * 0.41}" fill="#e3c894"/><circle cx="${-r * 0.1}" cy="${-r * 0.12}" r="${r * 0.27}" fill="#f0dcb2" fill-opacity=".7"/></g>`
}

/** A pair of gold hoops. */
const hoops = (x: number, y: number): string =>
  [
    [0, 0],
    [46, 22],
  ]
    .map(
      ([dx, dy]) =>
        `<g transform="translate(${x + dx} ${y + dy})" fill="none"><circle cx="4" cy="6" r="25" stroke="#2a1a16" stroke-opacity=".2" stroke-width="6"/><circle r="25" stroke="#b98b3e" stroke-width="5.500"/><path d="M-22 -10A25 25 0 0 1 4 -25" stroke="#fbe9b8" stroke-width="3"/></g>`
    )
    .join("")

/** A sprig of eucalyptus. */
const sprig = (x: number, y: number, turn: number, random: Random): string => {
  const leaves = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    const hand = i % 2 ? 1 : -1
    const r = 30 * (1 - t * 0.55)
    const tone = lighten("#7d9179", between(random, 0, 0.35))
    return `<g transform="translate(${(Math.sin(t * 2) * 24).toFixed(1)} ${(-t * 300).toFixed(1)}) rotate(${(hand * between(random, 42, 66)).toFixed(1)})"><ellipse cx="3" cy="${(-r * 0.9 + 6).toFixed(1)}" rx="${(r * 0.5).toFixed(1)}" ry="${r.toFixed(1)}" fill="#2a1a16" fill-opacity=".12"/><ellipse cy="${(-r * 0.9).toFixed(1)}" rx="${(r * 0.5).toFixed(1)}" ry="${r.toFixed(1)}" fill="${tone}"/><path d="M0 0V${(-r * 1.6).toFixed(1)}" stroke="${darken(tone, 0.25)}" stroke-opacity=".4"/></g>`
  })
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 30C8 -80 30 -200 22 -310" fill="none" stroke="#6a5b43" stroke-width="4"/>${leaves.join("")}</g>`
}

/** Sunglasses, folded open. */
const sunglasses = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><g transform="translate(5 8)" fill="#2a1a16" fill-opacity=".2"><ellipse cx="-40" rx="36" ry="30"/><ellipse cx="40" rx="36" ry="30"/></g><path d="M-74 -8L-88 -66M74 -8L88 -66" stroke="#3b2418" stroke-width="6" stroke-linecap="round"/><ellipse cx="-40" rx="35" ry="29" fill="#5a3722" stroke="#3b2418" stroke-width="7"/><ellipse cx="40" rx="35" ry="29" fill="#5a3722" stroke="#3b2418" stroke-width="7"/><path d="M-7 -8Q0 -16 7 -8" fill="none" stroke="#3b2418" stroke-width="6"/><path d="M-60 -10Q-48 -24 -32 -22M22 -10Q34 -24 50 -22" stroke="#fff4e2" stroke-opacity=".5" stroke-width="4" fill="none" stroke-linecap="round"/></g>`

/** What lies around a flat lay, by seed. */
export const flatLayProps = (
  seed: number,
  ribbon: string,
  random: Random
): { under: string; over: string } => {
  switch (Math.abs(seed) % 3) {
    case 0:
      return { under: hat(760, 190, 190, darken(ribbon, 0.2)), over: hoops(118, 1050) }
    case 1:
      return { under: sprig(96, 1130, 14, random), over: sunglasses(745, 1085, -14) }
    default:
      return {
        under: sprig(820, 330, -156, random),
        over: hoops(112, 150) + sunglasses(160, 1100, 12),
      }
  }
}

/** A vase of dried grass beside a clothes rail. */
export const vase = (x: number, y: number, tone: string, random: Random): string => {
  const stems = Array.from({ length: 7 }, (_, i) => {
    const lean = -66 + i * 22 + between(random, -8, 8)
    const h = between(random, 190, 280)
    return `<path d="M${x} ${y - 120}Q${x + lean * 0.3} ${y - 120 - h * 0.6} ${x + lean} ${y - 120 - h}" fill="none" stroke="#a88a5c" stroke-width="2.500"/><ellipse cx="${(x + lean * 0.97).toFixed(1)}" cy="${(y - 116 - h).toFixed(1)}" rx="11" ry="44" transform="rotate(${(lean * 0.3).toFixed(1)} ${(x + lean).toFixed(1)} ${(y - 120 - h).toFixed(1)})" fill="#dcc49a" fill-opacity=".92"/>`
  })
  return `<ellipse cx="${x + 12}" cy="${y}" rx="78" ry="13" fill="url(#ground)"/>${stems.join("")}<path d="M${x - 18} ${y - 130}C${x - 18} ${y - 100} ${x - 58} ${y - 92} ${x - 58} ${y - 46}C${x - 58} ${y - 14} ${x - 34} ${y} ${x} ${y}S${x + 58} ${y - 14} ${x + 58} ${y - 46}C${x + 58} ${y - 92} ${x + 18} ${y - 100} ${x + 18} ${y - 130}Z" fill="${tone}"/><path d="M${x - 40} ${y - 70}C${x - 46} ${y - 44} ${x - 40} ${y - 24} ${x - 26} ${y - 12}" fill="none" stroke="#fff8ee" stroke-opacity=".45" stroke-width="9" stroke-linecap="round"/><path d="M${x + 44} ${y - 72}C${x + 54} ${y - 40} ${x + 44} ${y - 16} ${x + 20} ${y - 3}" fill="none" stroke="#2a1a16" stroke-opacity=".16" stroke-width="12" stroke-linecap="round"/><ellipse cx="${x}" cy="${y - 130}" rx="18" ry="5" fill="${darken(tone, 0.45)}"/>`
}

/** A wooden hanger hooked on a brass rail; `clips` turns it into a skirt hanger. Body units around the neck point. */
export const hanger = (clips: boolean): { behind: string; front: string } => {
  const hook = `<path d="M0 ${clips ? 226 : -24}V${clips ? 200 : -50}C0 ${clips ? 184 : -66} 22 ${clips ? 186 : -64} 20 ${clips ? 168 : -82}C18 ${clips ? 150 : -100} -12 ${clips ? 150 : -100} -14 ${clips ? 168 : -82}" fill="none" stroke="#b58f4d" stroke-width="4.500" stroke-linecap="round"/>`
  if (clips) {
    return {
      behind: `${hook}<rect x="-72" y="222" width="144" height="12" rx="6" fill="#a9774a"/><rect x="-72" y="222" width="144" height="4.500" rx="2" fill="#e0b886" fill-opacity=".6"/>`,
      front: [-1, 1]
        .map(
          (hand) =>
            `<rect x="${hand * 48 - 9}" y="228" width="18" height="40" rx="3" fill="#b98f4f"/><rect x="${hand * 48 - 9}" y="228" width="6" height="40" rx="3" fill="#f3dfae" fill-opacity=".6"/>`
        )
        .join(""),
    }
  }
  return {
    behind: `${hook}<path d="M0 -26C30 -24 70 0 112 30C118 36 114 46 104 44C70 36 34 24 0 22S-70 36 -104 44C-114 46 -118 36 -112 30C-70 0 -30 -24 0 -26Z" fill="#a9774a"/><path d="M0 -22C30 -20 68 2 106 32" fill="none" stroke="#e2bb8a" stroke-opacity=".65" stroke-width="3"/><path d="M0 -22C-30 -20 -68 2 -106 32" fill="none" stroke="#e2bb8a" stroke-opacity=".8" stroke-width="3"/>`,
    front: "",
  }
}
