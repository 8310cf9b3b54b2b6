"use client"

import { useEffect, useRef, useState } from "react"

import { ProductImage } from "../ui/product-image"

type GalleryProps = { images: string[]; alt: string }

/** A garment's views: a swipe with dots on a phone, two columns on a desk. */
export function Gallery({ images, alt }: GalleryProps) {
  const track = useRef<HTMLUListElement>(null)
  const [index, setIndex] = useState(0)
  const shown = images.length > 0 ? images : [null]

  useEffect(() => {
    track.current?.scrollTo({ left: 0 })
    setIndex(0)
  }, [images])

  const onScroll = () => {
    const list = track.current
    if (list) setIndex(Math.round(list.scrollLeft / list.clientWidth))
  }

  return (
    <div className="relative">
      <ul
        ref={track}
        onScroll={onScroll}
        tabIndex={0}
        aria-label="Pictures"
        className="flex snap-x snap-mandatory overflow-x-auto [scrollbar-width:none] md:grid md:grid-cols-2 md:gap-2.5 md:overflow-visible"
        data-testid="gallery"
      >
        {shown.map((src, position) => (
          <li
            key={src ?? position}
            className={`relative aspect-[3/4] w-full shrink-0 snap-start overflow-hidden bg-sand md:rounded-card ${shown.length === 1 || (shown.length % 2 === 1 && position === 0) ? "md:col-span-2" : ""}`}
          >
            <ProductImage
              src={src}
              alt={`${alt}, view ${position + 1} of ${shown.length}`}
              sizes="(min-width: 64rem) 28rem, 100vw"
              eager={position === 0}
            />
          </li>
        ))}
      </ul>
      {shown.length > 1 && (
        <div
          aria-hidden
          className="absolute inset-x-0 bottom-4 flex justify-center gap-1.5 md:hidden"
        >
          {shown.map((src, position) => (
            <span
              key={src ?? position}
              className={`h-1.5 rounded-full transition-all ${position === index ? "w-5 bg-ink" : "w-1.5 bg-ink/30"}`}
            />
          ))}
        </div>
      )}
    </div>
  )
}
