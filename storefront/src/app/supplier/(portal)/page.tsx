import type { Metadata } from "next"

import { AutoRefresh } from "@/components/order/auto-refresh"
import { OrderCard } from "@/components/supplier/order-card"
import { OrderTabs } from "@/components/supplier/order-tabs"
import { Pager, readPage } from "@/components/supplier/pager"
import { SupplierLogin } from "@/components/supplier/supplier-login"
import { listPurchaseOrders, ORDERS_PER_PAGE } from "@/lib/data/supplier-orders"
import { currentSupplier, supplierWords } from "@/lib/data/supplier-session"
import { PURCHASE_ORDER_VIEWS } from "@/lib/supplier-types"

type PageProps = { searchParams: Promise<{ view?: string; page?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { text } = await supplierWords()
  return { title: `${text.orders.title}, ${text.title}` }
}

/** The orders of who is signed in, those to answer first; the login for everybody else. */
export default async function SupplierPage({ searchParams }: PageProps) {
  if (!(await currentSupplier())) {
    return <SupplierLogin />
  }
  const asked = await searchParams
  const view = PURCHASE_ORDER_VIEWS.find((entry) => entry === asked.view) ?? "to_answer"
  const page = readPage(asked.page)
  const [{ orders, count, counts }, { language, text }] = await Promise.all([
    listPurchaseOrders(view, page),
    supplierWords(),
  ])
  const now = Date.now()
  return (
    <>
      <h1 className="sr-only">{text.orders.title}</h1>
      <OrderTabs view={view} counts={counts} text={text.orders} />
      {orders.length === 0 ? (
        <p className="py-10 text-center text-muted" data-testid="empty-state">
          {text.orders.empty[view]}
        </p>
      ) : (
        <ul className="space-y-3">
          {orders.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} text={text} language={language} now={now} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        text={text.pages}
        page={page}
        perPage={ORDERS_PER_PAGE}
        count={count}
        hrefOf={(number) => `/supplier?view=${view}&page=${number}`}
      />
      {view !== "done" && <AutoRefresh />}
    </>
  )
}
