import { formatDate } from "@/lib/format"
import type { JourneyEvent } from "@/lib/types"
import { statusLabel } from "./status"

/** What happened to a parcel, as given: the first entry is where it is now. Places, and times in India. */
export function Timeline({ events }: { events: JourneyEvent[] }) {
  return (
    <div className="mt-6">
      <ol className="space-y-4 border-l-2 border-linen pl-5" data-testid="timeline">
        {events.map((event, index) => (
          <li key={`${event.at}-${event.status}-${index}`} className="relative">
            <span
              aria-hidden
              className={`absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full ${index === 0 ? "bg-rani" : "bg-[#cdbba6]"}`}
            />
            <p className={index === 0 ? "font-semibold" : ""}>
              {event.label === event.status ? statusLabel(event.status) : event.label}
            </p>
            <p className="text-[13px] text-muted">
              {event.place && `${event.place}, `}
              {event.at && (
                <time dateTime={event.at} data-testid="timeline-time">
                  {formatDate(event.at, "time")}
                </time>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-[13px] text-muted">All times are Indian Standard Time.</p>
    </div>
  )
}
