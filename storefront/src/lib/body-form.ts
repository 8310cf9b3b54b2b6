import type { BodyProfile } from "./types"

/** The measurements a form may carry, with the range that a human body can have. */
export const BODY_FIELDS = [
  { name: "height_cm", label: "Height", unit: "cm", min: 120, max: 210 },
  { name: "weight_kg", label: "Weight", unit: "kg", min: 30, max: 180 },
  { name: "bust_cm", label: "Bust", unit: "cm", min: 60, max: 160 },
  { name: "waist_cm", label: "Waist", unit: "cm", min: 45, max: 160 },
  { name: "hips_cm", label: "Hips", unit: "cm", min: 60, max: 170 },
] as const

export type BodyInput = { [Key in keyof BodyProfile]?: NonNullable<BodyProfile[Key]> }

export type ParsedBody =
  { ok: true; value: BodyInput } | { ok: false; message: string; errors: Record<string, string> }

const PREFERENCES = ["snug", "regular", "relaxed"] as const

function read(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** A body from a form, lengths in cm and weight in kg. Empty fields are left out; at least one must say something. */
export function parseBody(form: FormData): ParsedBody {
  const value: BodyInput = {}
  const errors: Record<string, string> = {}
  for (const { name, label, unit, min, max } of BODY_FIELDS) {
    const typed = read(form, name)
    if (typed === "") continue
    const number = Number(typed)
    if (Number.isFinite(number) && number >= min && number <= max) {
      value[name] = number
    } else {
      errors[name] = `${label} should be between ${min} and ${max} ${unit}.`
    }
  }
  const usualSize = read(form, "usual_size")
  if (usualSize) value.usual_size = usualSize.slice(0, 8)
  if (Object.keys(errors).length > 0) {
    return { ok: false, message: "Please check the marked numbers.", errors }
  }
  if (Object.keys(value).length === 0) {
    return { ok: false, message: "Tell us your height and weight, or one measurement.", errors }
  }
  const preference = PREFERENCES.find((entry) => entry === read(form, "fit_preference"))
  if (preference) value.fit_preference = preference
  return { ok: true, value }
}
