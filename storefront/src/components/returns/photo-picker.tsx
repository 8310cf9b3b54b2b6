"use client"

import { ImagePlus, RotateCcw, X } from "lucide-react"
import { useId, useRef } from "react"

import { MAX_PHOTOS } from "@/lib/return-draft"
import type { ReturnPhoto } from "@/lib/return-types"
import { Mistake } from "../ui/mistake"
import { PHOTO_TYPES, sendPhoto } from "./send-photo"

type PhotoPickerProps = {
  label: string
  /** Where photos are sent to. */
  address: string
  photos: ReturnPhoto[]
  error?: string
  onChange: (change: (photos: ReturnPhoto[]) => ReturnPhoto[]) => void
}

/** Photos of a piece: each is sent at once, shown with how far it got, and can be taken away again. */
export function PhotoPicker({ label, address, photos, error, onChange }: PhotoPickerProps) {
  const id = useId()
  const files = useRef(new Map<string, File>())

  const change = (photoId: string, news: Partial<ReturnPhoto>) =>
    onChange((all) => all.map((photo) => (photo.id === photoId ? { ...photo, ...news } : photo)))

  const send = async (photoId: string, file: File) => {
    change(photoId, { progress: 0, fault: null })
    const sent = await sendPhoto(address, file, (progress) => change(photoId, { progress }))
    change(photoId, sent)
  }

  const add = (chosen: FileList | null) => {
    const room = MAX_PHOTOS - photos.length
    const added = [...(chosen ?? [])].slice(0, room).map((file) => {
      const photoId = crypto.randomUUID()
      files.current.set(photoId, file)
      return { photoId, file, preview: URL.createObjectURL(file) }
    })
    onChange((all) => [
      ...all,
      ...added.map(({ photoId, preview }) => ({
        id: photoId,
        preview,
        progress: 0,
        url: null,
        fault: null,
      })),
    ])
    added.forEach(({ photoId, file }) => void send(photoId, file))
  }

  const remove = ({ id: photoId, preview }: ReturnPhoto) => {
    URL.revokeObjectURL(preview)
    files.current.delete(photoId)
    onChange((all) => all.filter((photo) => photo.id !== photoId))
  }

  const retry = (photo: ReturnPhoto) => {
    const file = files.current.get(photo.id)
    if (file) void send(photo.id, file)
  }

  return (
    <div>
      <p id={`${id}-label`} className="mb-2 text-sm font-medium">
        {label}
      </p>
      <ul aria-labelledby={`${id}-label`} className="flex flex-wrap gap-3">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <Photo
              photo={photo}
              number={index + 1}
              onRemove={() => remove(photo)}
              onRetry={files.current.has(photo.id) ? () => retry(photo) : null}
            />
          </li>
        ))}
        {photos.length < MAX_PHOTOS && (
          <li>
            <label className="relative grid size-24 place-items-center rounded-md border border-dashed border-[#c9bbaa] bg-white text-[13px] text-muted hover:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani">
              <input
                type="file"
                accept={PHOTO_TYPES}
                multiple
                aria-label={label}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${id}-note` : undefined}
                onChange={(event) => {
                  add(event.target.files)
                  event.target.value = ""
                }}
                className="absolute inset-0 cursor-pointer opacity-0"
                data-testid="return-photo-input"
              />
              <span className="flex flex-col items-center gap-1">
                <ImagePlus className="size-6" strokeWidth={1.6} aria-hidden />
                Add
              </span>
            </label>
          </li>
        )}
      </ul>
      <p aria-live="polite" className="sr-only">
        {photos.some((photo) => !photo.url && !photo.fault)
          ? "Sending photos"
          : photos.length > 0
            ? `${photos.filter(({ url }) => url).length} of ${photos.length} photos sent`
            : ""}
      </p>
      <Mistake id={`${id}-note`}>{error}</Mistake>
    </div>
  )
}

type PhotoProps = {
  photo: ReturnPhoto
  number: number
  onRemove: () => void
  onRetry: (() => void) | null
}

function Photo({ photo, number, onRemove, onRetry }: PhotoProps) {
  const sending = !photo.url && !photo.fault
  return (
    <div className="w-24">
      <div
        className="relative size-24 overflow-hidden rounded-md bg-sand"
        data-testid="return-photo"
        data-state={photo.url ? "sent" : photo.fault ? "failed" : "sending"}
      >
        {/* A blob of this browser: there is nothing to optimise. */}
        <img src={photo.preview} alt={`Photo ${number}`} className="size-full object-cover" />
        {sending && (
          <span
            role="progressbar"
            aria-label={`Sending photo ${number}`}
            aria-valuenow={photo.progress}
            aria-valuemin={0}
            aria-valuemax={100}
            className="absolute inset-x-0 bottom-0 h-1.5 bg-white/70"
          >
            <span
              className="block h-full bg-rani transition-[width]"
              style={{ width: `${photo.progress}%` }}
            />
          </span>
        )}
        <button
          type="button"
          onClick={onRemove}
          aria-label={`Remove photo ${number}`}
          className="absolute top-0 right-0 grid size-11 place-items-center"
          data-testid="return-photo-remove"
        >
          <span className="grid size-7 place-items-center rounded-full bg-ink/80 text-white">
            <X className="size-4" aria-hidden />
          </span>
        </button>
      </div>
      {photo.fault && (
        <>
          <p role="alert" className="mt-1 text-[13px] text-rani">
            {photo.fault}
          </p>
          {onRetry && (
            <button
              type="button"
              onClick={onRetry}
              className="flex min-h-11 items-center gap-1.5 text-[13px] font-semibold"
              data-testid="return-photo-retry"
            >
              <RotateCcw className="size-4" aria-hidden />
              Try again
            </button>
          )}
        </>
      )}
    </div>
  )
}
