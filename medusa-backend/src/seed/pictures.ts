import { BANNERS, BannerName, renderBanner, renderGarment, VIEWS } from "@bodycon/product-art"
import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedColour, SeedProduct } from "./data/catalogue"

interface Picture {
  filename: string
  data: Buffer
}

const upload = async (container: MedusaContainer, pictures: Picture[]): Promise<string[]> => {
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: pictures.map(({ filename, data }) => ({
        filename,
        mimeType: "image/webp",
        content: data.toString("base64"),
        access: "public" as const,
      })),
    },
  })
  return result.map((file) => file.url)
}

const draw = (handle: string, { name, art }: SeedColour): Promise<Picture>[] =>
  VIEWS.map(async (view) => ({
    filename: `${handle}-${name.toLowerCase().replace(/[^a-z]+/g, "-")}-${view}.webp`,
    data: await renderGarment(art, view),
  }))

/** Draws the four pictures of each colour of some products; sharp works on all cores meanwhile. */
export const drawPictures = (products: SeedProduct[]): Promise<Picture[]> =>
  Promise.all(products.flatMap(({ handle, colours }) => colours.flatMap((c) => draw(handle, c))))

/** Uploads drawn pictures; answers addresses by product handle, four a colour in the order of `VIEWS`. */
export const uploadPictures = async (
  container: MedusaContainer,
  products: SeedProduct[],
  pictures: Picture[]
): Promise<Map<string, string[]>> => {
  const urls = await upload(container, pictures)
  let at = 0
  return new Map(
    products.map(({ handle, colours }) => {
      const count = colours.length * VIEWS.length
      at += count
      return [handle, urls.slice(at - count, at)]
    })
  )
}

/** Draws and uploads the wide pictures of the home page and the categories. */
export const makeBanners = async (
  container: MedusaContainer
): Promise<Record<BannerName, string>> => {
  const pictures = await Promise.all(
    BANNERS.map(async (name) => ({
      filename: `banner-${name}.webp`,
      data: await renderBanner(name),
    }))
  )
  const urls = await upload(container, pictures)
  return Object.fromEntries(BANNERS.map((name, i) => [name, urls[i]])) as Record<BannerName, string>
}
