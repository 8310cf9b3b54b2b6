import { Download } from "lucide-react"

import type { SupplierText } from "@/lib/supplier-text"
import { Field } from "../ui/form"

/** The account as a file, all of it or between two days. */
export function StatementDownload({ text }: { text: SupplierText["statement"] }) {
  return (
    <form
      action="/api/supplier/statement/pdf"
      className="mt-4 rounded-xl border border-line bg-white p-4"
    >
      <h2 className="mb-3 font-semibold">{text.period}</h2>
      <div className="grid grid-cols-2 gap-3">
        <Field name="from" type="date" label={text.from} data-testid="supplier-statement-from" />
        <Field name="to" type="date" label={text.to} data-testid="supplier-statement-to" />
        <button className="btn btn-outline px-3" data-testid="supplier-statement-pdf">
          <Download className="size-4" aria-hidden />
          {text.pdf}
        </button>
        <button
          formAction="/api/supplier/statement/csv"
          className="btn btn-outline px-3"
          data-testid="supplier-statement-csv"
        >
          <Download className="size-4" aria-hidden />
          {text.csv}
        </button>
      </div>
    </form>
  )
}
