"use client"

import { useCallback, useEffect, useRef, useState } from "react"

import { normalizePincode } from "@/lib/india"
import type { Serviceability } from "@/lib/types"

/** A courier that takes longer is answered for by the checkout. */
const PATIENCE_MS = 7_000

export type DeliveryState =
  | { status: "idle" }
  | { status: "loading"; pincode: string }
  | { status: "known"; result: Serviceability }
  | { status: "invalid" }
  | { status: "unknown" }

async function ask(
  pincode: string,
  variantId: string | null,
  signal: AbortSignal
): Promise<Serviceability | null> {
  const query = new URLSearchParams({ pincode, ...(variantId ? { variant_id: variantId } : {}) })
  const response = await fetch(`/api/serviceability?${query.toString()}`, { signal })
  return response.ok ? ((await response.json()) as { result: Serviceability }).result : null
}

/**
 * What is known about delivering a variant to a pincode. Asked again when the variant changes, because
 * another maker may send it; the last question wins, and each is asked once.
 */
export function useDelivery(variantId: string | null, remembered: string | null) {
  const [pincode, setPincode] = useState(remembered)
  const [state, setState] = useState<DeliveryState>(
    remembered ? { status: "loading", pincode: remembered } : { status: "idle" }
  )
  const answers = useRef(new Map<string, Serviceability>())
  const running = useRef<AbortController | null>(null)

  const check = useCallback(
    async (chosen: string) => {
      running.current?.abort()
      const key = `${chosen} ${variantId ?? ""}`
      const answered = answers.current.get(key)
      if (answered) {
        setState({ status: "known", result: answered })
        return
      }
      const controller = new AbortController()
      running.current = controller
      setState({ status: "loading", pincode: chosen })
      let late = false
      const timer = setTimeout(() => {
        late = true
        controller.abort()
      }, PATIENCE_MS)
      try {
        const result = await ask(chosen, variantId, controller.signal)
        if (result) answers.current.set(key, result)
        setState(result ? { status: "known", result } : { status: "unknown" })
      } catch {
        // An answer that was given up for a newer question says nothing.
        if (late || !controller.signal.aborted) setState({ status: "unknown" })
      } finally {
        clearTimeout(timer)
      }
    },
    [variantId]
  )

  useEffect(() => {
    if (pincode) void check(pincode)
    return () => running.current?.abort()
  }, [pincode, check])

  /** Asks about what was typed; the same pincode is asked about again. */
  const submit = (typed: string) => {
    const chosen = normalizePincode(typed)
    if (!chosen) {
      running.current?.abort()
      setState({ status: "invalid" })
    } else if (chosen === pincode) {
      void check(chosen)
    } else {
      setPincode(chosen)
    }
  }

  return { state, submit }
}
