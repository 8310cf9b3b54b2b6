import type { Colourway } from "@bodycon/product-art"

/** Plain shades by the name shoppers filter by. */
const SHADES = {
  Black: "#1f1d22",
  Ivory: "#f1e8d8",
  White: "#f4f2ee",
  Wine: "#6d1f35",
  Maroon: "#7a2027",
  Red: "#b3262f",
  Rust: "#a8502f",
  Terracotta: "#b5623f",
  Peach: "#e9a98b",
  Coral: "#dd6f5c",
  "Blush Pink": "#dfb0ae",
  "Rose Pink": "#c9788a",
  "Hot Pink": "#c22c74",
  Lavender: "#a998c9",
  Plum: "#4e2748",
  Navy: "#1f2c4d",
  Cobalt: "#2748a0",
  "Powder Blue": "#9fb9d0",
  "Dusty Blue": "#7f9db3",
  Teal: "#1f5c5d",
  Emerald: "#14664f",
  Sage: "#8b9d83",
  Olive: "#6b6f47",
  Mint: "#a8cdb6",
  Mustard: "#c9922e",
  Champagne: "#d6b98e",
  Gold: "#b98d3e",
  Beige: "#cdb798",
  Camel: "#b1865a",
  Mocha: "#7b5644",
  Chocolate: "#51352a",
  Grey: "#8b8d94",
  Charcoal: "#3d3e45",
  Indigo: "#34496b",
  "Ice Blue": "#8fa9c4",
  Silver: "#a9abb3",
} as const

export type Shade = keyof typeof SHADES

/** Plain cloth in named shades. */
export const plain = (...names: Shade[]): Colourway[] =>
  names.map((name) => ({ name, base: SHADES[name] }))

/** A print: its ground shade, then the two colours printed on it. */
export const printed = (name: Shade, accent: string, ink?: string): Colourway => ({
  name,
  base: SHADES[name],
  accent,
  ...(ink ? { ink } : {}),
})
