import { darken, lighten, luminance, mix } from "../colour"
import type { Colourway } from "../types"

export interface Inks {
  base: string
  accent: string
  ink: string
}

/** The three colours of a print; what a colourway leaves out becomes a tone of its base. */
export const inks = ({ base, accent, ink }: Colourway): Inks => {
  const dark = luminance(base) < 0.4
  return {
    base,
    accent: accent ?? (dark ? lighten(base, 0.72) : darken(base, 0.42)),
    ink: ink ?? (dark ? lighten(base, 0.4) : mix(base, "#ffffff", 0.6)),
  }
}
