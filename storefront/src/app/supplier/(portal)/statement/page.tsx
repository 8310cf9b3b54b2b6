import type { Metadata } from "next"

import { Pager, readPage } from "@/components/supplier/pager"
import { StatementBalance } from "@/components/supplier/statement-balance"
import { StatementDownload } from "@/components/supplier/statement-download"
import { Entries, Settlements } from "@/components/supplier/statement-lists"
import { supplierWords } from "@/lib/data/supplier-session"
import { ENTRIES_PER_PAGE, listSettlements, readLedger } from "@/lib/data/supplier-statement"

type PageProps = { searchParams: Promise<{ page?: string; missing?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { text } = await supplierWords()
  return { title: `${text.statement.title}, ${text.title}` }
}

/** What the shop owes the supplier, what it paid, and every entry behind it. */
export default async function SupplierStatementPage({ searchParams }: PageProps) {
  const asked = await searchParams
  const page = readPage(asked.page)
  const [{ balance, entries, count }, settlements, { language, text }] = await Promise.all([
    readLedger(page),
    listSettlements(),
    supplierWords(),
  ])
  const words = { text: text.statement, language }
  return (
    <>
      <h1 className="mb-3 text-2xl font-semibold">{text.statement.title}</h1>
      {asked.missing && (
        <p role="alert" className="mb-4 rounded-md bg-rani-tint px-3.5 py-2.5 text-rani-deep">
          {text.print.noDocument}
        </p>
      )}
      <StatementBalance balance={balance} {...words} />
      <StatementDownload text={text.statement} />
      <h2 className="mt-7 mb-2 text-lg font-semibold">{text.statement.settlements}</h2>
      <Settlements settlements={settlements} {...words} />
      <h2 className="mt-7 mb-2 text-lg font-semibold">{text.statement.entries}</h2>
      <Entries entries={entries} {...words} />
      <Pager
        text={text.pages}
        page={page}
        perPage={ENTRIES_PER_PAGE}
        count={count}
        hrefOf={(number) => `/supplier/statement?page=${number}`}
      />
    </>
  )
}
