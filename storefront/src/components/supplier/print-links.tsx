import { Printer } from "lucide-react"

import type { SupplierText } from "@/lib/supplier-text"

type PrintLinksProps = { id: string; text: SupplierText["print"] }

/** The two papers of a parcel, as PDFs that a phone can print or send on. */
export function PrintLinks({ id, text }: PrintLinksProps) {
  const papers = [
    { name: "packing-slip", title: text.slip, hint: text.slipHint },
    { name: "label", title: text.label, hint: text.labelHint },
  ]
  return (
    <section aria-label={text.title} className="grid grid-cols-2 gap-2.5 pb-4">
      {papers.map((paper) => (
        <a
          key={paper.name}
          href={`/api/supplier/orders/${id}/${paper.name}`}
          target="_blank"
          rel="noreferrer"
          className="flex min-h-16 items-center gap-3 rounded-xl border border-line bg-white px-3 py-2 hover:border-ink"
          data-testid={`supplier-${paper.name}`}
        >
          <Printer className="size-5 shrink-0" aria-hidden />
          <span className="min-w-0">
            <span className="block font-semibold">{paper.title}</span>
            <span className="block text-[13px] leading-tight text-muted">{paper.hint}</span>
          </span>
        </a>
      ))}
    </section>
  )
}
