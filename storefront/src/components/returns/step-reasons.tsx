"use client"

import { useId } from "react"

import { chosenItems, MAX_NOTE, pieceOf, withPiece } from "@/lib/return-draft"
import type { ReturnableItem } from "@/lib/return-types"
import { SelectField } from "../ui/form"
import { PhotoPicker } from "./photo-picker"
import { Piece } from "./piece"
import type { StepProps } from "./step-props"

type StepReasonsProps = StepProps & { photoAddress: string }

/** Why each piece goes back, with a photo where the reason needs one. */
export function StepReasons({ photoAddress, ...step }: StepReasonsProps) {
  return (
    <ul className="space-y-4">
      {chosenItems(step.draft, step.options).map((item) => (
        <li
          key={item.key}
          className="space-y-4 rounded-xl border border-line bg-white p-4 md:p-5"
          data-testid="return-reason-item"
        >
          <Piece {...item} />
          <Reason {...step} item={item} photoAddress={photoAddress} />
        </li>
      ))}
    </ul>
  )
}

function Reason({
  draft,
  options,
  errors,
  setDraft,
  item,
  photoAddress,
}: StepReasonsProps & { item: ReturnableItem }) {
  const noteId = useId()
  const piece = pieceOf(draft, item.key)
  const reason = options.reasons.find(({ code }) => code === piece.reason)
  return (
    <>
      <SelectField
        label="What is the matter?"
        value={piece.reason}
        onChange={(event) => {
          const chosen = event.target.value
          setDraft((now) => withPiece(now, item.key, { reason: chosen }))
        }}
        error={errors[`reason:${item.key}`]}
        data-testid="return-reason"
      >
        <option value="" disabled>
          Choose a reason
        </option>
        {options.reasons.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <div>
        <label htmlFor={noteId} className="mb-1.5 block text-sm font-medium">
          Anything we should know? (optional)
        </label>
        <textarea
          id={noteId}
          rows={2}
          maxLength={MAX_NOTE}
          value={piece.note}
          onChange={(event) => {
            const note = event.target.value
            setDraft((now) => withPiece(now, item.key, { note }))
          }}
          className="field py-3"
          data-testid="return-note"
        />
      </div>
      <PhotoPicker
        label={reason?.needsPhoto ? "Photos that show it" : "Photos (optional)"}
        address={photoAddress}
        photos={piece.photos}
        error={errors[`photos:${item.key}`]}
        onChange={(change) =>
          setDraft((now) =>
            withPiece(now, item.key, { photos: change(pieceOf(now, item.key).photos) })
          )
        }
      />
    </>
  )
}
