import { OrderCards } from "@/components/account/order-cards"
import { EmptyState } from "@/components/ui/states"
import { listOrders } from "@/lib/data/orders"
import { readSession } from "@/lib/data/session"

export default async function OrdersPage() {
  const token = await readSession("customer")
  const orders = token ? await listOrders(token, 50) : []
  return (
    <>
      <h1 className="display mb-8 text-5xl md:text-6xl">Your orders</h1>
      {orders.length > 0 ? (
        <OrderCards orders={orders} />
      ) : (
        <EmptyState
          title="No orders yet"
          action={{ href: "/search?sort=new", label: "See what is new" }}
        />
      )}
    </>
  )
}
