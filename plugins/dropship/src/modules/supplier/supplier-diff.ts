import { isDeepStrictEqual } from "node:util"

/** What others have to know of a supplier: where it is, and how it is reached. */
type Whereabouts = { email: string; phone: string; active: boolean; pickup_address: unknown }

const addressOf = ({ pickup_address }: Whereabouts): unknown =>
  Object.fromEntries(
    Object.entries((pickup_address ?? {}) as Record<string, unknown>)
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )

/** Whether a supplier is somewhere else now, or reached in another way, or works again. */
export const isElsewhere = (before: Whereabouts | undefined, after: Whereabouts): boolean =>
  !before ||
  before.email !== after.email ||
  before.phone !== after.phone ||
  before.active !== after.active ||
  !isDeepStrictEqual(addressOf(before), addressOf(after))
