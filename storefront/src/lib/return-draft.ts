import type { FieldErrors } from "./address-form"
import { toWireAddress } from "./data/reshape/cart"
import { emptyRefund, refundErrors, toAccount } from "./refund-form"
import type {
  PieceDraft,
  ReturnableItem,
  ReturnDraft,
  ReturnOptions,
  ReturnRequestBody,
  ReturnStep,
} from "./return-types"

export const MAX_NOTE = 500
export const MAX_PHOTOS = 5

const PIECE: PieceDraft = { quantity: 0, reason: "", note: "", photos: [], sizeId: null }

/** Nothing chosen yet; what can only be one way is that way. */
export function emptyDraft(options: ReturnOptions): ReturnDraft {
  const methods = options.refundMethods
  return {
    pieces: {},
    kind: null,
    pickupDate: null,
    address: null,
    refund: emptyRefund(methods.length === 1 ? methods[0]! : null),
  }
}

export function pieceOf(draft: ReturnDraft, key: string): PieceDraft {
  return draft.pieces[key] ?? PIECE
}

/** The draft with one piece changed. */
export function withPiece(
  draft: ReturnDraft,
  key: string,
  change: Partial<PieceDraft>
): ReturnDraft {
  return {
    ...draft,
    pieces: { ...draft.pieces, [key]: { ...pieceOf(draft, key), ...change } },
  }
}

export function chosenItems(draft: ReturnDraft, options: ReturnOptions): ReturnableItem[] {
  return options.items.filter((item) => pieceOf(draft, item.key).quantity > 0)
}

/** Whether every chosen piece has another size or colour to be exchanged for. */
export function canExchange(draft: ReturnDraft, options: ReturnOptions): boolean {
  const chosen = chosenItems(draft, options)
  return chosen.length > 0 && chosen.every(({ sizes }) => sizes.some((size) => size.inStock))
}

/** The steps of this request: where money goes is asked only when there is a choice. */
export function stepsOf(draft: ReturnDraft, options: ReturnOptions): ReturnStep[] {
  const asksForAccount = draft.kind !== "exchange" && !options.refundMethods.includes("source")
  return [
    "items",
    "reasons",
    "kind",
    "pickup",
    ...(asksForAccount ? (["refund"] as const) : []),
    "review",
  ]
}

function reasonErrors(draft: ReturnDraft, options: ReturnOptions): FieldErrors {
  const errors: FieldErrors = {}
  for (const { key } of chosenItems(draft, options)) {
    const piece = pieceOf(draft, key)
    const reason = options.reasons.find(({ code }) => code === piece.reason)
    if (!reason) {
      errors[`reason:${key}`] = "Tell us why."
    }
    if (piece.photos.some((photo) => !photo.url && !photo.fault)) {
      errors[`photos:${key}`] = "One moment, a photo is still being sent."
    } else if (piece.photos.some((photo) => photo.fault)) {
      errors[`photos:${key}`] = "Try the failed photo again, or remove it."
    } else if (reason?.needsPhoto && piece.photos.length === 0) {
      errors[`photos:${key}`] = "Add a photo that shows it."
    }
  }
  return errors
}

function kindErrors(draft: ReturnDraft, options: ReturnOptions): FieldErrors {
  if (draft.kind === null) {
    return { kind: "Choose a return or an exchange." }
  }
  if (draft.kind === "return") {
    return {}
  }
  if (!canExchange(draft, options)) {
    return { kind: "Not every piece has another size or colour in stock. A return works." }
  }
  return Object.fromEntries(
    chosenItems(draft, options)
      .filter(({ key, sizes }) => {
        const sizeId = pieceOf(draft, key).sizeId
        return !sizes.some((size) => size.variantId === sizeId && size.inStock)
      })
      .map(({ key }) => [`size:${key}`, "Choose what you would like instead."])
  )
}

/**
 * What still stands in the way of a step being done, by field.
 * @param hasAddress whether the order's own address is known, so that the courier can come there
 */
export function stepErrors(
  step: ReturnStep,
  draft: ReturnDraft,
  options: ReturnOptions,
  hasAddress: boolean
): FieldErrors {
  switch (step) {
    case "items":
      return chosenItems(draft, options).length > 0 ? {} : { items: "Choose at least one piece." }
    case "reasons":
      return reasonErrors(draft, options)
    case "kind":
      return kindErrors(draft, options)
    case "pickup":
      return {
        ...(draft.pickupDate && options.pickupDates.includes(draft.pickupDate)
          ? {}
          : { pickupDate: "Choose a day." }),
        ...(draft.address || hasAddress ? {} : { address: "Tell us where the courier may come." }),
      }
    case "refund":
      return refundErrors(draft.refund)
    case "review":
      return {}
  }
}

/**
 * The mistakes that were shown and are still there, so that one disappears while it is put right. Those of
 * an address stay until it is sent again: it is not part of the draft before that.
 */
export function remainingErrors(
  shown: FieldErrors,
  ...[step, draft, options, hasAddress]: Parameters<typeof stepErrors>
): FieldErrors {
  const now = stepErrors(step, draft, options, hasAddress)
  const ofAddress = (field: string) => step === "pickup" && field !== "pickupDate"
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([field]) => field in now || ofAddress(field))
      .map(([field, words]) => [field, now[field] ?? words])
  )
}

/** The step to be at: the one asked for, or the first before it that is not done. */
export function reachableStep(
  wanted: string | null,
  draft: ReturnDraft,
  options: ReturnOptions,
  hasAddress: boolean
): ReturnStep {
  const steps = stepsOf(draft, options)
  const goal = Math.max(
    0,
    steps.findIndex((step) => step === wanted)
  )
  const open = steps.findIndex(
    (step, index) =>
      index < goal && Object.keys(stepErrors(step, draft, options, hasAddress)).length > 0
  )
  return steps[open === -1 ? goal : open]!
}

function refundBody(draft: ReturnDraft, options: ReturnOptions): Pick<ReturnRequestBody, "refund"> {
  if (draft.kind === "exchange") {
    return {}
  }
  if (draft.refund.method === "source") {
    return { refund: { method: "source" } }
  }
  const account = toAccount(draft.refund, options.consent?.version)
  return account ? { refund: account } : {}
}

/** What is sent of a finished draft. */
export function toRequestBody(draft: ReturnDraft, options: ReturnOptions): ReturnRequestBody {
  const { address } = draft
  return {
    kind: draft.kind ?? "return",
    items: chosenItems(draft, options).map((item) => {
      const piece = pieceOf(draft, item.key)
      const urls = piece.photos.flatMap(({ url }) => url ?? [])
      const note = piece.note.trim()
      return {
        line_item_id: item.lineItemId,
        ...(item.purchaseOrderId ? { purchase_order_id: item.purchaseOrderId } : {}),
        quantity: piece.quantity,
        reason: piece.reason,
        ...(note ? { note } : {}),
        ...(urls.length ? { photo_urls: urls } : {}),
        ...(draft.kind === "exchange" && piece.sizeId ? { exchange_variant_id: piece.sizeId } : {}),
      }
    }),
    pickup_date: draft.pickupDate ?? "",
    ...(address
      ? {
          pickup_address: toWireAddress(address),
        }
      : {}),
    ...refundBody(draft, options),
  }
}
