import type { Metadata } from "next"

import { LoginForms } from "@/components/account/login-forms"

export const metadata: Metadata = { title: "Sign in", robots: { index: false } }

type PageProps = { searchParams: Promise<{ next?: string }> }

export default async function LoginPage({ searchParams }: PageProps) {
  const { next } = await searchParams
  return (
    <div className="shell max-w-5xl py-10 md:py-16">
      <h1 className="display mb-10 text-5xl md:mb-14 md:text-7xl">Come in</h1>
      <LoginForms next={next ?? "/account"} />
    </div>
  )
}
