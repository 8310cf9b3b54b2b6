import { Button, Container, Heading, StatusBadge, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { PurchaseOrderTable } from "../../../lib/purchase-order-table"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"
import type { Page, PurchaseOrder, Supplier } from "../../../lib/types"

type SupplierDetail = Supplier & { listings_count: number }

const RecentPurchaseOrders = ({ supplierId }: { supplierId: string }) => {
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

const ActiveSwitch = ({ supplier }: { supplier: SupplierDetail }) => {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      adminFetch(`/admin/suppliers/${supplier.id}`, {
        method: "POST",
        body: { active: !supplier.active },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["suppliers"] }),
    onError: (error) => toast.error(supplier.name, { description: error.message }),
  })
  return (
    <Button size="small" variant="secondary" disabled={isPending} onClick={() => mutate()}>
      {supplier.active ? "Deactivate" : "Activate"}
    </Button>
  )
}

const SupplierPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["suppliers", id],
    queryFn: () => adminFetch<{ supplier: SupplierDetail }>(`/admin/suppliers/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  const { supplier } = data
  const from = supplier.pickup_address
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between px-6 py-4">
          <div className="flex items-center gap-3">
            <Heading>{supplier.name}</Heading>
            <StatusBadge color={supplier.active ? "green" : "grey"}>
              {supplier.active ? "Active" : "Inactive"}
            </StatusBadge>
          </div>
          <ActiveSwitch supplier={supplier} />
        </div>
        <Fact name="Code">{supplier.code}</Fact>
        <Fact name="Contact">
          {[supplier.contact_name, supplier.email, supplier.phone].join(", ")}
        </Fact>
        <Fact name="WhatsApp">{supplier.whatsapp ?? "–"}</Fact>
        <Fact name="GSTIN">{supplier.gstin ?? "–"}</Fact>
        <Fact name="Told by">{supplier.channel}</Fact>
        {supplier.api_url && (
          <Fact name="API">
            {supplier.api_url}, secret {supplier.has_api_secret ? "stored" : "missing"}
          </Fact>
        )}
        <Fact name="Ships from">
          {[from.address_1, from.address_2, `${from.city} ${from.postal_code}`, from.province]
            .filter(Boolean)
            .join(", ")}
        </Fact>
        <Fact name="Answers within">{supplier.answer_minutes} minutes</Fact>
        <Fact name="Hands over within">{supplier.dispatch_hours} hours</Fact>
        <Fact name="Listings">{supplier.listings_count.toLocaleString("en-IN")}</Fact>
      </Container>
      <RecentPurchaseOrders supplierId={supplier.id} />
    </div>
  )
}

export default SupplierPage
