import { PRODUCTS, SeedProduct } from "./catalogue"
import { hash, stream } from "./hash"

/** What one supplier says of one variant, before ids are known. Costs in whole ₹. */
export interface ListingSeed {
  supplier_code: string
  sku: string
  supplier_sku: string
  cost_price: string
  mrp: string
  lead_days: number
  reported_stock: number
  safety_buffer: number
  priority: number
}

/** Who makes what: the first sells it, the second also holds some products. */
const MAKERS: Record<string, [string, string]> = {
  "Bodycon Studio": ["noyyal-knits", "okhla-stitch"],
  Saanjh: ["surat-loom", "parel-atelier"],
  "Kesar Lane": ["sanganer-print", "gariahat-drape"],
  "Mogra & Co": ["gariahat-drape", "surat-loom"],
  "Neel Theory": ["okhla-stitch", "noyyal-knits"],
}

/** Some ranges go to the ateliers that do finer work. */
const EXCEPTIONS: Record<string, string> = {
  "jalpari-sequin-mermaid-gown": "parel-atelier",
  "diya-pleated-one-shoulder-gown": "parel-atelier",
  "kohinoor-sequin-shift": "parel-atelier",
  "boardroom-pinstripe-co-ord": "parel-atelier",
  "aakaar-abstract-corset-set": "parel-atelier",
  "gulab-satin-corset-top": "parel-atelier",
}

const SELLABLE: Record<string, number> = { XS: 9, S: 22, M: 28, L: 26, XL: 16, XXL: 9 }

const makersOf = (product: SeedProduct): string[] => {
  const [first, second] = MAKERS[String(product.metadata.brand)]
  const exception = EXCEPTIONS[product.handle]
  const main = exception ?? first
  const other = main === second ? first : second
  return hash(product.handle) % 3 === 0 ? [main, other] : [main]
}

const listingsOf = (product: SeedProduct): ListingSeed[] =>
  makersOf(product).flatMap((supplier_code, rank) => {
    const random = stream(`${supplier_code}/${product.handle}`)
    return product.variants.map(({ sku, size }): ListingSeed => {
      const scarce = random()
      const most = SELLABLE[size]
      const stock = scarce < 0.03 ? 0 : scarce < 0.1 ? 3 : Math.ceil(most * (0.5 + random()))
      return {
        supplier_code,
        sku,
        supplier_sku: `${supplier_code.slice(0, 3).toUpperCase()}-${sku.slice(3)}`,
        // The second supplier asks a little more, so that routing has something to decide.
        cost_price: `${Math.floor((product.price * (rank ? 50 : 46)) / 100)}.00`,
        mrp: String(product.metadata.mrp),
        lead_days: rank ? 3 : 1,
        reported_stock: stock,
        safety_buffer: stock > 4 ? 1 : 0,
        priority: rank,
      }
    })
  })

/** Every listing of the six suppliers: about a third of the products lie with two of them. */
export const LISTINGS: ListingSeed[] = PRODUCTS.flatMap(listingsOf)
