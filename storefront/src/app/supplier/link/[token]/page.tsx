import Link from "next/link"

import { LinkActions } from "@/components/supplier/link-actions"
import { PurchaseOrderView } from "@/components/supplier/purchase-order-view"
import { openSupplierLink } from "@/lib/data/supplier"
import { readLanguage, SUPPLIER_TEXT } from "@/lib/supplier-text"

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ lang?: string }> }

/** One purchase order, opened by a link from a message: no login, one answer, English or Hindi. */
export default async function SupplierLinkPage({ params, searchParams }: PageProps) {
  const [{ token }, { lang }] = await Promise.all([params, searchParams])
  const language = readLanguage(lang)
  const text = SUPPLIER_TEXT[language]
  const view = await openSupplierLink(token)
  return (
    <div lang={language}>
      <nav aria-label={text.language} className="mb-5 flex justify-end gap-1 text-sm">
        {(["en", "hi"] as const).map((entry) => (
          <Link
            key={entry}
            href={`?lang=${entry}`}
            replace
            lang={entry}
            aria-current={entry === language ? "true" : undefined}
            className="grid min-h-11 place-items-center rounded-full px-4 aria-[current]:bg-ink aria-[current]:text-paper"
            data-testid={`supplier-language-${entry}`}
          >
            {SUPPLIER_TEXT[entry].name}
          </Link>
        ))}
      </nav>
      {view.state === "gone" ? (
        <div className="space-y-3 py-10" data-testid="supplier-link-gone">
          <h1 className="display text-4xl">{text.gone}</h1>
          <p className="text-muted">{text.goneHint}</p>
        </div>
      ) : (
        <>
          <PurchaseOrderView order={view.purchaseOrder} text={text} />
          <LinkActions token={token} waiting={view.purchaseOrder.status === "sent"} text={text} />
        </>
      )}
    </div>
  )
}
