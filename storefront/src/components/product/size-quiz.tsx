"use client"

import { useState, useTransition, type FormEvent } from "react"

import { BODY_FIELDS } from "@/lib/body-form"
import { recommendSize, type RecommendationResult } from "@/lib/data/sizing-actions"
import { sentenceCase } from "@/lib/format"
import type { BodyProfile, SizeRecommendation } from "@/lib/types"
import { Drawer } from "../ui/drawer"
import { Field, SelectField, SubmitButton } from "../ui/form"
import { FitBars } from "./fit-bars"

type SizeQuizProps = {
  open: boolean
  onClose: () => void
  productId: string
  sizes: string[]
  profile: BodyProfile | null
  signedIn: boolean
  recommendation: SizeRecommendation | null
  onRecommend: (recommendation: SizeRecommendation | null) => void
}

const PREFERENCES = [
  { value: "snug", label: "Snug" },
  { value: "regular", label: "As designed" },
  { value: "relaxed", label: "Relaxed" },
]

/** Half a minute of questions, then a size with its reasons. */
export function SizeQuiz({ open, onClose, recommendation, onRecommend, ...quiz }: SizeQuizProps) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={recommendation ? "Your size" : "Find my size"}
      testId="size-quiz"
      footer={
        recommendation ? (
          <div className="grid grid-cols-[auto_1fr] gap-2.5">
            <button type="button" onClick={() => onRecommend(null)} className="btn btn-outline">
              Start over
            </button>
            <button
              type="button"
              onClick={onClose}
              className="btn btn-primary"
              data-testid="size-quiz-done"
            >
              Continue with {recommendation.size}
            </button>
          </div>
        ) : undefined
      }
    >
      {recommendation ? (
        <Answer recommendation={recommendation} />
      ) : (
        <Questions {...quiz} onRecommend={onRecommend} />
      )}
    </Drawer>
  )
}

type QuestionsProps = Pick<
  SizeQuizProps,
  "productId" | "sizes" | "profile" | "signedIn" | "onRecommend"
>

function Questions({ productId, sizes, profile, signedIn, onRecommend }: QuestionsProps) {
  const [failure, setFailure] = useState<Extract<RecommendationResult, { ok: false }> | null>(null)
  const [pending, startTransition] = useTransition()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(async () => {
      const result = await recommendSize(productId, form)
      setFailure(result.ok ? null : result)
      if (result.ok) onRecommend(result.recommendation)
    })
  }

  const [first, second, ...girths] = BODY_FIELDS
  const input = ({ name, label, unit }: (typeof BODY_FIELDS)[number]) => (
    <Field
      key={name}
      name={name}
      label={label}
      suffix={unit}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={profile?.[name] ?? ""}
      error={failure?.errors?.[name]}
      data-testid={`quiz-${name.replace("_", "-")}`}
    />
  )
  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <p className="text-muted">Height and weight are enough. A tape measure makes it surer.</p>
      <div className="grid grid-cols-2 gap-3">
        {input(first)}
        {input(second)}
      </div>
      <details open={Boolean(profile?.bust_cm ?? profile?.waist_cm ?? profile?.hips_cm)}>
        <summary
          className="flex min-h-11 items-center text-sm font-semibold text-rani"
          data-testid="quiz-more"
        >
          + I have my measurements
        </summary>
        <div className="mt-2 grid grid-cols-3 gap-3">{girths.map(input)}</div>
      </details>
      <SelectField
        name="usual_size"
        label="Size you usually wear"
        defaultValue={profile?.usual_size ?? ""}
        data-testid="quiz-usual-size"
      >
        <option value="">Not sure</option>
        {sizes.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </SelectField>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">How do you like it to fit?</legend>
        <div className="grid grid-cols-3 gap-2">
          {PREFERENCES.map(({ value, label }) => (
            <label
              key={value}
              className="grid min-h-12 place-items-center rounded-md border border-[#c9bbaa] bg-white px-2 text-center text-sm has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-rani"
            >
              <input
                type="radio"
                name="fit_preference"
                value={value}
                defaultChecked={(profile?.fit_preference ?? "regular") === value}
                className="sr-only"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {signedIn && (
        <label className="flex items-center gap-3 text-sm">
          <input type="checkbox" name="remember" defaultChecked className="size-5 accent-rani" />
          Remember this in my account
        </label>
      )}
      <div aria-live="polite">
        {failure && (
          <p className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep">
            {failure.message}
          </p>
        )}
      </div>
      <SubmitButton
        pending={pending}
        pendingLabel="Working it out…"
        className="btn btn-primary w-full"
        data-testid="size-quiz-submit"
      >
        Show my size
      </SubmitButton>
      <p className="text-[13px] text-muted">
        {signedIn
          ? "We keep these numbers only if you ask us to."
          : "These numbers are used for this answer and not kept."}
      </p>
    </form>
  )
}

function Answer({ recommendation }: { recommendation: SizeRecommendation }) {
  const { size, between, confidence, reasons, notes } = recommendation
  return (
    <div className="space-y-8">
      <div>
        <p className="display text-[5.5rem] text-rani" data-testid="size-recommendation">
          {size}
        </p>
        <p className="mt-2 text-lg" data-testid="size-confidence">
          {Math.round(confidence * 100)}% likely to fit you as it should.
        </p>
        {between && (
          <p className="mt-1 text-muted">
            You are between {between[0]} and {between[1]}.
          </p>
        )}
      </div>
      {recommendation.sizes.length > 0 && <FitBars recommendation={recommendation} />}
      {reasons.length > 0 && (
        <section>
          <h3 className="eyebrow mb-3 text-muted">Why</h3>
          <ul className="list-disc space-y-1.5 pl-4.5 marker:text-rani" data-testid="size-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <dl className="divide-y divide-line border-y border-line">
          {notes.map((note) => (
            <div key={note.part} className="flex gap-4 py-2.5">
              <dt className="w-16 shrink-0 text-muted">{sentenceCase(note.part)}</dt>
              <dd>{note.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
