"use server"

import { refresh } from "next/cache"

import { orderPath } from "../order-path"
import type { ReturnRequestBody } from "../return-types"
import { refusalWords } from "../return-words"
import type { FormState } from "../types"
import { faultMessage } from "./client"
import { callOffReturn, createReturn } from "./returns"

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

export type SentReturn = { ok: true; path: string } | { ok: false; message: string }

/** Sends a return or an exchange; answers where its page is, or what is wrong. */
export async function sendReturn(
  orderId: string,
  token: string | null,
  body: ReturnRequestBody
): Promise<SentReturn> {
  try {
    const { id } = await createReturn(orderId, token, body)
    const suffix = `/returns/${encodeURIComponent(id)}`
    return { ok: true, path: orderPath(orderId, token, suffix, { placed: "1" }) }
  } catch (error) {
    return { ok: false, message: refusalWords(faultMessage(error)) }
  }
}

/** Calls a request off while the courier has not been there. */
export async function cancelReturn(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await callOffReturn(
      field(form, "order_id"),
      field(form, "request_id"),
      field(form, "token") || null
    )
  } catch (error) {
    return { ok: false, message: refusalWords(faultMessage(error)) }
  }
  refresh()
  return { ok: true, message: "Called off. Nobody will come for it." }
}
