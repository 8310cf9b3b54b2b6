import type { Metadata } from "next"
import { notFound } from "next/navigation"

import { Listing } from "@/components/listing/listing"
import { listCategories } from "@/lib/data/catalogue"
import { listProducts } from "@/lib/data/search"
import { parseListing, type RawSearchParams } from "@/lib/listing-url"

type PageProps = { params: Promise<{ handle: string }>; searchParams: Promise<RawSearchParams> }

async function findCategory(handle: string) {
  return (await listCategories()).find((category) => category.handle === handle) ?? null
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { handle } = await params
  const category = await findCategory(handle)
  return category
    ? {
        title: category.name,
        description:
          category.description ?? `${category.name} with your size worked out before you pay.`,
        alternates: { canonical: `/c/${handle}` },
      }
    : {}
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ handle }, query] = await Promise.all([params, searchParams])
  const state = { ...parseListing(query), q: "" }
  const [category, listing] = await Promise.all([findCategory(handle), listProducts(state, handle)])
  if (!category) {
    notFound()
  }
  return (
    <div className="shell py-8 md:py-12">
      <header className="mb-8 md:mb-12">
        <h1 className="display text-[2.75rem] md:text-7xl">{category.name}</h1>
        {category.description && <p className="mt-3 max-w-xl text-muted">{category.description}</p>}
      </header>
      <Listing base={`/c/${handle}`} state={state} listing={listing} />
    </div>
  )
}
