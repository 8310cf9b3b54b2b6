import Link from "next/link"

import { OrderCards } from "@/components/account/order-cards"
import { optional } from "@/lib/data/client"
import { currentCustomer } from "@/lib/data/customer"
import { listOrders } from "@/lib/data/orders"
import { readSession } from "@/lib/data/session"

export default async function AccountPage() {
  const [customer, token] = await Promise.all([currentCustomer(), readSession("customer")])
  const orders = token ? await optional(listOrders(token, 3), []) : []
  return (
    <>
      <h1 className="display mb-2 text-5xl md:text-6xl" data-testid="account-greeting">
        Hello{customer?.firstName ? `, ${customer.firstName}` : ""}
      </h1>
      <p className="mb-10 text-muted">{customer?.email}</p>
      <h2 className="display mb-5 text-3xl">Latest orders</h2>
      {orders.length > 0 ? (
        <OrderCards orders={orders} />
      ) : (
        <p className="text-muted">
          Nothing ordered yet.{" "}
          <Link href="/search?sort=new" className="link text-ink">
            See what is new
          </Link>
          .
        </p>
      )}
    </>
  )
}
