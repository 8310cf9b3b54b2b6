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

/**
 * Kilometres between two places as the crow flies, on a sphere of 6,371 km. Vincenty's form, which unlike the
 * haversine keeps its precision between places on opposite sides of the earth too.
 */
export const distanceKm = (a: Coordinates, b: Coordinates): number => {
  const [from, to] = [radians(a.latitude), radians(b.latitude)]
  const turn = radians(b.longitude - a.longitude)
  const across = Math.cos(to) * Math.sin(turn)
  const along = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn)
  const towards = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(turn)
  return EARTH_RADIUS_KM * Math.atan2(Math.hypot(across, along), towards)
}
