"use client"

import { BODY_FIELDS } from "@/lib/body-form"
import { saveBodyProfile } from "@/lib/data/sizing-actions"
import type { BodyProfile } from "@/lib/types"
import { Field, FormMessage, SelectField, SubmitButton } from "../ui/form"
import { useForm } from "../ui/use-form"

const SIZES = ["XS", "S", "M", "L", "XL", "XXL"]

export function BodyForm({ profile }: { profile: BodyProfile | null }) {
  const { state, pending, form } = useForm(saveBodyProfile)
  return (
    <form {...form} className="max-w-lg space-y-4">
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        {BODY_FIELDS.map(({ name, label, unit }) => (
          <Field
            key={name}
            name={name}
            label={label}
            suffix={unit}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={profile?.[name] ?? ""}
            error={state?.errors?.[name]}
            data-testid={`body-${name.replace("_", "-")}`}
          />
        ))}
        <SelectField name="usual_size" label="Usual size" defaultValue={profile?.usual_size ?? ""}>
          <option value="">Not sure</option>
          {SIZES.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </SelectField>
        <SelectField
          name="fit_preference"
          label="How you like it"
          defaultValue={profile?.fit_preference ?? "regular"}
        >
          <option value="snug">Snug</option>
          <option value="regular">As designed</option>
          <option value="relaxed">Relaxed</option>
        </SelectField>
      </div>
      <label className="flex items-start gap-3 text-sm">
        <input
          type="checkbox"
          name="consent"
          required
          defaultChecked={profile !== null}
          className="mt-0.5 size-5 shrink-0 accent-rani"
          data-testid="body-consent"
        />
        Keep these measurements in my account, to work out my size. I can clear them whenever I
        like.
      </label>
      <FormMessage state={state} />
      <SubmitButton pending={pending} data-testid="body-save">
        Save my measurements
      </SubmitButton>
    </form>
  )
}
