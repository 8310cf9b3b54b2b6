import Link from "next/link"

import { OrderDesk } from "@/components/supplier/order-desk"
import { OrderFacts } from "@/components/supplier/order-facts"
import { OrderHead } from "@/components/supplier/order-head"
import { answerSupplierLink } from "@/lib/data/supplier-actions"
import { openSupplierLink } from "@/lib/data/supplier-orders"
import { chooseLanguage } from "@/lib/data/supplier-session"
import { SUPPLIER_TEXT, type SupplierText } from "@/lib/supplier-text"

type PageProps = { params: Promise<{ token: string }> }

/** One purchase order, opened by a link from a message: no login, one answer. */
export default async function SupplierLinkPage({ params }: PageProps) {
  const { token } = await params
  const order = await openSupplierLink(token)
  const language = await chooseLanguage(order?.languages ?? [])
  const text = SUPPLIER_TEXT[language]
  if (!order) {
    return <GoneLink text={text.link} />
  }
  const head = (
    <>
      <OrderHead order={order} text={text} language={language} now={Date.now()} />
      {order.status !== "sent" && (
        <p className="mb-4 rounded-md bg-sand px-4 py-3" data-testid="supplier-answered">
          {text.answer.answered}
        </p>
      )}
    </>
  )
  return (
    <OrderDesk order={order} hidden={{ token }} answer={answerSupplierLink} head={head}>
      <OrderFacts order={order} text={text} />
    </OrderDesk>
  )
}

/** A used, expired or altered link: the same page for all three, because it must not tell which. */
function GoneLink({ text }: { text: SupplierText["link"] }) {
  return (
    <div className="space-y-4 pt-6" data-testid="supplier-link-gone">
      <h1 className="text-2xl font-semibold">{text.gone}</h1>
      <p className="text-muted">{text.goneHint}</p>
      <h2 className="pt-2 font-semibold">{text.next}</h2>
      <ul className="list-disc space-y-2 pl-5">
        <li>{text.nextAnswered}</li>
        <li>{text.nextSignIn}</li>
        <li>{text.nextMessage}</li>
      </ul>
      <Link href="/supplier" className="btn btn-dark min-h-14 w-full">
        {text.signIn}
      </Link>
    </div>
  )
}
