"use server"

import { redirect } from "next/navigation"

import { parseTrackLink } from "../track-link"
import type { FormState } from "../types"

/** Leads from a pasted link to the order's page, which decides whether the visitor may see it. */
export async function findOrder(_previous: FormState, form: FormData): Promise<FormState> {
  const path = parseTrackLink(String(form.get("link") ?? ""))
  if (!path) {
    return {
      ok: false,
      message: "That is not an order link. It looks like …/order/order_01…?token=…",
    }
  }
  redirect(path)
}
