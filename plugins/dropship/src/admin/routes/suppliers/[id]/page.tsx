import { Container } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { SupplierFeeds } from "../../../components/feed-section"
import { SupplierLedger } from "../../../components/supplier-ledger"
import { SupplierPickup } from "../../../components/supplier-pickup"
import { SupplierScorecard } from "../../../components/supplier-scorecard"
import { adminFetch } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import type { SupplierAnswer } from "../../../lib/supplier"
import { SupplierAddresses } from "../sections/addresses"
import { SupplierDetails } from "../sections/details"
import { SupplierListings } from "../sections/listings"
import { SupplierPeople } from "../sections/people"
import { SupplierPolicy } from "../sections/policy"
import { RecentPurchaseOrders } from "../sections/recent-purchase-orders"

const SupplierPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["suppliers", id],
    queryFn: () => adminFetch<SupplierAnswer>(`/admin/suppliers/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  const { supplier, warnings } = data
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col items-start gap-3 xl:flex-row">
        <div className="flex w-full min-w-0 flex-1 flex-col gap-3">
          <SupplierDetails supplier={supplier} warnings={warnings} />
          <SupplierScorecard supplierId={supplier.id} />
          <SupplierLedger supplierId={supplier.id} />
          <RecentPurchaseOrders supplierId={supplier.id} />
        </div>
        <div className="flex w-full flex-col gap-3 xl:max-w-[440px]">
          <SupplierPolicy supplier={supplier} />
          <SupplierAddresses supplier={supplier} />
          <SupplierPickup supplierId={supplier.id} />
          <SupplierPeople supplierId={supplier.id} />
        </div>
      </div>
      <SupplierFeeds supplierId={supplier.id} />
      <SupplierListings supplierId={supplier.id} />
    </div>
  )
}

export default SupplierPage
