import type { NdrCaseDTO, NdrReport } from "./types"

type KnownCase = Pick<NdrCaseDTO, "id" | "attempts" | "confirmed" | "raised_at" | "status">

/** What a report is about: a case there is, a new one, or nothing any more. */
export type CycleDecision =
  | { kind: "same"; id: string; attempts: number }
  | { kind: "new"; attempts: number; confirmed: boolean }
  | { kind: "late" }

/** No courier tries twice within these hours, so two reports closer together speak of one attempt. */
const SAME_ATTEMPT_MS = 6 * 3_600_000

/**
 * Which attempt a report is about. The tracking webhook tells that an attempt failed but not which one, and
 * Shiprocket's own list, which counts them, follows later: an attempt counted here is taken over by the list's
 * number, and a list that still shows the attempt before is not believed.
 * @param known the parcel's cases, in any order
 */
export const decideCycle = (
  report: Pick<NdrReport, "attempts" | "raised_at">,
  known: KnownCase[]
): CycleDecision => {
  const latest = [...known].sort((a, b) => b.attempts - a.attempts)[0]
  if (!latest) {
    return { kind: "new", attempts: report.attempts ?? 1, confirmed: report.attempts !== null }
  }
  const apart = report.raised_at.getTime() - new Date(latest.raised_at).getTime()
  if (report.attempts === null) {
    if (Math.abs(apart) < SAME_ATTEMPT_MS) {
      return { kind: "same", id: latest.id, attempts: latest.attempts }
    }
    return apart < 0
      ? { kind: "late" }
      : { kind: "new", attempts: latest.attempts + 1, confirmed: false }
  }
  const same = known.find(({ attempts }) => attempts === report.attempts)
  if (same) {
    return { kind: "same", id: same.id, attempts: same.attempts }
  }
  if (report.attempts < latest.attempts) {
    return { kind: "late" }
  }
  const guessed = !latest.confirmed && latest.status !== "closed"
  return guessed && Math.abs(apart) < SAME_ATTEMPT_MS
    ? { kind: "same", id: latest.id, attempts: report.attempts }
    : { kind: "new", attempts: report.attempts, confirmed: true }
}
