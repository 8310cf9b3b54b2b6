import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"

import { AutoRefresh } from "@/components/order/auto-refresh"
import { OrderDesk } from "@/components/supplier/order-desk"
import { OrderFacts } from "@/components/supplier/order-facts"
import { OrderHead } from "@/components/supplier/order-head"
import { PrintLinks } from "@/components/supplier/print-links"
import { answerPurchaseOrder, readyPurchaseOrder } from "@/lib/data/supplier-actions"
import { purchaseOrderById } from "@/lib/data/supplier-orders"
import { requireSupplier, supplierWords } from "@/lib/data/supplier-session"

type PageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ missing?: string }>
}

const HAS_PAPERS = ["accepted", "ready", "picked_up"]

export async function generateMetadata(): Promise<Metadata> {
  const { text } = await supplierWords()
  return { title: `${text.order.order}, ${text.title}` }
}

export default async function SupplierOrderPage({ params, searchParams }: PageProps) {
  const [{ id }, { missing }] = await Promise.all([params, searchParams])
  const [supplier, order, { language, text }] = await Promise.all([
    requireSupplier(),
    purchaseOrderById(id),
    supplierWords(),
  ])
  if (!order) {
    notFound()
  }
  return (
    <>
      <Link
        href="/supplier"
        className="-mt-2 inline-flex min-h-11 items-center self-start text-sm text-muted hover:text-ink"
      >
        ← {text.order.back}
      </Link>
      {missing && (
        <p
          role="alert"
          className="mb-4 rounded-md bg-rani-tint px-3.5 py-2.5 text-rani-deep"
          data-testid="supplier-missing-paper"
        >
          {missing === "label" ? text.print.noLabel : text.print.noDocument}
        </p>
      )}
      <OrderDesk
        order={order}
        hidden={{ id: order.id }}
        head={<OrderHead order={order} text={text} language={language} now={Date.now()} />}
        answer={answerPurchaseOrder}
        ready={{ action: readyPurchaseOrder, deviceKey: `bodycon_parcel_${supplier.code}` }}
      >
        <OrderFacts order={order} text={text} />
        {HAS_PAPERS.includes(order.status) && <PrintLinks id={order.id} text={text.print} />}
      </OrderDesk>
      {order.status === "sent" && <AutoRefresh />}
    </>
  )
}
