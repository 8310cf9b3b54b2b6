import { WAIST } from "./body"
import { lighten } from "./colour"
import { cutGarment } from "./cuts/garment"
import type { Garment } from "./cuts/piece"
import { d, Pt } from "./path"
import { between, seeded } from "./random"
import { alcove, HEIGHT, moodFor, studio, sunlitWall, tabletop, WIDTH } from "./scene/backdrop"
import { dressForm } from "./scene/form"
import { flatLayProps, hanger, vase } from "./scene/props"
import { paintGarment } from "./surface/paint"
import type { GarmentSpec, View } from "./types"

const LINEN = "#e6d8c3"

interface Camera {
  scale: number
  x: number
  y: number
}

const document = (defs: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><defs>${defs}</defs>${body}</svg>`

const through = (camera: Camera, body: string): string =>
  `<g transform="translate(${camera.x.toFixed(1)} ${camera.y.toFixed(1)}) scale(${camera.scale.toFixed(3)})">${body}</g>`

/** A slight shift of weight: shoulders one way, hips the other. */
const sway = (seed: number, back: boolean): ((p: Pt) => Pt) => {
  const amount = between(seeded(seed + 31), 2.5, 5) * (seed % 2 ? 1 : -1) * (back ? -1 : 1)
  return ([x, y]) => [x + amount * Math.sin((y - 170) / 190), y]
}

/** Frames the garment so that it fills the picture whatever its length. */
const frame = (garment: Garment, low: boolean): Camera => {
  const top = low ? Math.max(-20, garment.top - 130) : -112
  const height = garment.bottom - top
  const scale = Math.min(1040 / height, 720 / (garment.halfWidth * 2), 1.95)
  const free = HEIGHT - height * scale
  return { scale, x: WIDTH / 2, y: -top * scale + Math.min(free * 0.5, 96) }
}

const isLower = (spec: GarmentSpec): boolean => spec.kind === "skirt" || spec.kind === "trousers"

const shadowOf = (
  garment: Garment,
  warp: (p: Pt) => Pt,
  dx: number,
  dy: number,
  opacity: number
): string =>
  `<g filter="url(#cast)" transform="translate(${dx} ${dy})" fill="#2a1a16" fill-opacity="${opacity}">${garment.pieces
    .filter((p) => p.cloth !== "skin")
    .map((p) => `<path d="${d(p.outline.map(warp), true)}"/>`)
    .join("")}</g>`

const onForm = (spec: GarmentSpec, back: boolean): string => {
  const garment = cutGarment(spec, back)
  const warp = sway(spec.seed, back)
  const camera = frame(garment, isLower(spec))
  const scene = studio(moodFor(spec.kind, spec.colour.base, spec.seed))
  const legs = spec.kind === "trousers" || spec.bottom?.kind === "trousers"
  const pole = legs ? 470 : (HEIGHT - camera.y) / camera.scale
  const form = dressForm(warp, pole, LINEN)
  const painted = paintGarment(garment, spec, { warp, volume: 1, behind: LINEN, worn: true })
  const ground =
    legs || garment.bottom > 900
      ? `<ellipse cx="${WIDTH / 2 + 20}" cy="${(camera.y + garment.bottom * camera.scale + 4).toFixed(0)}" rx="${(garment.halfWidth * camera.scale * 1.15).toFixed(0)}" ry="30" fill="url(#ground)"/>`
      : ""
  return document(
    scene.defs + form.defs + painted.defs,
    scene.behind +
      ground +
      through(camera, shadowOf(garment, warp, 30, 20, 0.26) + form.body + painted.body)
  )
}

const detail = (spec: GarmentSpec): string => {
  const garment = cutGarment(spec, false)
  const warp = sway(spec.seed, false)
  const scene = studio(moodFor(spec.kind, spec.colour.base, spec.seed))
  const form = dressForm(warp, 470, LINEN)
  const painted = paintGarment(garment, spec, { warp, volume: 1, behind: LINEN, worn: true })
  const focus: Pt = isLower(spec) ? [34, WAIST + 62] : [seeded(spec.seed)() < 0.5 ? -26 : 26, 116]
  const scale = isLower(spec) ? 3.5 : 3.3
  const camera = { scale, x: WIDTH / 2 - focus[0] * scale, y: HEIGHT / 2 - focus[1] * scale }
  return document(
    scene.defs + form.defs + painted.defs,
    scene.behind + through(camera, form.body + painted.body)
  )
}

/** A garment hangs well only from real shoulders or a waistband. */
const canHang = (spec: GarmentSpec): boolean =>
  isLower(spec) ||
  (spec.kind !== "co-ord-set" &&
    !["strapless", "off-shoulder", "halter", "one-shoulder"].includes(spec.neckline))

const onHanger = (spec: GarmentSpec): string => {
  const garment = cutGarment(spec, false)
  const turn = sway(spec.seed + 1, false)
  const warp = ([x, y]: Pt): Pt => turn([x * 0.97, y])
  const lower = isLower(spec)
  const top = lower ? 150 : -104
  const scale = Math.min(900 / (garment.bottom - top), 680 / (garment.halfWidth * 2), 1.8)
  const camera = { scale, x: WIDTH / 2, y: 150 - top * scale }
  const mood = moodFor(spec.kind, spec.colour.base, spec.seed + 1)
  const arch = spec.seed % 3 === 0
  const scene = arch ? alcove(mood, spec.seed) : sunlitWall(mood, spec.seed)
  const painted = paintGarment(garment, spec, { warp, volume: 0.4, behind: mood.wall, worn: false })
  const hook = hanger(lower)
  const rail = `<rect x="-10" y="146" width="920" height="13" rx="6" fill="#b58f4d"/><rect x="-10" y="148" width="920" height="4" fill="#f6e3b4" fill-opacity=".75"/><rect x="-10" y="172" width="920" height="10" fill="#2a1a16" fill-opacity=".1"/>`
  const prop =
    !arch && garment.halfWidth * scale < 300
      ? vase(782, 1128, lighten(mood.accent, 0.35), seeded(spec.seed + 4))
      : ""
  return document(
    scene.defs + painted.defs,
    scene.behind +
      prop +
      through(camera, shadowOf(garment, warp, 40, 26, 0.3) + hook.behind) +
      rail +
      through(camera, painted.body + hook.front)
  )
}

const flatLay = (spec: GarmentSpec): string => {
  const garment = cutGarment(spec, false)
  const turn = sway(spec.seed + 1, false)
  const warp = ([x, y]: Pt): Pt => turn([x, y])
  const mood = moodFor(spec.kind, spec.colour.base, spec.seed + 1)
  const scene = tabletop(mood, spec.seed)
  const painted = paintGarment(garment, spec, {
    warp,
    volume: 0.25,
    behind: mood.wall,
    worn: false,
  })
  const top = isLower(spec) ? garment.top : Math.min(garment.top, 0)
  const scale = Math.min(930 / (garment.bottom - top), 640 / (garment.halfWidth * 2), 1.75)
  const middle = (garment.bottom + top) / 2
  const lean = spec.seed % 2 ? -7 : 6
  const props = flatLayProps(spec.seed, spec.colour.base, seeded(spec.seed + 8))
  return document(
    scene.defs + painted.defs,
    `${scene.behind}${props.under}<g transform="translate(${WIDTH / 2} ${HEIGHT / 2 + 8}) rotate(${lean}) scale(${scale.toFixed(3)}) translate(0 ${-middle})">${shadowOf(garment, warp, 7, 11, 0.42)}${painted.body}</g>${props.over}`
  )
}

/**
 * Draws one picture of a garment as an SVG of 900 by 1200.
 * @throws TypeError when a colour is not `#rrggbb` or a co-ord set has no `bottom`.
 */
export const drawGarment = (spec: GarmentSpec, view: View = "front"): string => {
  switch (view) {
    case "front":
      return onForm(spec, false)
    case "back":
      return onForm(spec, true)
    case "detail":
      return detail(spec)
    case "styled":
      return canHang(spec) && spec.seed % 4 !== 1 ? onHanger(spec) : flatLay(spec)
  }
}
