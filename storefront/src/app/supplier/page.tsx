import { PurchaseOrderList } from "@/components/supplier/purchase-order-list"
import { SupplierLogin } from "@/components/supplier/supplier-login"
import { currentSupplier, listPurchaseOrders } from "@/lib/data/supplier"
import { supplierSignOut } from "@/lib/data/supplier-actions"

export default async function SupplierPage() {
  const supplier = await currentSupplier()
  if (!supplier) {
    return (
      <>
        <h1 className="display mt-6 mb-3 text-5xl">Your orders, in your pocket</h1>
        <p className="mb-8 text-muted">Sign in to see what we have ordered from you.</p>
        <SupplierLogin />
      </>
    )
  }
  const orders = await listPurchaseOrders()
  return (
    <>
      <div className="mb-7 flex items-start justify-between gap-4">
        <h1 className="display text-4xl" data-testid="supplier-name">
          {supplier.name}
        </h1>
        <form action={supplierSignOut}>
          <button type="submit" className="link min-h-11 text-sm whitespace-nowrap text-muted">
            Sign out
          </button>
        </form>
      </div>
      <PurchaseOrderList orders={orders} />
    </>
  )
}
