"use server"

import { parseBody } from "../body-form"
import type { FormState } from "../types"
import { faultMessage, medusa } from "./client"
import { readSession } from "./session"

const FITS = ["small", "true", "large"]
const MIN_CONTENT = 10
const MAX_PHOTOS = 5
const MAX_PHOTO_BYTES = 5 * 1024 * 1024

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

function photosOf(form: FormData): File[] {
  return form
    .getAll("photos")
    .filter((entry): entry is File => entry instanceof File && entry.size > 0)
}

async function uploadPhotos(photos: File[], token: string): Promise<string[]> {
  if (photos.length === 0) {
    return []
  }
  const body = new FormData()
  photos.forEach((photo) => body.append("files", photo, photo.name))
  const reply = await medusa<{ photos: { url: string }[] }>("/store/reviews/photos", {
    method: "POST",
    token,
    body,
    timeoutMs: 60_000,
  })
  return reply.photos.map(({ url }) => url)
}

/** Sends a review of a delivered piece; the merchant reads it before it shows. */
export async function submitReview(_previous: FormState, form: FormData): Promise<FormState> {
  const token = await readSession("customer")
  if (!token) {
    return { ok: false, message: "Please sign in to write a review." }
  }
  const rating = Number(field(form, "rating"))
  const fit = field(form, "fit")
  const content = field(form, "content")
  const photos = photosOf(form)
  const errors: Record<string, string> = {}
  if (!Number.isInteger(rating) || rating < 1 || rating > 5)
    errors.rating = "Choose one to five stars."
  if (!FITS.includes(fit)) errors.fit = "Tell us how it fits."
  if (content.length < MIN_CONTENT) errors.content = "A sentence or two helps others most."
  if (photos.length > MAX_PHOTOS || photos.some((photo) => photo.size > MAX_PHOTO_BYTES)) {
    errors.photos = `Up to ${MAX_PHOTOS} photos, 5 MB each.`
  }
  if (Object.keys(errors).length > 0) {
    return { ok: false, message: "Please check the marked fields.", errors }
  }
  const body = parseBody(form)
  try {
    const urls = await uploadPhotos(photos, token)
    await medusa("/store/reviews", {
      method: "POST",
      token,
      body: {
        order_id: field(form, "order_id"),
        line_item_id: field(form, "line_item_id"),
        rating,
        title: field(form, "title") || undefined,
        content,
        fit,
        ...(body.ok ? { body_profile: body.value } : {}),
        ...(urls.length ? { photo_urls: urls } : {}),
      },
    })
    return { ok: true, message: "Thank you. Your review appears once our team has read it." }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}
