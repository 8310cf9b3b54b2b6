"use client"

import { Search } from "lucide-react"
import { useRouter, useSearchParams } from "next/navigation"
import { useEffect, useRef, useState, type KeyboardEvent } from "react"

import { formatInr } from "@/lib/format"
import type { ProductCard } from "@/lib/types"
import { ProductImage } from "../ui/product-image"

const DEBOUNCE_MS = 180
const MIN_LENGTH = 2

/** Search with suggestions. Without JavaScript it is a plain form that leads to /search. */
export function SearchBox({ id = "search" }: { id?: string }) {
  const router = useRouter()
  const asked = useSearchParams().get("q") ?? ""
  const [text, setText] = useState(asked)
  const [hits, setHits] = useState<ProductCard[]>([])
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const box = useRef<HTMLFormElement>(null)
  const listId = `${id}-suggestions`

  useEffect(() => setText(asked), [asked])

  useEffect(() => {
    const query = text.trim()
    if (!open || query.length < MIN_LENGTH) {
      setHits([])
      return
    }
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/suggest?q=${encodeURIComponent(query)}`, {
          signal: controller.signal,
        })
        const body = (await response.json()) as { products: ProductCard[] }
        setHits(body.products)
        setActive(-1)
      } catch {
        // Suggestions are a courtesy: the form itself still searches.
      }
    }, DEBOUNCE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [text, open])

  const go = (href: string) => {
    setOpen(false)
    box.current?.querySelector("input")?.blur()
    router.push(href)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false)
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (hits.length === 0) return
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive((index) => (index + step + hits.length) % hits.length)
    }
    const chosen = hits[active]
    if (event.key === "Enter" && open && chosen) {
      event.preventDefault()
      go(`/p/${chosen.handle}`)
    }
  }

  const showing = open && hits.length > 0
  return (
    <form
      ref={box}
      role="search"
      action="/search"
      className="relative"
      onSubmit={(event) => {
        event.preventDefault()
        go(`/search?q=${encodeURIComponent(text.trim())}`)
      }}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <label htmlFor={id} className="sr-only">
        Search the shop
      </label>
      <Search
        className="pointer-events-none absolute top-1/2 left-3.5 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
      <input
        id={id}
        name="q"
        type="search"
        autoComplete="off"
        placeholder="Search dresses, tops…"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        className="h-11 w-full rounded-full border border-transparent bg-sand pr-4 pl-10 text-base placeholder:text-muted focus:border-line focus:bg-white md:text-sm [&::-webkit-search-cancel-button]:appearance-none"
        data-testid="search-input"
      />
      <ul
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden={!showing}
        className="absolute right-0 left-0 z-40 mt-2 overflow-hidden rounded-xl border border-line bg-white py-1.5 shadow-xl md:left-auto md:w-96"
        data-testid="search-suggestions"
      >
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(`/p/${hit.handle}`)}
            className={`flex cursor-pointer items-center gap-3 px-3 py-2 ${index === active ? "bg-sand" : "hover:bg-sand"}`}
          >
            <span className="relative h-14 w-11 shrink-0 overflow-hidden rounded">
              <ProductImage src={hit.image} alt="" sizes="96px" />
            </span>
            <span className="min-w-0 flex-1 truncate text-sm">{hit.title}</span>
            {hit.price !== null && (
              <span className="text-sm font-semibold tabular-nums">{formatInr(hit.price)}</span>
            )}
          </li>
        ))}
      </ul>
    </form>
  )
}
