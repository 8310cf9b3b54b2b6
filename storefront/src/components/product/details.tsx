import { ChevronDown } from "lucide-react"
import type { ReactNode } from "react"

import type { Product } from "@/lib/types"

/** What it is made of and how to keep it, as plain disclosures. */
export function Details({ product }: { product: Product }) {
  const rows = [...product.attributes]
  if (product.material && !rows.some((row) => row.value === product.material)) {
    rows.push({ label: "Material", value: product.material })
  }
  return (
    <div className="border-t border-line">
      {product.description && (
        <Panel title="Description" open>
          <p className="whitespace-pre-line">{product.description}</p>
        </Panel>
      )}
      {rows.length > 0 && (
        <Panel title="Fabric and cut">
          <dl className="grid grid-cols-[7rem_1fr] gap-y-2">
            {rows.map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      {product.care && (
        <Panel title="Care">
          <p>{product.care}</p>
        </Panel>
      )}
      <Panel title="Delivery and returns">
        <p>
          Each piece comes straight from the maker who has it, so two pieces may travel as two
          parcels. You can follow each of them. Pieces with tags on can be returned within 7 days of
          delivery.
        </p>
      </Panel>
    </div>
  )
}

function Panel({
  title,
  open = false,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex min-h-14 list-none items-center justify-between font-semibold">
        {title}
        <ChevronDown
          className="size-5 text-muted transition-transform group-open:rotate-180"
          aria-hidden
        />
      </summary>
      <div className="pb-5 leading-relaxed text-cocoa">{children}</div>
    </details>
  )
}
