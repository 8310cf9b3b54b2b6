import sharp from "sharp"
import type { GarmentSpec, View } from "./types"
import { drawGarment } from "./views"

export interface RenderOptions {
  /** Pixels; pictures are 3:4 portraits. Default 690 (690 × 920). */
  width?: number
  /** WebP quality 1 to 100. Default 76. */
  quality?: number
}

/** Rasterises an SVG of ours to WebP. */
export const toWebp = (svg: string, width: number, quality: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { limitInputPixels: 20_000_000, unlimited: true })
    .resize({ width })
    .webp({ quality, effort: 2 })
    .toBuffer()

/** Draws one view of a garment as WebP. Deterministic: the same spec gives the same bytes on the same build of sharp. */
export const renderGarment = (
  spec: GarmentSpec,
  view: View,
  { width = 690, quality = 76 }: RenderOptions = {}
): Promise<Buffer> => toWebp(drawGarment(spec, view), width, quality)
