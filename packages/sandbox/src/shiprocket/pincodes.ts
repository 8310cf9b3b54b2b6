/** Postal circles by the first two digits of a pincode (India Post's public scheme): main state and a city in it. */
const CIRCLES: [prefixes: string, state: string, code: string, city: string][] = [
  ["11", "Delhi", "DL", "New Delhi"],
  ["12,13", "Haryana", "HR", "Gurugram"],
  ["14,15", "Punjab", "PB", "Ludhiana"],
  ["16", "Chandigarh", "CH", "Chandigarh"],
  ["17", "Himachal Pradesh", "HP", "Shimla"],
  ["18,19", "Jammu and Kashmir", "JK", "Srinagar"],
  ["20,21,22,23,24,25,27,28", "Uttar Pradesh", "UP", "Lucknow"],
  ["26", "Uttarakhand", "UK", "Dehradun"],
  ["30,31,32,33,34", "Rajasthan", "RJ", "Jaipur"],
  ["36,37,38,39", "Gujarat", "GJ", "Surat"],
  ["40,41,42,43,44", "Maharashtra", "MH", "Mumbai"],
  ["45,46,47,48", "Madhya Pradesh", "MP", "Indore"],
  ["49", "Chhattisgarh", "CG", "Raipur"],
  ["50", "Telangana", "TS", "Hyderabad"],
  ["51,52,53", "Andhra Pradesh", "AP", "Vijayawada"],
  ["56,57,58,59", "Karnataka", "KA", "Bengaluru"],
  ["60,61,62,63,64", "Tamil Nadu", "TN", "Chennai"],
  ["67,68,69", "Kerala", "KL", "Kochi"],
  ["70,71,72,73,74", "West Bengal", "WB", "Kolkata"],
  ["75,76,77", "Odisha", "OR", "Bhubaneswar"],
  ["78", "Assam", "AS", "Guwahati"],
  ["79", "Tripura", "TR", "Agartala"],
  ["80,84,85", "Bihar", "BR", "Patna"],
  ["81,82,83", "Jharkhand", "JH", "Ranchi"],
]

export interface Circle {
  state: string
  stateCode: string
  city: string
}

const BY_PREFIX = new Map<string, Circle>(
  CIRCLES.flatMap(([prefixes, state, stateCode, city]) =>
    prefixes.split(",").map((prefix) => [prefix, { state, stateCode, city }] as const)
  )
)

/** Andaman and Nicobar and Lakshadweep: reached by air only and without cash on delivery. */
const ISLANDS = ["744", "682559"]
const METROS = ["11", "40", "56", "60", "70", "50"]
const FAR = ["18", "19", "78", "79"]

/** The postal circle of a pincode, or undefined when no courier goes there (unknown, army post, `9999…`). */
export function circleOf(pincode: string): Circle | undefined {
  return /^[1-8]\d{5}$/.test(pincode) ? BY_PREFIX.get(pincode.slice(0, 2)) : undefined
}

export const isIsland = (pincode: string): boolean =>
  ISLANDS.some((prefix) => pincode.startsWith(prefix))

export type Zone = "z_a" | "z_b" | "z_c" | "z_d" | "z_e"

/** Rate zone of a lane: same city, same state, metro to metro, rest of India, far north and east. */
export function zoneOf(from: string, to: string): Zone {
  const [a, b] = [from.slice(0, 2), to.slice(0, 2)]
  if ([a, b].some((prefix) => FAR.includes(prefix)) || isIsland(from) || isIsland(to)) {
    return "z_e"
  }
  if (from.slice(0, 3) === to.slice(0, 3)) {
    return "z_a"
  }
  if (circleOf(from)?.state === circleOf(to)?.state) {
    return "z_b"
  }

  return METROS.includes(a) && METROS.includes(b) ? "z_c" : "z_d"
}
