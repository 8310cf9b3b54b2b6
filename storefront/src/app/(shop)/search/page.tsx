import type { Metadata } from "next"

import { Listing } from "@/components/listing/listing"
import { listProducts } from "@/lib/data/search"
import { parseListing, type RawSearchParams } from "@/lib/listing-url"

type PageProps = { searchParams: Promise<RawSearchParams> }

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { q } = parseListing(await searchParams)
  return { title: q ? `“${q}”` : "All pieces", robots: { index: false } }
}

export default async function Page({ searchParams }: PageProps) {
  const state = parseListing(await searchParams)
  const listing = await listProducts(state, null)
  const title = state.q ? `“${state.q}”` : state.sort === "new" ? "New in" : "Everything"
  return (
    <div className="shell py-8 md:py-12">
      <header className="mb-8 md:mb-12">
        {state.q && <p className="eyebrow mb-2 text-muted">Results for</p>}
        <h1 className="display text-[2.75rem] break-words md:text-7xl">{title}</h1>
      </header>
      <Listing base="/search" state={state} listing={listing} />
    </div>
  )
}
