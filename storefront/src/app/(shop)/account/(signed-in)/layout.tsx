import type { Metadata } from "next"
import { redirect } from "next/navigation"
import type { ReactNode } from "react"

import { AccountNav } from "@/components/account/account-nav"
import { currentCustomer } from "@/lib/data/customer"

export const metadata: Metadata = { title: "Your account", robots: { index: false } }

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const customer = await currentCustomer()
  if (!customer) {
    redirect("/account/login")
  }
  return (
    <div className="shell py-8 md:py-14">
      <div className="grid gap-8 lg:grid-cols-[13rem_1fr] lg:gap-16">
        <AccountNav />
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  )
}
