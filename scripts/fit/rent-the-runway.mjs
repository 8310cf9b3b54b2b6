import { createReadStream } from "node:fs"
import { createGunzip } from "node:zlib"
import { parse } from "csv-parse"
import { StartError } from "../lib/report.mjs"

const COLUMNS = [
  "fit",
  "user_id",
  "item_id",
  "weight_lbs",
  "body_type",
  "rented_for",
  "category",
  "size",
  "age",
  "bust_size_num",
  "bust_size_letter",
  "height_in",
]

const FITS = { small: "small", fit: "true", large: "large" }
/** Inches from under-bust to bust per cup, as US brands letter them. */
const CUPS = ["aa", "a", "b", "c", "d", "dd/e", "ddd/f", "g", "h", "i", "j"]
const CM_PER_INCH = 2.54
const KG_PER_POUND = 0.45359237
/** Its sizes count four to a step: the rest says petite, regular or long. */
const SIZES_PER_STEP = 4
/** Ages outside these are slips of the pen. */
const AGES = [14, 90]

const number = (text) => (text === "" || text === undefined ? NaN : Number(text))

const cupOf = (letter) => {
  const at = CUPS.indexOf(letter)
  return at < 0 ? NaN : at * CM_PER_INCH
}

/** One row as the engine takes it. Its rating and date, and any text, are not even read. */
const toObservation = (row) => {
  const size = number(row.size)
  const age = number(row.age)
  return {
    item: row.item_id,
    wearerId: row.user_id,
    category: row.category || null,
    brand: null,
    size: row.size,
    position: size / SIZES_PER_STEP,
    residual: NaN,
    length: String(size % SIZES_PER_STEP),
    occasion: row.rented_for || null,
    chosen: true,
    fit: FITS[row.fit],
    weight: 1,
    wearer: {
      build: Math.sqrt(
        (number(row.weight_lbs) * KG_PER_POUND) / (number(row.height_in) * CM_PER_INCH)
      ),
      height: number(row.height_in) * CM_PER_INCH,
      underbust: number(row.bust_size_num) * CM_PER_INCH,
      cup: cupOf(row.bust_size_letter),
      waist: NaN,
      hips: NaN,
      age: age >= AGES[0] && age <= AGES[1] ? age : NaN,
      shape: row.body_type || null,
    },
  }
}

/** @throws StartError with the line of a row that cannot be read */
export const readRentTheRunway = async (file) => {
  const source = createReadStream(file)
  const text = file.endsWith(".gz") ? source.pipe(createGunzip()) : source
  const rows = []
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true, info: true })
  source.on("error", (error) => parser.destroy(error))
  text.on("error", (error) => parser.destroy(error))
  try {
    for await (const { record, info } of text.pipe(parser)) {
      if (rows.length === 0) {
        const missing = COLUMNS.filter((column) => !(column in record))
        if (missing.length) throw new StartError(`${file} has no column ${missing.join(", ")}.`)
      }
      if (!FITS[record.fit]) {
        throw new StartError(`${file}, line ${info.lines}: fit is ${record.fit || "empty"}.`)
      }
      if (record.size === "" || Number.isNaN(Number(record.size))) {
        throw new StartError(`${file}, line ${info.lines}: size is ${record.size || "empty"}.`)
      }
      rows.push(toObservation(record))
    }
  } catch (error) {
    throw error instanceof StartError
      ? error
      : new StartError(`${file} could not be read: ${error.message}`)
  }
  if (rows.length === 0) throw new StartError(`${file} has no rows.`)
  return rows
}

const BODY = ["build", "height", "underbust", "cup", "age"]

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

/** What the wearers of some rows said of themselves: their profile. */
export const profilesOf = (rows) => {
  const byWearer = new Map()
  for (const { wearerId, wearer } of rows) {
    if (!byWearer.has(wearerId)) byWearer.set(wearerId, [])
    byWearer.get(wearerId).push(wearer)
  }
  return new Map(
    [...byWearer].map(([wearerId, said]) => [
      wearerId,
      {
        ...Object.fromEntries(
          BODY.map((part) => [
            part,
            median(said.map((body) => body[part]).filter((value) => !Number.isNaN(value))) ?? NaN,
          ])
        ),
        shape: said.find(({ shape }) => shape !== null)?.shape ?? null,
      },
    ])
  )
}

/** Fills what a row leaves out of its wearer's body from her profile. */
export const withProfiles = (rows, profiles) =>
  rows.map((row) => {
    const profile = profiles.get(row.wearerId)
    if (!profile) return row
    const own = row.wearer
    const wearer = { ...own, shape: own.shape ?? profile.shape }
    BODY.forEach((part) => {
      if (Number.isNaN(own[part])) wearer[part] = profile[part]
    })
    return { ...row, wearer }
  })
