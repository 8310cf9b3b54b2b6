import Link from "next/link"
import { notFound } from "next/navigation"

import { PurchaseOrderActions } from "@/components/supplier/purchase-order-actions"
import { PurchaseOrderView } from "@/components/supplier/purchase-order-view"
import { purchaseOrderById } from "@/lib/data/supplier"
import { SUPPLIER_TEXT } from "@/lib/supplier-text"

type PageProps = { params: Promise<{ id: string }> }

export default async function SupplierOrderPage({ params }: PageProps) {
  const order = await purchaseOrderById((await params).id)
  if (!order) {
    notFound()
  }
  return (
    <>
      <Link
        href="/supplier"
        className="inline-flex min-h-11 items-center text-sm text-muted hover:text-ink"
      >
        ← All orders
      </Link>
      <PurchaseOrderView order={order} text={SUPPLIER_TEXT.en} />
      <PurchaseOrderActions order={order} />
    </>
  )
}
