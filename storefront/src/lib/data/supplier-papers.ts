import "server-only"

import { NextResponse } from "next/server"

import { backendUrl } from "../env"
import { readSession } from "./session"

const TIMEOUT_MS = 30_000

type Paper = {
  /** Where Medusa has it. */
  path: string
  type: "application/pdf" | "text/csv"
  fileName: string
  /** Where to lead a person when there is no such paper; gets `?missing=`. */
  back: string
  missing: string
}

// Relative, so that it holds under whatever name the shop is visited.
const lead = (to: string) => new NextResponse(null, { status: 303, headers: { Location: to } })

/**
 * Hands a file of the signed-in supplier through, because the login is in a cookie that no script and no
 * other server can read. Whoever cannot have it is led back to a page that says why.
 */
export async function servePaper({
  path,
  type,
  fileName,
  back,
  missing,
}: Paper): Promise<NextResponse> {
  const token = await readSession("supplier")
  if (!token) {
    return lead("/supplier")
  }
  const response = await fetch(backendUrl() + path, {
    headers: { authorization: `Bearer ${token}`, accept: `${type}, */*;q=0.1` },
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null)
  if (response?.status === 401) {
    return lead("/supplier")
  }
  if (!response?.ok || !response.headers.get("content-type")?.includes(type)) {
    return lead(`${back}?missing=${response?.status === 404 ? missing : "file"}`)
  }
  return new NextResponse(response.body, {
    headers: {
      "Content-Type": type === "text/csv" ? "text/csv; charset=utf-8" : type,
      "Content-Disposition": `${type === "text/csv" ? "attachment" : "inline"}; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  })
}

/** The two formats of a statement. */
export const STATEMENT_TYPES = { csv: "text/csv", pdf: "application/pdf" } as const

export type StatementFormat = keyof typeof STATEMENT_TYPES

export const isStatementFormat = (value: string): value is StatementFormat =>
  Object.hasOwn(STATEMENT_TYPES, value)

/** A part of a path as a file may be called. */
export const fileSafe = (value: string): string => value.replace(/[^\w-]/g, "")
