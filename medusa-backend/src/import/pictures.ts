import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { renderGarment } from "@bodycon/product-art"
import { garmentSpecOf, pictureKey } from "./garment-art"
import { EXTERNAL_ID_PREFIX } from "./identity"
import type { PictureRequest } from "./product-plan"

const VIEWS = ["front", "styled"] as const
const WIDTH = 480

/** Addresses of a product's pictures, the thumbnail first. */
export type PictureUrls = string[]

interface PictureRow {
  key: string
  urls: PictureUrls
}

/**
 * Pictures of imported products: drawn once for a kind of garment and shade, uploaded through the
 * File Module and shared by all products that look so. Pictures of earlier runs are found again in
 * the products that carry them.
 */
export class PictureLibrary {
  private constructor(
    private readonly container: MedusaContainer,
    private readonly known: Map<string, PictureUrls>
  ) {}

  static async open(container: MedusaContainer): Promise<PictureLibrary> {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = (await knex.raw(
      `SELECT DISTINCT ON (metadata->>'picture')
              metadata->>'picture' AS key, metadata->'pictures' AS urls
         FROM product
        WHERE external_id LIKE ? AND jsonb_exists(metadata, 'picture') AND deleted_at IS NULL`,
      [`${EXTERNAL_ID_PREFIX}%`]
    )) as { rows: PictureRow[] }
    return new PictureLibrary(container, new Map(rows.map(({ key, urls }) => [key, urls])))
  }

  /** Key and addresses for each request, drawing what is not there yet. */
  async resolve(requests: PictureRequest[]): Promise<PictureRow[]> {
    for (const request of requests) {
      const key = pictureKey(request)
      if (!this.known.has(key)) {
        this.known.set(key, await this.draw(key, request))
      }
    }
    return requests.map((request) => {
      const key = pictureKey(request)
      return { key, urls: this.known.get(key) ?? [] }
    })
  }

  private async draw(key: string, request: PictureRequest): Promise<PictureUrls> {
    const spec = garmentSpecOf(request)
    const images = await Promise.all(
      VIEWS.map((view) => renderGarment(spec, view, { width: WIDTH }))
    )
    const files = await this.container.resolve(Modules.FILE).createFiles(
      images.map((image, index) => ({
        filename: `catalogue-${key}-${VIEWS[index]}.webp`,
        mimeType: "image/webp",
        content: image.toString("base64"),
        access: "public" as const,
      }))
    )
    return files.map((file) => file.url)
  }
}
