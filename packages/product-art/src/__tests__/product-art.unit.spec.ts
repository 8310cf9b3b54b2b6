import sharp from "sharp"
import { BANNERS, drawBanner } from "../banners"
import { renderGarment } from "../render"
import { GarmentSpec, Neckline, Pattern, Sheen, Silhouette, Sleeve, VIEWS } from "../types"
import { drawGarment } from "../views"

const dress: GarmentSpec = {
  kind: "bodycon-dress",
  neckline: "round",
  sleeve: "sleeveless",
  length: "mini",
  silhouette: "bodycon",
  details: [],
  pattern: "solid",
  colour: { name: "Wine", base: "#7a2338" },
  sheen: "matte",
  seed: 5,
}

const NECKLINES: Neckline[] = [
  "round",
  "scoop",
  "v-neck",
  "square",
  "sweetheart",
  "straight",
  "cowl",
  "halter",
  "boat",
  "off-shoulder",
  "one-shoulder",
  "high-neck",
  "collar",
  "wrap",
  "strapless",
]
const SLEEVES: Sleeve[] = [
  "sleeveless",
  "strap",
  "cap",
  "short",
  "puff",
  "three-quarter",
  "full",
  "bell",
  "flutter",
]
const PATTERNS: Pattern[] = [
  "solid",
  "floral",
  "ditsy",
  "stripes",
  "pinstripe",
  "polka",
  "check",
  "ombre",
  "sequin",
  "animal",
  "tropical",
  "bandhani",
  "buti",
  "ikat",
  "abstract",
  "houndstooth",
]
const SHEENS: Sheen[] = ["matte", "satin", "rib", "denim", "velvet", "crepe", "knit", "linen"]
const SKIRTS: Silhouette[] = ["bodycon", "a-line", "skater", "straight", "mermaid", "tiered"]
const LEGS: Silhouette[] = ["skinny", "tapered", "straight", "flared", "wide-leg"]

const isSound = (svg: string): boolean =>
  !/NaN|Infinity|undefined/.test(svg) && svg.endsWith("</svg>")

describe("drawGarment", () => {
  it("should draw the same picture for the same spec and another for another seed", () => {
    expect(drawGarment(dress, "front")).toBe(drawGarment({ ...dress }, "front"))
    expect(drawGarment(dress, "front")).not.toBe(drawGarment({ ...dress, seed: 6 }, "front"))
  })

  it("should draw four different views", () => {
    expect(new Set(VIEWS.map((view) => drawGarment(dress, view))).size).toBe(4)
  })

  it.each(NECKLINES)("should draw a %s neckline with every sleeve and view", (neckline) => {
    for (const sleeve of SLEEVES) {
      for (const view of VIEWS) {
        expect(isSound(drawGarment({ ...dress, neckline, sleeve }, view))).toBe(true)
      }
    }
  })

  it.each(PATTERNS)("should draw the pattern %s on every cloth", (pattern) => {
    for (const sheen of SHEENS) {
      expect(isSound(drawGarment({ ...dress, pattern, sheen }))).toBe(true)
    }
  })

  it("should draw every skirt and every leg", () => {
    for (const silhouette of SKIRTS) {
      expect(
        isSound(
          drawGarment({
            ...dress,
            kind: "skirt",
            silhouette,
            details: ["slit", "wrap", "ruffle-hem"],
          })
        )
      ).toBe(true)
    }
    for (const silhouette of LEGS) {
      expect(
        isSound(
          drawGarment({
            ...dress,
            kind: "trousers",
            length: "ankle",
            silhouette,
            details: ["cargo-pockets", "drawstring"],
          })
        )
      ).toBe(true)
    }
  })

  it("should refuse a co-ord set without a bottom and a colour that is not #rrggbb", () => {
    expect(() => drawGarment({ ...dress, kind: "co-ord-set" })).toThrow("bottom")
    expect(() => drawGarment({ ...dress, colour: { name: "Red", base: "red" } })).toThrow("#rrggbb")
  })

  it("should draw every banner", () => {
    expect(BANNERS.every((name) => isSound(drawBanner(name)))).toBe(true)
  })
})

describe("renderGarment", () => {
  it("should give the same 3:4 WebP of at most 60 kB each time", async () => {
    const [first, second] = await Promise.all([1, 2].map(() => renderGarment(dress, "front")))
    expect(first.equals(second)).toBe(true)
    expect(first.length).toBeLessThan(60 * 1024)
    expect(await sharp(first).metadata()).toMatchObject({ format: "webp", width: 690, height: 920 })
  })
})
