import { CategoryTiles } from "@/components/home/category-tiles"
import { Hero } from "@/components/home/hero"
import { Promises } from "@/components/home/promises"
import { ProductRail } from "@/components/product/product-rail"
import { EmptyState } from "@/components/ui/states"
import { listCategories } from "@/lib/data/catalogue"
import { optional } from "@/lib/data/client"
import { topProducts } from "@/lib/data/search"
import type { Category, ProductCard } from "@/lib/types"

const TILES = 6

async function withPicture(
  category: Category
): Promise<{ category: Category; product: ProductCard | null }> {
  const filters = { category_handles: { $overlaps: [category.handle] } }
  const [product] = await optional(topProducts({ popularity: "DESC" }, 1, filters), [])
  return { category, product: product ?? null }
}

export default async function HomePage() {
  const categories = optional(listCategories(), [])
  const tiles = categories.then((list) => Promise.all(list.slice(0, TILES).map(withPicture)))
  const [shown, newest, loved] = await Promise.all([
    tiles,
    optional(topProducts({ created_at: "DESC" }, 4), []),
    optional(topProducts({ popularity: "DESC" }, 8), []),
  ])
  return (
    <>
      <Hero pieces={loved.filter((product) => product.image).slice(0, 3)} />
      <CategoryTiles tiles={shown} />
      <ProductRail
        title="Just in"
        href="/search?sort=new"
        products={newest}
        note="Fresh from the makers."
      />
      <Promises />
      <ProductRail
        title="Most loved"
        href="/search?sort=popular"
        products={loved.slice(0, 4)}
        note="The pieces that get kept."
      />
      {loved.length === 0 && newest.length === 0 && (
        <EmptyState title="The rails are being filled">
          Nothing is on sale at this moment. Please look in again soon.
        </EmptyState>
      )}
    </>
  )
}
