import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** Degrees, WGS 84. */
export type Coordinates = { latitude: number; longitude: number }

export type PincodeLocation = Coordinates & { district: string; state: string }

const FILE = join("data", "pincodes.csv")
const EARTH_RADIUS_KM = 6371

/** The table lies at the package's root, at another height above the sources than above the built files. */
const findFile = (folder: string): string => {
  const file = join(folder, FILE)
  const parent = dirname(folder)
  return existsSync(file) || parent === folder ? file : findFile(parent)
}

let locations: Map<string, PincodeLocation> | undefined

const load = (): Map<string, PincodeLocation> =>
  new Map(
    readFileSync(findFile(__dirname), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [pincode, district, state, latitude, longitude] = line.split(",")
        return [
          pincode,
          { latitude: Number(latitude), longitude: Number(longitude), district, state },
        ]
      })
  )

/**
 * Where an Indian pincode is, from the table in `data/`, which is read once, when first asked.
 * @returns null for anything that is not a known six-digit pincode
 */
export const pincodeLocation = (pincode: string | null | undefined): PincodeLocation | null => {
  locations ??= load()
  return locations.get((pincode ?? "").replace(/\s/g, "")) ?? null
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two places as the crow flies (haversine, on a sphere of 6,371 km). */
export const distanceKm = (a: Coordinates, b: Coordinates): number => {
  const latitudes = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const longitudes = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const h = latitudes + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitudes
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
