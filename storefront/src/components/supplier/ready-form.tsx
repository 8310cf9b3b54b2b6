"use client"

import { useEffect, useState, type FormEvent } from "react"

import {
  PARCEL_FIELDS,
  PARCEL_PRESETS,
  parseParcel,
  PRESET_NAMES,
  type ParcelField,
} from "@/lib/supplier-parcel"
import type { SupplierState } from "@/lib/supplier-types"
import { Field, SubmitButton } from "../ui/form"
import { ActionBar } from "./action-bar"
import { faultText, Notice } from "./notice"
import { useWords } from "./text-context"
import { useSupplierAction } from "./use-supplier-action"

type Typed = Record<ParcelField, string>

type ReadyFormProps = {
  id: string
  action: (previous: SupplierState, form: FormData) => Promise<SupplierState>
  /** Where this device keeps the last parcel of this supplier. */
  deviceKey: string
}

const EMPTY: Typed = { length_cm: "", breadth_cm: "", height_cm: "", weight_g: "" }
const LABELS = {
  length_cm: "length",
  breadth_cm: "breadth",
  height_cm: "height",
  weight_g: "weight",
} as const
const UNITS = { en: { cm: "cm", g: "g" }, hi: { cm: "सेमी", g: "ग्राम" } } as const

const remembered = (key: string): Typed => {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Typed>
    return { ...EMPTY, ...stored }
  } catch {
    return EMPTY
  }
}

const remember = (key: string, typed: Typed) => {
  try {
    localStorage.setItem(key, JSON.stringify(typed))
  } catch {
    // A private window has no room for it: then it is typed again next time.
  }
}

/** Size and weight of the packed parcel, and the word that the courier may come. */
export function ReadyForm({ id, action, deviceKey }: ReadyFormProps) {
  const { text, language } = useWords()
  const { state, pending, form } = useSupplierAction(action)
  const [typed, setTyped] = useState(EMPTY)
  const [faults, setFaults] = useState<Record<string, string>>({})
  useEffect(() => setTyped(remembered(deviceKey)), [deviceKey])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const parsed = parseParcel(typed)
    setFaults(parsed.faults ?? {})
    if (!parsed.parcel) {
      event.preventDefault()
      const first = PARCEL_FIELDS.find((field) => parsed.faults[field])!
      const input = event.currentTarget.elements.namedItem(first)
      if (input instanceof HTMLInputElement) input.focus()
      return
    }
    remember(deviceKey, typed)
    form.onSubmit(event)
  }
  const wrong = { ...state?.fields, ...faults }
  return (
    <form {...form} onSubmit={submit} className="flex flex-1 flex-col border-t border-line pt-5">
      <input type="hidden" name="id" value={id} />
      <h2 className="text-lg font-semibold">{text.ready.title}</h2>
      <p className="mb-4 text-sm text-muted">{text.ready.hint}</p>
      <div role="group" aria-label={text.ready.presets} className="mb-4 flex flex-wrap gap-2">
        {PRESET_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              setTyped(
                Object.fromEntries(
                  PARCEL_FIELDS.map((field) => [field, String(PARCEL_PRESETS[name][field])])
                ) as Typed
              )
              setFaults({})
            }}
            className="min-h-11 rounded-full border border-line bg-white px-4 text-sm hover:border-ink"
            data-testid={`supplier-preset-${name}`}
          >
            {text.ready.preset[name]}
          </button>
        ))}
      </div>
      <div className="mb-4 grid grid-cols-2 gap-3">
        {PARCEL_FIELDS.map((field) => (
          <Field
            key={field}
            name={field}
            label={text.ready[LABELS[field]]}
            suffix={UNITS[language][field === "weight_g" ? "g" : "cm"]}
            inputMode={field === "weight_g" ? "numeric" : "decimal"}
            autoComplete="off"
            value={typed[field]}
            onChange={(event) => setTyped((before) => ({ ...before, [field]: event.target.value }))}
            error={wrong[field] ? faultText(text, wrong[field]) : undefined}
            data-testid={`supplier-parcel-${field}`}
          />
        ))}
      </div>
      <ActionBar>
        <div className="space-y-2">
          <Notice state={state?.ok ? null : state} />
          <SubmitButton
            pending={pending}
            className="btn btn-primary min-h-14 w-full text-base"
            data-testid="supplier-ready"
          >
            {text.ready.submit}
          </SubmitButton>
        </div>
      </ActionBar>
    </form>
  )
}
