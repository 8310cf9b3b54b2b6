import { NextResponse, type NextRequest } from "next/server"

import { faultMessage, MedusaFault } from "@/lib/data/client"
import { keepReturnPhotos } from "@/lib/data/returns"
import { refusalWords } from "@/lib/return-words"

type Context = { params: Promise<{ id: string }> }

const MAX_BYTES = 12 * 1024 * 1024

const refuse = (status: number, message: string) => NextResponse.json({ message }, { status })

/**
 * Hands photos on to the shop, with the login that only the server has. A route and not an action, because
 * only a plain request tells the page how far it got.
 */
export async function POST(request: NextRequest, { params }: Context) {
  const { id } = await params
  // What server actions check by themselves: only our own pages may send it.
  const site = request.headers.get("sec-fetch-site")
  if (site !== null && site !== "same-origin") {
    return refuse(403, "That did not come from our page.")
  }
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) {
    return refuse(413, "That photo is too large.")
  }
  const form = await request.formData().catch(() => null)
  const photos = (form?.getAll("files") ?? []).filter((entry) => entry instanceof File)
  if (photos.length === 0) {
    return refuse(400, "Choose a photo.")
  }
  try {
    const token = request.nextUrl.searchParams.get("token")
    return NextResponse.json({ photo_urls: await keepReturnPhotos(id, token, photos) })
  } catch (error) {
    const status = error instanceof MedusaFault && error.status >= 400 ? error.status : 502
    return refuse(status, refusalWords(faultMessage(error)))
  }
}
