/**
 * `node scripts/make-pincodes.mjs <source.csv>`: writes data/pincodes.csv from a table with the columns
 * pincode, district, state, lat, lng. What is dropped and what is corrected stands in data/README.md.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** A latitude or longitude this common, in this many states, is a geocoder's placeholder. */
const PLACEHOLDER = { rows: 12, states: 3 }
/** No postal sorting district of the mainland is wider. */
const FARTHEST_KM = 200
/** Nor is one mainland sorting district farther from the middle of its postal region (two digits). */
const FARTHEST_IN_REGION_KM = 420
/** The Andamans, the Nicobars and Lakshadweep are that wide. */
const ISLANDS = /^744|^6825[56]/

const EARTH_KM = 6371
const radians = (degrees) => (degrees * Math.PI) / 180
const distanceKm = (a, b) => {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h))
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]
}

const centreOf = (rows) => ({
  lat: median(rows.map((row) => row.lat)),
  lng: median(rows.map((row) => row.lng)),
})

const groupBy = (rows, key) => {
  const groups = new Map()
  for (const row of rows) {
    groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  }
  return groups
}

const placeholders = (rows, axis) =>
  new Set(
    [...groupBy(rows, (row) => row[axis])]
      .filter(([, same]) => same.length >= PLACEHOLDER.rows)
      .filter(([, same]) => new Set(same.map((row) => row.state)).size >= PLACEHOLDER.states)
      .map(([value]) => value)
  )

const titleCase = (text) =>
  text
    .toLowerCase()
    .replace(/(^|[\s(-])([a-z])/g, (_, before, letter) => before + letter.toUpperCase())

const [, ...lines] = readFileSync(process.argv[2], "utf8").trim().split(/\r?\n/)
const rows = lines.map((line) => {
  const [pincode, district, state, lat, lng] = line.split(",")
  return { pincode, district, state, lat: Number(lat), lng: Number(lng), known: !!lat && !!lng }
})
const located = rows.filter((row) => row.known && row.district && row.state)
const wrongLat = placeholders(located, "lat")
const wrongLng = placeholders(located, "lng")
const sound = located.filter((row) => !wrongLat.has(row.lat) && !wrongLng.has(row.lng))
const sortingDistrict = (row) => row.pincode.slice(0, 3)
const region = (row) => row.pincode.slice(0, 2)
const regions = new Map([...groupBy(sound, region)].map(([key, group]) => [key, centreOf(group)]))
const inRegion = (row) => distanceKm(row, regions.get(region(row))) <= FARTHEST_IN_REGION_KM
const centres = new Map(
  [...groupBy(sound, sortingDistrict)].map(([key, group]) => {
    const near = group.filter(inRegion)
    return [key, centreOf(near.length ? near : group)]
  })
)
const trusted = new Set(
  sound
    .filter(
      (row) =>
        ISLANDS.test(row.pincode) ||
        distanceKm(row, centres.get(sortingDistrict(row))) <= FARTHEST_KM
    )
    .map((row) => row.pincode)
)
const good = located.filter((row) => trusted.has(row.pincode))
const places = new Map(
  [...groupBy(good, sortingDistrict)].map(([key, group]) => [key, centreOf(group)])
)
let corrected = 0
const written = rows
  .filter((row) => row.district && row.state && places.has(sortingDistrict(row)))
  .map((row) => {
    const place = trusted.has(row.pincode) ? row : places.get(sortingDistrict(row))
    corrected += place === row ? 0 : 1
    return [
      row.pincode,
      titleCase(row.district),
      titleCase(row.state),
      place.lat.toFixed(4),
      place.lng.toFixed(4),
    ].join(",")
  })
  .sort()
writeFileSync(
  join(import.meta.dirname, "..", "data", "pincodes.csv"),
  `${["pincode,district,state,latitude,longitude", ...written].join("\n")}\n`
)
console.log(
  JSON.stringify({
    read: rows.length,
    written: written.length,
    corrected,
    placeholders: [...wrongLat, ...wrongLng].length,
  })
)
