import { Check, Package } from "lucide-react"

import { formatDate, plural } from "@/lib/format"
import {
  expectedWords,
  newestFirst,
  orderCondition,
  parcelCondition,
  setBackWords,
} from "@/lib/parcel-words"
import type { Journey, JourneyParcel } from "@/lib/types"
import { ProductImage } from "../ui/product-image"
import { statusLabel } from "./status"
import { Timeline } from "./timeline"
import { UnavailablePieces } from "./unavailable-pieces"

type JourneyViewProps = {
  journey: Journey
  /** Whether nobody begins before the shopper has confirmed it. */
  waits?: boolean
}

/** Where an order is: its steps, then every parcel with what the courier said, newest first, in IST. */
export function JourneyView({ journey, waits = false }: JourneyViewProps) {
  return (
    <div className="space-y-12">
      {/* The steps lead to the door; what does not arrive has left them. */}
      {orderCondition(journey) === journey.status && <Steps journey={journey} />}
      {journey.unavailable.length > 0 && <UnavailablePieces journey={journey} />}
      <section aria-label="Parcels" className="space-y-5">
        {journey.parcels.length > 1 && (
          <p className="text-muted">
            Your order travels in {plural(journey.parcels.length, "parcel")}, because different
            makers send it.
          </p>
        )}
        {journey.parcels.map((parcel, index) => (
          <Parcel
            key={parcel.number}
            parcel={parcel}
            paymentMethod={journey.paymentMethod}
            title={journey.parcels.length > 1 ? `Parcel ${index + 1}` : "Your parcel"}
          />
        ))}
        {journey.parcels.length === 0 && journey.status !== "cancelled" && (
          <p className="text-muted">
            {waits
              ? "We look for the right maker as soon as you have confirmed it."
              : "We are finding the right maker for your pieces."}
          </p>
        )}
      </section>
    </div>
  )
}

function Steps({ journey }: { journey: Journey }) {
  const current = journey.steps.findLastIndex((step) => step.done)
  return (
    <ol
      aria-label="Progress"
      className="grid gap-y-0 md:grid-flow-col md:auto-cols-fr"
      data-testid="order-steps"
    >
      {journey.steps.map((step, index) => {
        const last = index === journey.steps.length - 1
        return (
          <li
            key={step.status}
            aria-current={index === current ? "step" : undefined}
            className="relative flex gap-4 pb-6 last:pb-0 md:block md:pb-0"
          >
            {!last && (
              <span
                aria-hidden
                className={`absolute top-7 bottom-0 left-[13px] w-0.5 md:top-[13px] md:right-0 md:bottom-auto md:left-7 md:h-0.5 md:w-auto ${index < current ? "bg-rani" : "bg-linen"}`}
              />
            )}
            <span
              aria-hidden
              className={`relative grid size-7 shrink-0 place-items-center rounded-full ${step.done ? "bg-rani text-white" : "border-2 border-linen bg-paper"}`}
            >
              {step.done && <Check className="size-4" strokeWidth={3} />}
            </span>
            <div className="md:mt-3 md:pr-3">
              <p className={step.done ? "font-semibold" : "text-muted"}>
                {statusLabel(step.status)}
              </p>
              {step.at && (
                <time dateTime={step.at} className="text-[13px] text-muted">
                  {formatDate(step.at, "time")}
                </time>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

type ParcelProps = {
  parcel: JourneyParcel
  paymentMethod: Journey["paymentMethod"]
  title: string
}

function Parcel({ parcel, paymentMethod, title }: ParcelProps) {
  const events = newestFirst(parcel.events)
  const condition = parcelCondition(parcel)
  const expected = expectedWords(parcel.eta, condition, new Date().toISOString())
  const setBack = setBackWords(condition, paymentMethod)
  return (
    <article
      className="rounded-xl border border-line bg-white p-5 md:p-7"
      data-testid="parcel"
      data-condition={condition}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div>
          <h2 className="flex items-center gap-2.5 text-lg font-semibold">
            <Package className="size-5 text-rani" strokeWidth={1.6} aria-hidden />
            {title}
          </h2>
          <p className="mt-1 text-cocoa" data-testid="parcel-status">
            {statusLabel(condition)}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
          {expected && (
            <Fact label={expected.label} value={expected.value} testId="parcel-expected" />
          )}
          {parcel.courier && <Fact label="Courier" value={parcel.courier} />}
          {parcel.awb && <Fact label="Tracking number" value={parcel.awb} testId="parcel-awb" />}
        </dl>
      </div>
      {setBack && (
        <p
          className="mt-4 rounded-md bg-amber-tint px-4 py-3 text-[15px] text-amber"
          data-testid="parcel-set-back"
        >
          {setBack}
        </p>
      )}
      {parcel.items.length > 0 && (
        <ul className="mt-5 flex flex-wrap gap-x-6 gap-y-3">
          {parcel.items.map((item) => (
            <li key={item.id} className="flex items-center gap-3 text-sm">
              <span className="relative h-16 w-12 overflow-hidden rounded bg-sand">
                <ProductImage src={item.thumbnail} alt="" sizes="96px" />
              </span>
              <span>
                <span className="block font-medium">{item.title}</span>
                <span className="text-muted">
                  {[item.variantTitle, item.quantity > 1 ? `× ${item.quantity}` : null]
                    .filter(Boolean)
                    .join(" ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {events.length > 0 && <Timeline events={events} />}
    </article>
  )
}

function Fact({ label, value, testId }: { label: string; value: string; testId?: string }) {
  return (
    <div>
      <dt className="text-muted">{label}</dt>
      <dd className="font-medium" data-testid={testId}>
        {value}
      </dd>
    </div>
  )
}
