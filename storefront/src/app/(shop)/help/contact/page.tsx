import type { Metadata } from "next"

import { Article } from "@/components/help/article"

export const metadata: Metadata = { title: "Contact" }

export default function ContactPage() {
  return (
    <Article
      title="Contact"
      lead="This shop is a demonstration, so nobody sits at the desk. A merchant who runs it writes their own address here."
    >
      <h2>What a merchant fills in</h2>
      <ul>
        <li>The name and address of the business, and its GSTIN</li>
        <li>An e-mail address and a telephone or WhatsApp number, with hours in Indian time</li>
        <li>
          The name of the grievance officer, as the Consumer Protection (E-Commerce) Rules ask for
        </li>
      </ul>
      <h2>About an order</h2>
      <p>
        Have your order number ready: it starts with BC and is in every message about the order.
      </p>
    </Article>
  )
}
