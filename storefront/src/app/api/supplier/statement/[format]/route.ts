import { NextResponse, type NextRequest } from "next/server"

import {
  fileSafe,
  isStatementFormat,
  servePaper,
  STATEMENT_TYPES,
} from "@/lib/data/supplier-papers"

type Context = { params: Promise<{ format: string }> }

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The signed-in supplier's account, all of it or `?from=` and `?to=` (days in India). */
export async function GET(request: NextRequest, { params }: Context) {
  const { format } = await params
  if (!isStatementFormat(format)) {
    return new NextResponse(null, { status: 404 })
  }
  const period = ["from", "to"].flatMap((name) => {
    const day = request.nextUrl.searchParams.get(name) ?? ""
    return DAY.test(day) ? [[name, day]] : []
  })
  const name = ["statement", ...period.map(([, day]) => day)].join("-")
  return servePaper({
    path: `/supplier/ledger/statement.${format}?${new URLSearchParams(period).toString()}`,
    type: STATEMENT_TYPES[format],
    fileName: `${fileSafe(name)}.${format}`,
    back: "/supplier/statement",
    missing: "file",
  })
}
