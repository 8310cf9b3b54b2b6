import type { Metadata } from "next"
import Link from "next/link"

import { DeliveryPlanned } from "@/components/delivery/answered"
import { ChoiceForm } from "@/components/delivery/choice-form"
import { EmptyState } from "@/components/ui/states"
import { deliveryQuestion } from "@/lib/data/delivery-choice"
import type { DeliveryQuestion } from "@/lib/delivery-choice"
import { formatDate, plural } from "@/lib/format"

export const metadata: Metadata = { title: "Your delivery", robots: { index: false } }

type PageProps = { params: Promise<{ token: string }> }

/** A parcel that could not be handed over, opened by a link from a message: no login, one answer. */
export default async function DeliveryPage({ params }: PageProps) {
  const { token } = await params
  const question = await deliveryQuestion(token)
  if (!question || (!question.answered && !question.changeable)) {
    return <GoneLink />
  }
  const { answered, changeable } = question
  return (
    <div className="shell max-w-2xl py-10 md:py-16">
      <p className="text-muted">
        Parcel{" "}
        <span className="font-medium text-ink" data-testid="delivery-number">
          {question.number}
        </span>
      </p>
      <h1 className="display mt-2 mb-6 text-5xl md:text-6xl">We missed you</h1>
      <Facts question={question} />
      <div className="mt-8">
        {changeable ? (
          <ChoiceForm {...{ token, question }} />
        ) : (
          answered && <DeliveryPlanned {...answered} changeable={false} />
        )}
      </div>
    </div>
  )
}

function Facts({ question }: { question: DeliveryQuestion }) {
  const { courier, attempts, reason, changeable } = question
  const by = formatDate(question.respondBy, "time")
  return (
    <div className="space-y-3 text-cocoa">
      <p data-testid="delivery-reason">
        {courier ?? "The courier"} could not hand over your parcel
        {attempts > 1 ? `, tried ${attempts} times` : ""}. {reason && `We were told: ${reason}.`}
      </p>
      {changeable && by && <p>Tell us until {by} (Indian time), or the courier decides.</p>}
      <ul className="list-disc pl-5">
        {question.items.map((item, index) => (
          <li key={`${item.title}-${index}`}>
            {item.title}
            {item.quantity > 1 && `, ${plural(item.quantity, "piece")}`}
          </li>
        ))}
      </ul>
      {question.awb && <p className="text-sm text-muted">Tracking number {question.awb}</p>}
    </div>
  )
}

/** A used, expired or altered link: the same page for all three, because it must not tell which. */
function GoneLink() {
  return (
    <div className="shell" data-testid="delivery-gone">
      <EmptyState
        title="This link is no longer open"
        action={{ href: "/track", label: "Track your order" }}
      >
        <p>
          If you have answered already, we have told the courier. A link also closes a day after the
          courier came.
        </p>
        <p className="mt-3">
          Still waiting for your parcel?{" "}
          <Link href="/help/contact" className="link inline-flex min-h-11 items-center text-ink">
            Write to us
          </Link>{" "}
          with your order number.
        </p>
      </EmptyState>
    </div>
  )
}
