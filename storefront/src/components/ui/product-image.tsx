import Image from "next/image"

type ProductImageProps = {
  src: string | null
  alt: string
  sizes: string
  eager?: boolean
  className?: string
}

/** A garment's picture filling its frame; a quiet drawn hanger where a product came without one. */
export function ProductImage({
  src,
  alt,
  sizes,
  eager = false,
  className = "",
}: ProductImageProps) {
  if (!src) {
    return (
      <div
        role="img"
        aria-label={alt}
        className={`absolute inset-0 grid place-items-center bg-sand ${className}`}
      >
        <svg
          viewBox="0 0 120 120"
          className="w-1/3 text-[#cdb9a2]"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        >
          <path d="M60 42c0-6 8-6 8-13a8 8 0 0 0-16 0" strokeLinecap="round" />
          <path d="M60 42 104 76c5 4 2 12-4 12H20c-6 0-9-8-4-12Z" strokeLinejoin="round" />
        </svg>
      </div>
    )
  }
  return (
    <Image
      src={src}
      alt={alt}
      fill
      sizes={sizes}
      preload={eager}
      loading={eager ? "eager" : "lazy"}
      className={`object-cover ${className}`}
    />
  )
}
