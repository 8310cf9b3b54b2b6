import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { sdk } from "../lib/sdk"
import { Stars } from "../lib/stars"
import { FIT_LABEL, type ReviewSummary } from "../lib/types"

const STARS = ["5", "4", "3", "2", "1"] as const
const FITS = ["small", "true", "large"] as const

const ProductRatingWidget = ({ data: product }: { data: { id: string } }) => {
  const { data, isLoading, isError } = useQuery({
    queryKey: ["product-rating", product.id],
    queryFn: () =>
      sdk.client.fetch<{ summary: ReviewSummary }>(`/admin/products/${product.id}/rating`),
  })
  const summary = data?.summary

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Reviews</Heading>
        <Link className="text-ui-fg-interactive txt-small" to="/reviews">
          Open the queue
        </Link>
      </div>
      <div className="flex flex-col gap-2 px-6 py-4">
        {isLoading && <Skeleton className="h-20 w-full" />}
        {isError && <Text size="small">The rating could not be loaded.</Text>}
        {summary?.count === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            No approved reviews yet.
          </Text>
        )}
        {summary && summary.count > 0 && (
          <>
            <div className="flex items-center gap-2">
              <Stars rating={Math.round(summary.average)} />
              <Text size="small" weight="plus">
                {summary.average.toFixed(2)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                from {summary.count} {summary.count === 1 ? "review" : "reviews"}
              </Text>
            </div>
            {STARS.map((stars) => (
              <div key={stars} className="flex items-center gap-2">
                <Text size="xsmall" className="w-3">
                  {stars}
                </Text>
                <div className="bg-ui-bg-component h-1.5 flex-1 overflow-hidden rounded-full">
                  <div
                    className="bg-ui-tag-orange-icon h-full"
                    style={{ width: `${(100 * summary.histogram[stars]) / summary.count}%` }}
                  />
                </div>
                <Text size="xsmall" className="text-ui-fg-muted w-6 text-right">
                  {summary.histogram[stars]}
                </Text>
              </div>
            ))}
            <Text size="xsmall" className="text-ui-fg-subtle">
              {FITS.map((fit) => `${FIT_LABEL[fit]} ${summary.fit[fit]}`).join(" · ")}
            </Text>
          </>
        )}
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

export default ProductRatingWidget
