import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminProduct,
  AdminProductVariant,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { Badge, Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Fragment, useState } from "react"
import { Link } from "react-router-dom"
import { AddListingRow } from "../components/listings/add-listing-row"
import { ListingRow, ListingTable } from "../components/listings/listing-row"
import type { Listing } from "../lib/listing"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import type { Page } from "../lib/types"

type Variant = Pick<AdminProductVariant, "id" | "title" | "sku">

const WHOLE_PRODUCT = 1_000

const VariantListings = ({ variant, listings }: { variant: Variant; listings: Listing[] }) => {
  const [isAdding, setAdding] = useState(false)
  return (
    <Fragment>
      <Table.Row>
        <td colSpan={9} className="px-6 py-2">
          <Text size="small" weight="plus">
            {[variant.title, variant.sku].filter(Boolean).join(" · ")}
          </Text>
        </td>
        <Table.Cell>
          {!isAdding && (
            <Button
              size="small"
              variant="transparent"
              aria-label={`Add a supplier of ${variant.title ?? variant.id}`}
              onClick={() => setAdding(true)}
            >
              Add supplier
            </Button>
          )}
        </Table.Cell>
      </Table.Row>
      {listings.map((listing) => (
        <ListingRow
          key={listing.id}
          listing={listing}
          title={
            <div className="flex items-center gap-2">
              <Link className="text-ui-fg-interactive" to={`/suppliers/${listing.supplier_id}`}>
                {listing.supplier?.name ?? listing.supplier_id}
              </Link>
              {listing.supplier?.active === false && <Badge size="2xsmall">Inactive</Badge>}
            </div>
          }
        />
      ))}
      {isAdding && (
        <AddListingRow
          variantId={variant.id}
          taken={listings.map((listing) => listing.supplier_id)}
          onDone={() => setAdding(false)}
        />
      )}
    </Fragment>
  )
}

const ProductSuppliers = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["listings", "product", product.id],
    queryFn: () =>
      adminFetch<Page<"listings", Listing>>(
        `/admin/listings?product_id=${product.id}&limit=${WHOLE_PRODUCT}&order=priority`
      ),
  })
  // The page itself loads its product without variants.
  const variantsQuery = useQuery({
    queryKey: ["listings", "variants", product.id],
    queryFn: () =>
      adminFetch<Page<"variants", Variant>>(
        `/admin/products/${product.id}/variants?fields=id,title,sku&order=variant_rank&limit=${WHOLE_PRODUCT}`
      ),
  })
  const listings = data?.listings ?? []
  const losses = listings.filter(({ margin }) => margin?.negative).length
  const variants = variantsQuery.data?.variants ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Suppliers and margins</Heading>
        {losses > 0 && (
          <Badge color="red">
            {losses === 1 ? "1 listing sells at a loss" : `${losses} listings sell at a loss`}
          </Badge>
        )}
      </div>
      <ListState
        isLoading={isLoading || variantsQuery.isLoading}
        error={error ?? variantsQuery.error}
        isEmpty={variants.length === 0}
        empty="This product has no variants yet."
      />
      {data && variants.length > 0 && (
        <ListingTable first="Supplier">
          {variants.map((variant) => (
            <VariantListings
              key={variant.id}
              variant={variant}
              listings={listings.filter((listing) => listing.variant_id === variant.id)}
            />
          ))}
        </ListingTable>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })

export default ProductSuppliers
