import { Container, Heading, Input, Label, Switch } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { Link } from "react-router-dom"
import { ListingRow, ListingTable } from "../../../components/listings/listing-row"
import type { Listing } from "../../../lib/listing"
import { PAGE_SIZE, Pagination } from "../../../lib/pagination"
import { adminFetch } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import type { Page } from "../../../lib/types"

const titleOf = ({ variant, variant_id }: Listing): string =>
  [variant?.product?.title, variant?.title].filter(Boolean).join(" · ") || variant_id

/** What a supplier sells, with margins; losses can be looked at alone. */
export const SupplierListings = ({ supplierId }: { supplierId: string }) => {
  const switchId = useId()
  const [page, setPage] = useState(0)
  const [search, setSearch] = useState("")
  const [lossesOnly, setLossesOnly] = useState(false)
  const query = new URLSearchParams({
    supplier_id: supplierId,
    limit: `${PAGE_SIZE}`,
    offset: `${page * PAGE_SIZE}`,
    order: "supplier_sku",
  })
  if (search) {
    query.set("q", search)
  }
  if (lossesOnly) {
    query.set("negative_margin", "true")
  }
  const { data, isLoading, error } = useQuery({
    queryKey: ["listings", "supplier", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"listings", Listing>>(`/admin/listings?${query}`),
  })
  const listings = data?.listings ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">Listings and margins</Heading>
        <div className="flex items-center gap-4">
          <div className="flex items-center gap-2">
            <Switch
              id={switchId}
              size="small"
              checked={lossesOnly}
              onCheckedChange={(checked) => {
                setLossesOnly(checked)
                setPage(0)
              }}
            />
            <Label htmlFor={switchId} size="small">
              Negative margin only
            </Label>
          </div>
          <Input
            type="search"
            size="small"
            placeholder="SKU or product"
            aria-label="Search listings"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value)
              setPage(0)
            }}
          />
        </div>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={listings.length === 0}
        empty={lossesOnly ? "Nothing sells at a loss." : "This supplier lists nothing here."}
      />
      {listings.length > 0 && (
        <>
          <ListingTable first="Product">
            {listings.map((listing) => (
              <ListingRow
                key={listing.id}
                listing={listing}
                title={
                  listing.variant?.product ? (
                    <Link
                      className="text-ui-fg-interactive"
                      to={`/products/${listing.variant.product.id}`}
                    >
                      {titleOf(listing)}
                    </Link>
                  ) : (
                    titleOf(listing)
                  )
                }
              />
            ))}
          </ListingTable>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </Container>
  )
}
