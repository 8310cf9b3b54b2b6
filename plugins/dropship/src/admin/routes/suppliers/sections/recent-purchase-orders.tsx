import { Container, Heading } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { PurchaseOrderTable } from "../../../lib/purchase-order-table"
import { adminFetch } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import type { Page, PurchaseOrder } from "../../../lib/types"

export const RecentPurchaseOrders = ({ supplierId }: { supplierId: string }) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["purchase-orders", "supplier", supplierId],
    queryFn: () =>
      adminFetch<Page<"purchase_orders", PurchaseOrder>>(
        `/admin/purchase-orders?supplier_id=${supplierId}&limit=10`
      ),
  })
  const orders = data?.purchase_orders ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Recent purchase orders
      </Heading>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={orders.length === 0}
        empty="This supplier has had no purchase orders yet."
      />
      {orders.length > 0 && <PurchaseOrderTable orders={orders} withSupplier={false} />}
    </Container>
  )
}
