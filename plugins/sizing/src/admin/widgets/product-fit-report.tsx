import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Badge, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { FitReport } from "../lib/types"

const VERDICT = {
  runs_small: { label: "Runs small", color: "orange" },
  true_to_size: { label: "True to size", color: "green" },
  runs_large: { label: "Runs large", color: "orange" },
  unknown: { label: "No feedback yet", color: "grey" },
} as const

const FitBar = ({ small, fits, large }: { small: number; fits: number; large: number }) => {
  const total = Math.max(1, small + fits + large)
  const width = (count: number) => ({ width: `${(100 * count) / total}%` })
  return (
    <div
      className="bg-ui-bg-component flex h-2 w-full overflow-hidden rounded-full"
      role="img"
      aria-label={`${small} small, ${fits} true to size, ${large} large`}
    >
      <div className="bg-ui-tag-orange-icon" style={width(small)} />
      <div className="bg-ui-tag-green-icon" style={width(fits)} />
      <div className="bg-ui-tag-blue-icon" style={width(large)} />
    </div>
  )
}

const ProductFitReport = ({ data: product }: { data: { id: string } }) => {
  const { data, isLoading, isError } = useQuery({
    queryKey: ["fit-report", product.id],
    queryFn: () =>
      sdk.client.fetch<{ fit_report: FitReport }>(`/admin/products/${product.id}/fit-report`),
  })
  const report = data?.fit_report
  const verdict = VERDICT[report?.verdict ?? "unknown"]

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Fit</Heading>
        {report && (
          <Badge size="2xsmall" color={verdict.color}>
            {verdict.label}
          </Badge>
        )}
      </div>
      <div className="flex flex-col gap-3 px-6 py-4">
        {isLoading && <Skeleton className="h-16 w-full" />}
        {isError && <Text size="small">The fit report could not be loaded.</Text>}
        {report?.total === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            Approved reviews will show here how each size fits.
          </Text>
        )}
        {report && report.total > 0 && (
          <>
            <Text size="small" className="text-ui-fg-subtle">
              {report.small} small, {report.true} true, {report.large} large; {report.verified} of{" "}
              {report.total} from delivered orders.
            </Text>
            {report.sizes.map((size) => (
              <div key={size.size} className="flex items-center gap-3">
                <Text size="small" weight="plus" className="w-10">
                  {size.size}
                </Text>
                <FitBar small={size.small} fits={size.true} large={size.large} />
                <Text size="xsmall" className="text-ui-fg-muted w-8 text-right">
                  {size.small + size.true + size.large}
                </Text>
              </div>
            ))}
          </>
        )}
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

export default ProductFitReport
