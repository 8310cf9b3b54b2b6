import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { Suspense } from "react"

import { Details } from "@/components/product/details"
import { ProductRail } from "@/components/product/product-rail"
import { ProductView } from "@/components/product/product-view"
import { RatingLine, ReviewsSection } from "@/components/reviews/reviews-section"
import { productByHandle } from "@/lib/data/catalogue"
import { optional } from "@/lib/data/client"
import { reviewSummary } from "@/lib/data/reviews"
import { topProducts } from "@/lib/data/search"
import { readSession } from "@/lib/data/session"
import { currentBodyProfile, productSizeChart } from "@/lib/data/sizing"
import { storefrontUrl } from "@/lib/env"
import { productJsonLd, scriptJson } from "@/lib/json-ld"
import type { RawSearchParams } from "@/lib/listing-url"
import { parseReviews } from "@/lib/review-url"
import type { Product } from "@/lib/types"

type PageProps = { params: Promise<{ handle: string }>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { handle } = await params
  const product = await productByHandle(handle)
  if (!product) {
    return { title: "Not found" }
  }
  const description =
    product.description?.slice(0, 155) ??
    `${product.title}, with your size worked out before you pay.`
  return {
    title: product.title,
    description,
    alternates: { canonical: `/p/${handle}` },
    openGraph: { title: product.title, description, images: product.images.slice(0, 1) },
  }
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ handle }, query, pincode, token] = await Promise.all([
    params,
    searchParams,
    readSession("pincode"),
    readSession("customer"),
  ])
  const product = await productByHandle(handle)
  if (!product) {
    notFound()
  }
  const [chart, profile] = await Promise.all([
    optional(productSizeChart(product.id), null),
    optional(currentBodyProfile(), null),
  ])
  const reviews = parseReviews(query)
  const category = product.categories[0]
  return (
    <>
      <nav aria-label="Breadcrumb" className="shell hidden pt-5 text-[13px] text-muted md:block">
        <ol className="flex gap-2">
          <li>
            <Link href="/" className="hover:text-ink hover:underline">
              Home
            </Link>
          </li>
          {category && (
            <li className="before:mr-2 before:content-['/']">
              <Link href={`/c/${category.handle}`} className="hover:text-ink hover:underline">
                {category.name}
              </Link>
            </li>
          )}
          <li aria-current="page" className="truncate before:mr-2 before:content-['/']">
            {product.title}
          </li>
        </ol>
      </nav>
      <ProductView
        key={product.id}
        product={product}
        chart={chart}
        profile={profile}
        signedIn={Boolean(token)}
        pincode={pincode}
        rating={
          <Suspense fallback={<span className="skeleton block h-5 w-36" />}>
            <RatingLine productId={product.id} />
          </Suspense>
        }
        details={<Details product={product} />}
      />
      <section
        id="reviews"
        aria-labelledby="reviews-title"
        className="shell mt-12 border-t border-line pt-12 md:mt-20 md:pt-16"
      >
        <h2 id="reviews-title" className="display mb-8 text-[2.1rem] md:mb-12 md:text-5xl">
          How it wore
        </h2>
        <Suspense key={JSON.stringify(reviews)} fallback={<div className="skeleton h-64" />}>
          <ReviewsSection product={product} state={reviews} />
        </Suspense>
      </section>
      <Suspense>
        <Related product={product} />
      </Suspense>
      <Suspense>
        <StructuredData product={product} />
      </Suspense>
      <div className="h-20 md:hidden" aria-hidden />
    </>
  )
}

async function Related({ product }: { product: Product }) {
  const category = product.categories[0]
  if (!category) {
    return null
  }
  const filters = { category_handles: { $overlaps: [category.handle] } }
  const found = await optional(topProducts({ popularity: "DESC" }, 5, filters), [])
  const others = found.filter((entry) => entry.id !== product.id).slice(0, 4)
  return (
    <ProductRail
      title="Wear it with, or instead"
      href={`/c/${category.handle}`}
      products={others}
    />
  )
}

async function StructuredData({ product }: { product: Product }) {
  const summary = await optional(reviewSummary(product.id), null)
  const data = productJsonLd(product, summary, `${storefrontUrl()}/p/${product.handle}`)
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />
  )
}
