"use client"

import { Ruler, Sparkles } from "lucide-react"
import { useState, type ReactNode } from "react"

import { formatInr } from "@/lib/format"
import { variantFor, sizeOptions, soldOutColors } from "@/lib/variants"
import type { BodyProfile, Product, SizeChart, SizeRecommendation } from "@/lib/types"
import { useCart } from "../cart/cart-context"
import { Price } from "../ui/price"
import { Gallery } from "./gallery"
import { ColorPicker, SizePicker } from "./option-pickers"
import { PincodeCheck } from "./pincode-check"
import { SizeChartDrawer } from "./size-chart-drawer"
import { SizeQuiz } from "./size-quiz"

type ProductViewProps = {
  product: Product
  chart: SizeChart | null
  profile: BodyProfile | null
  signedIn: boolean
  pincode: string | null
  rating: ReactNode
  details: ReactNode
}

/** The part of a product page that answers to choices: colour, size, the size quiz, the bag. */
export function ProductView({
  product,
  chart,
  profile,
  signedIn,
  pincode,
  rating,
  details,
}: ProductViewProps) {
  const { add } = useCart()
  const firstColor =
    product.variants.find((variant) => variant.inStock)?.color ?? product.colors[0] ?? ""
  const [color, setColor] = useState(firstColor)
  const [size, setSize] = useState<string | null>(
    product.sizes.length === 1 ? product.sizes[0]! : null
  )
  const [invalid, setInvalid] = useState(false)
  const [sheet, setSheet] = useState<"quiz" | "chart" | null>(null)
  const [recommendation, setRecommendation] = useState<SizeRecommendation | null>(null)

  const options = sizeOptions(product, color)
  const variant = variantFor(product, color, size)
  const price =
    variant?.price ??
    product.variants.find((entry) => entry.color === color)?.price ??
    product.variants[0]?.price ??
    null
  const images = product.imagesByColor[color] ?? product.images
  const anyInStock =
    options.length === 0 ? Boolean(variant?.inStock) : options.some((option) => option.inStock)

  const chooseSize = (next: string) => {
    setSize(next)
    setInvalid(false)
  }

  const chooseColor = (next: string) => {
    setColor(next)
    if (size && !variantFor(product, next, size)?.inStock) setSize(null)
  }

  const onRecommend = (next: SizeRecommendation | null) => {
    setRecommendation(next)
    const offered = next && options.find((option) => option.size === next.size)
    if (offered?.inStock) chooseSize(offered.size)
  }

  const addToBag = () => {
    if (!variant?.inStock) {
      setInvalid(true)
      document.getElementById("sizes")?.scrollIntoView({ block: "center" })
      return
    }
    add({
      variantId: variant.id,
      productId: product.id,
      handle: product.handle,
      title: product.title,
      variantTitle: variant.title,
      thumbnail: images[0] ?? null,
      unitPrice: variant.price,
      mrp: product.mrp,
    })
  }

  const recommendedGone = options.some(
    (option) => option.size === recommendation?.size && !option.inStock
  )
  const buttonLabel = anyInStock ? "Add to bag" : "Sold out"
  return (
    <div className="md:shell grid gap-x-10 md:pt-6 lg:grid-cols-[1.35fr_1fr] xl:gap-x-16">
      <Gallery images={images} alt={color ? `${product.title} in ${color}` : product.title} />
      <div className="px-4 pt-6 md:px-0 lg:sticky lg:top-24 lg:h-fit lg:max-w-md lg:pt-0">
        {product.brand && <p className="eyebrow mb-2.5 text-muted">{product.brand}</p>}
        <h1 className="display text-[2.1rem] leading-[1.05] md:text-[2.7rem]">{product.title}</h1>
        <div className="mt-3 min-h-6">{rating}</div>
        <div className="mt-4">
          <Price price={price} mrp={product.mrp} size="page" />
          {price !== null && (
            <p className="mt-0.5 text-[13px] text-muted">Inclusive of all taxes</p>
          )}
        </div>

        <div className="mt-7 space-y-6">
          {product.colors.length > 0 && (
            <ColorPicker
              colors={product.colors}
              chosen={color}
              soldOut={soldOutColors(product)}
              onChoose={chooseColor}
            />
          )}
          {options.length > 0 && (
            <div id="sizes">
              <div className="mb-3 flex items-center justify-between text-sm">
                <p>
                  <span className="text-muted">Size </span>
                  <span className="font-medium" data-testid="chosen-size">
                    {size}
                  </span>
                </p>
                {chart && (
                  <button
                    type="button"
                    onClick={() => setSheet("chart")}
                    className="link -my-2 flex min-h-11 items-center gap-1.5"
                    data-testid="size-chart-open"
                  >
                    <Ruler className="size-4" aria-hidden />
                    Size chart
                  </button>
                )}
              </div>
              <SizePicker
                options={options}
                chosen={size}
                recommended={recommendation?.size ?? null}
                invalid={invalid}
                onChoose={chooseSize}
              />
              {chart && (
                <QuizPrompt
                  recommendation={recommendation}
                  soldOut={recommendedGone}
                  onOpen={() => setSheet("quiz")}
                />
              )}
            </div>
          )}
        </div>

        <button
          type="button"
          onClick={addToBag}
          disabled={!anyInStock}
          className="btn btn-primary mt-6 min-h-14 w-full text-base"
          data-testid="add-to-cart"
        >
          {buttonLabel}
        </button>

        <div className="mt-5">
          <PincodeCheck
            variantId={variant?.id ?? product.variants[0]?.id ?? null}
            pincode={pincode}
          />
        </div>
        <div className="mt-7">{details}</div>
      </div>

      <div className="fixed inset-x-0 bottom-0 z-20 flex items-center gap-4 border-t border-line bg-paper px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] md:hidden">
        <div className="min-w-0 flex-1">
          <p className="font-semibold tabular-nums">{price === null ? "" : formatInr(price)}</p>
          <p className="truncate text-[13px] text-muted">
            {[color, size ?? "Choose a size"].filter(Boolean).join(", ")}
          </p>
        </div>
        <button
          type="button"
          onClick={addToBag}
          disabled={!anyInStock}
          className="btn btn-primary"
          data-testid="add-to-cart-sticky"
        >
          {buttonLabel}
        </button>
      </div>

      {chart && (
        <>
          <SizeChartDrawer
            open={sheet === "chart"}
            onClose={() => setSheet(null)}
            chart={chart}
            highlight={recommendation?.size ?? null}
          />
          <SizeQuiz
            open={sheet === "quiz"}
            onClose={() => setSheet(null)}
            productId={product.id}
            sizes={product.sizes}
            profile={profile}
            signedIn={signedIn}
            recommendation={recommendation}
            onRecommend={onRecommend}
          />
        </>
      )}
    </div>
  )
}

function QuizPrompt({
  recommendation,
  soldOut,
  onOpen,
}: {
  recommendation: SizeRecommendation | null
  soldOut: boolean
  onOpen: () => void
}) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="mt-1 flex w-full items-center gap-3.5 rounded-xl bg-rani-tint px-4 py-3.5 text-left text-rani-deep hover:bg-[#f8dbe5]"
      data-testid="size-quiz-open"
    >
      <Sparkles className="size-5 shrink-0" strokeWidth={1.6} aria-hidden />
      {recommendation ? (
        <span className="text-[15px]">
          <b className="font-semibold">{recommendation.size} is your size</b>,{" "}
          {Math.round(recommendation.confidence * 100)}% likely to fit
          {soldOut ? ", but sold out in this colour" : ""}.{" "}
          <span className="underline underline-offset-4">See why</span>
        </span>
      ) : (
        <span className="text-[15px]">
          <b className="font-semibold">Not sure? Find my size</b>
          <span className="block text-[13px]">Height, weight, thirty seconds.</span>
        </span>
      )}
    </button>
  )
}
