import { defineRouteConfig } from "@medusajs/admin-sdk"
import { StarSolid } from "@medusajs/icons"
import { Button, Container, Heading, Input, Select, Skeleton, Text, toast } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { sdk } from "../../lib/sdk"
import type { Review } from "../../lib/types"
import { ReviewRow } from "./review-row"

const PAGE_SIZE = 20
const ANY = "any"

const FILTERS = {
  status: [
    { value: "pending", label: "Waiting" },
    { value: "approved", label: "Approved" },
    { value: "rejected", label: "Rejected" },
    { value: ANY, label: "All states" },
  ],
  rating: [
    { value: ANY, label: "All stars" },
    ...[1, 2, 3, 4, 5].map((stars) => ({ value: String(stars), label: `${stars} stars` })),
  ],
  flagged: [
    { value: ANY, label: "Flagged or not" },
    { value: "true", label: "Flagged" },
    { value: "false", label: "Not flagged" },
  ],
}

type Filters = Record<keyof typeof FILTERS, string> & { q: string }

const ReviewsPage = () => {
  const client = useQueryClient()
  const [filters, setFilters] = useState<Filters>({
    status: "pending",
    rating: ANY,
    flagged: ANY,
    q: "",
  })
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<string[]>([])
  const query = {
    ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value && value !== ANY)),
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  }
  const { data, isLoading, isError } = useQuery({
    queryKey: ["reviews", query],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ reviews: Review[]; count: number }>("/admin/reviews", { query }),
  })
  const moderate = useMutation({
    mutationFn: (action: "approve" | "reject") =>
      sdk.client.fetch<{ changed: string[] }>("/admin/reviews/batch", {
        method: "POST",
        body: { ids: selected, action },
      }),
    onSuccess: ({ changed }, action) => {
      toast.success(`${changed.length} ${action === "approve" ? "approved" : "rejected"}`)
      setSelected([])
      return client.invalidateQueries({ queryKey: ["reviews"] })
    },
    onError: (error) => toast.error(error.message),
  })
  const change = (key: keyof Filters, value: string) => {
    setFilters({ ...filters, [key]: value })
    setPage(0)
    setSelected([])
  }
  const reviews = data?.reviews ?? []
  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / PAGE_SIZE))
  const allSelected = reviews.length > 0 && reviews.every(({ id }) => selected.includes(id))

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Reviews</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Approved reviews are shown, counted, and teach the size recommendation.
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">
          <Input
            size="small"
            type="search"
            placeholder="Search the text"
            aria-label="Search the text"
            value={filters.q}
            onChange={(event) => change("q", event.target.value)}
          />
          {(Object.keys(FILTERS) as (keyof typeof FILTERS)[]).map((key) => (
            <Select
              key={key}
              size="small"
              value={filters[key]}
              onValueChange={(value) => change(key, value)}
            >
              <Select.Trigger className="w-36" aria-label={key}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {FILTERS[key].map(({ value, label }) => (
                  <Select.Item key={value} value={value}>
                    {label}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          ))}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 px-6 py-3">
        <Button
          size="small"
          variant="transparent"
          disabled={reviews.length === 0}
          onClick={() => setSelected(allSelected ? [] : reviews.map(({ id }) => id))}
        >
          {allSelected ? "Select none" : "Select page"}
        </Button>
        <Text size="small" className="text-ui-fg-subtle flex-1">
          {selected.length > 0
            ? `${selected.length} selected`
            : `${data?.count ?? 0} ${data?.count === 1 ? "review" : "reviews"}`}
        </Text>
        <Button
          size="small"
          disabled={selected.length === 0 || moderate.isPending}
          onClick={() => moderate.mutate("approve")}
        >
          Approve
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={selected.length === 0 || moderate.isPending}
          onClick={() => moderate.mutate("reject")}
        >
          Reject
        </Button>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-3 px-6 py-4">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      )}
      {isError && <Text className="px-6 py-8">The reviews could not be loaded.</Text>}
      {!isLoading && !isError && reviews.length === 0 && (
        <Text className="text-ui-fg-subtle px-6 py-12 text-center">
          {filters.status === "pending"
            ? "Nothing is waiting."
            : "No review matches these filters."}
        </Text>
      )}
      <ul className="divide-y">
        {reviews.map((review) => (
          <ReviewRow
            key={review.id}
            review={review}
            selected={selected.includes(review.id)}
            onSelect={(on) =>
              setSelected(on ? [...selected, review.id] : selected.filter((id) => id !== review.id))
            }
          />
        ))}
      </ul>
      {pages > 1 && (
        <div className="flex items-center justify-end gap-3 px-6 py-3">
          <Button
            size="small"
            variant="secondary"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            Previous
          </Button>
          <Text size="small">
            {page + 1} of {pages}
          </Text>
          <Button
            size="small"
            variant="secondary"
            disabled={page >= pages - 1}
            onClick={() => setPage(page + 1)}
          >
            Next
          </Button>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Reviews", icon: StarSolid })

export default ReviewsPage
