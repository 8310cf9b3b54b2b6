import { UserRound } from "lucide-react"
import Link from "next/link"
import { Suspense } from "react"

import { optional } from "@/lib/data/client"
import { listCategories } from "@/lib/data/catalogue"
import { LinkPending } from "../ui/link-pending"
import { CartButton } from "../cart/cart-button"
import { Logo } from "./logo"
import { MobileMenu } from "./mobile-menu"
import { SearchBox } from "./search-box"

/** The shop's header; without an answer from Medusa it still stands, only without categories. */
export async function Header() {
  const categories = await optional(listCategories(), [])
  return (
    <>
      <p className="bg-ink px-4 py-2 text-center text-xs text-paper">
        Prices include all taxes. Pay online or in cash at your door.{" "}
        <span className="whitespace-nowrap">
          ₹200 off with <b>FLAT200</b>
        </span>
      </p>
      <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm">
        <div className="shell flex h-16 items-center gap-1 md:gap-6">
          <MobileMenu categories={categories} />
          <Link href="/" aria-label="Bodycon, home" className="mr-auto md:mr-4">
            <Logo />
          </Link>
          <nav aria-label="Categories" className="mr-auto hidden lg:block">
            <ul className="flex items-center gap-5 text-sm xl:gap-7">
              {categories.slice(0, 7).map((category) => (
                <li key={category.id}>
                  <Link
                    href={`/c/${category.handle}`}
                    className="relative py-2 whitespace-nowrap after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:origin-left after:scale-x-0 after:bg-rani after:transition-transform hover:after:scale-x-100"
                  >
                    {category.name}
                    <LinkPending />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="hidden w-72 md:block lg:w-52 xl:w-64">
            <Suspense>
              <SearchBox />
            </Suspense>
          </div>
          <Link
            href="/account"
            aria-label="Your account"
            className="grid size-11 place-items-center rounded-full hover:bg-sand"
            data-testid="account-link"
          >
            <UserRound className="size-[1.35rem]" strokeWidth={1.6} aria-hidden />
          </Link>
          <CartButton />
        </div>
        <div className="shell pb-3 md:hidden">
          <Suspense>
            <SearchBox id="search-mobile" />
          </Suspense>
        </div>
      </header>
    </>
  )
}
