/** A packed parcel. Sides in cm, weight in g. */
export type SupplierParcel = {
  length_cm: number
  breadth_cm: number
  height_cm: number
  weight_g: number
}

export const PARCEL_FIELDS = ["length_cm", "breadth_cm", "height_cm", "weight_g"] as const

export type ParcelField = (typeof PARCEL_FIELDS)[number]

/** What is wrong with a field, as a key of the texts' `fault`. */
export const PARCEL_FAULTS = {
  length_cm: "length",
  breadth_cm: "breadth",
  height_cm: "height",
  weight_g: "weight",
} as const satisfies Record<ParcelField, string>

const LARGEST: Record<ParcelField, number> = {
  length_cm: 200,
  breadth_cm: 200,
  height_cm: 200,
  weight_g: 50_000,
}

/** How garments are usually packed: a poly mailer, or a box for many. */
export const PARCEL_PRESETS = {
  top: { length_cm: 25, breadth_cm: 20, height_cm: 3, weight_g: 250 },
  dress: { length_cm: 30, breadth_cm: 25, height_cm: 4, weight_g: 400 },
  set: { length_cm: 32, breadth_cm: 26, height_cm: 5, weight_g: 600 },
  few: { length_cm: 35, breadth_cm: 28, height_cm: 8, weight_g: 1000 },
  box: { length_cm: 40, breadth_cm: 30, height_cm: 15, weight_g: 2500 },
} as const satisfies Record<string, SupplierParcel>

export type ParcelPreset = keyof typeof PARCEL_PRESETS

export const PRESET_NAMES = Object.keys(PARCEL_PRESETS) as ParcelPreset[]

type Parsed =
  | { parcel: SupplierParcel; faults: null }
  | { parcel: null; faults: Partial<Record<ParcelField, string>> }

const isSound = (field: ParcelField, value: number): boolean =>
  Number.isFinite(value) &&
  value >= 1 &&
  value <= LARGEST[field] &&
  (field !== "weight_g" || Number.isInteger(value))

/** A parcel from what was typed, or the fields that cannot be right with the key of their complaint. */
export function parseParcel(typed: Record<ParcelField, string>): Parsed {
  const values = Object.fromEntries(
    PARCEL_FIELDS.map((field) => [field, typed[field].trim() ? Number(typed[field]) : NaN])
  ) as SupplierParcel
  const wrong = PARCEL_FIELDS.filter((field) => !isSound(field, values[field]))
  return wrong.length
    ? {
        parcel: null,
        faults: Object.fromEntries(wrong.map((field) => [field, PARCEL_FAULTS[field]])),
      }
    : { parcel: values, faults: null }
}
