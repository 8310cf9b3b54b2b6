import { NextResponse, type NextRequest } from "next/server"

import {
  fileSafe,
  isStatementFormat,
  servePaper,
  STATEMENT_TYPES,
} from "@/lib/data/supplier-papers"

type Context = { params: Promise<{ id: string; format: string }> }

/** The statement of one payment to the signed-in supplier. */
export async function GET(_request: NextRequest, { params }: Context) {
  const { id, format } = await params
  if (!isStatementFormat(format)) {
    return new NextResponse(null, { status: 404 })
  }
  return servePaper({
    path: `/supplier/settlements/${encodeURIComponent(id)}/statement.${format}`,
    type: STATEMENT_TYPES[format],
    fileName: `payment-${fileSafe(id)}.${format}`,
    back: "/supplier/statement",
    missing: "file",
  })
}
