"use client"

import { unstable_rethrow } from "next/navigation"
import {
  createContext,
  useContext,
  useEffect,
  useState,
  useTransition,
  type ReactNode,
} from "react"

import { reportStock } from "@/lib/data/supplier-actions"
import { readDrafts, reportsOf, withDraft, type StockDrafts } from "@/lib/supplier-stock"
import { counted } from "@/lib/supplier-text"
import type { OwnListing, SupplierState } from "@/lib/supplier-types"
import { ActionBar } from "./action-bar"
import { Notice } from "./notice"
import { useWords } from "./text-context"

type Drafts = {
  drafts: StockDrafts
  setDraft: (listing: OwnListing, typed: string) => void
}

const DraftsContext = createContext<Drafts | null>(null)

export function useStockDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) {
    throw new Error("useStockDrafts needs StockDraftsProvider around it")
  }
  return drafts
}

type Saved = { state: SupplierState; count: number }

const NOTHING: Saved = { state: null, count: 0 }

/**
 * Numbers that were entered and not saved, over searches and pages of the list, kept on the device until
 * the shop has them.
 */
export function StockDraftsProvider({
  deviceKey,
  children,
}: {
  deviceKey: string
  children: ReactNode
}) {
  const { text } = useWords()
  const [drafts, setDrafts] = useState<StockDrafts>({})
  const [saved, setSaved] = useState(NOTHING)
  const [pending, startSaving] = useTransition()
  const count = Object.keys(drafts).length

  useEffect(() => setDrafts(readDrafts(sessionStorage.getItem(deviceKey))), [deviceKey])

  const keep = (next: StockDrafts) => {
    sessionStorage.setItem(deviceKey, JSON.stringify(next))
    setDrafts(next)
  }

  useEffect(() => {
    if (count === 0) {
      return
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [count])

  const save = () =>
    startSaving(async () => {
      const batches = reportsOf(drafts)
      if (!batches) {
        setSaved({ state: { ok: false, fault: "stock" }, count: 0 })
        return
      }
      const open = { ...drafts }
      let state: SupplierState = null
      for (const batch of batches) {
        try {
          state = await reportStock(batch)
        } catch (error) {
          unstable_rethrow(error)
          state = { ok: false, fault: "offline" }
        }
        if (!state?.ok) {
          break
        }
        batch.forEach(({ id }) => delete open[id])
      }
      keep(open)
      setSaved({ state, count: count - Object.keys(open).length })
    })

  const setDraft = (listing: OwnListing, typed: string) => {
    setSaved(NOTHING)
    keep(withDraft(drafts, listing, typed))
  }
  return (
    <DraftsContext value={{ drafts, setDraft }}>
      {children}
      <div aria-live="polite" className="mt-4">
        {saved.state?.ok && saved.count > 0 && (
          <p
            className="rounded-md bg-leaf-tint px-3.5 py-2.5 text-leaf"
            data-testid="supplier-stock-saved"
          >
            {counted(text.stock.saved, saved.count)}
          </p>
        )}
      </div>
      {count > 0 && (
        <ActionBar>
          <div className="space-y-2">
            <Notice state={saved.state?.ok ? null : saved.state} />
            <div className="flex items-center gap-2.5">
              <p className="flex-1 text-sm" aria-live="polite" data-testid="supplier-unsaved">
                {counted(text.stock.unsaved, count)}
              </p>
              <button
                type="button"
                onClick={() => keep({})}
                disabled={pending}
                className="btn btn-outline min-h-14 px-4"
              >
                {text.stock.discard}
              </button>
              <button
                type="button"
                onClick={save}
                disabled={pending}
                aria-busy={pending}
                className="btn btn-primary min-h-14 px-7 text-base"
                data-testid="supplier-stock-save"
              >
                {text.stock.save}
              </button>
            </div>
          </div>
        </ActionBar>
      )}
    </DraftsContext>
  )
}
