import { NextResponse, type NextRequest } from "next/server"

import { fileSafe, servePaper } from "@/lib/data/supplier-papers"

const PAPERS = ["packing-slip", "label"]

type Context = { params: Promise<{ id: string; paper: string }> }

/** The packing slip or the courier's label of one of the signed-in supplier's orders. */
export async function GET(_request: NextRequest, { params }: Context) {
  const { id, paper } = await params
  if (!PAPERS.includes(paper)) {
    return new NextResponse(null, { status: 404 })
  }
  const order = encodeURIComponent(id)
  return servePaper({
    path: `/supplier/purchase-orders/${order}/${paper}`,
    type: "application/pdf",
    fileName: `${paper}-${fileSafe(id)}.pdf`,
    back: `/supplier/orders/${order}`,
    missing: paper,
  })
}
