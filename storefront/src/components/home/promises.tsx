import { Banknote, PackageSearch, ReceiptIndianRupee, Ruler } from "lucide-react"

const PROMISES = [
  {
    icon: Ruler,
    title: "Your size, with reasons",
    text: "Worked out from your body, the chart, and what other shoppers said after wearing it.",
  },
  {
    icon: ReceiptIndianRupee,
    title: "The price is the price",
    text: "Taxes are in it. Delivery is shown before you pay.",
  },
  {
    icon: Banknote,
    title: "UPI, card, or cash",
    text: "Pay online with Razorpay, or at your door where couriers take cash.",
  },
  {
    icon: PackageSearch,
    title: "Every parcel on one page",
    text: "Follow each parcel from the maker's shelf to yours, in Indian time.",
  },
]

export function Promises() {
  return (
    <section aria-label="What we promise" className="bg-rani text-white">
      <ul className="shell grid gap-8 py-12 sm:grid-cols-2 md:py-16 lg:grid-cols-4">
        {PROMISES.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-4 lg:flex-col">
            <Icon className="size-7 shrink-0" strokeWidth={1.4} aria-hidden />
            <div>
              <h2 className="display text-2xl">{title}</h2>
              <p className="mt-1.5 text-[15px] leading-relaxed text-white/85">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
