import { nextWords, returnStatusLabel } from "@/lib/return-words"
import type { ReturnRequest } from "@/lib/return-types"

/** Where a request is, and what comes next. */
export function ReturnStatus({ request }: { request: ReturnRequest }) {
  return (
    <>
      <h1
        className="display mt-2 text-5xl md:text-6xl"
        data-testid="return-status"
        data-status={request.status}
      >
        {returnStatusLabel(request.status, request.kind)}
      </h1>
      <p className="mt-4 max-w-xl text-lg text-cocoa" data-testid="return-next-words">
        {nextWords(request)}
      </p>
    </>
  )
}
