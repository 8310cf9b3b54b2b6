import type { Metadata } from "next"
import Link from "next/link"

import { Article } from "@/components/help/article"

export const metadata: Metadata = { title: "Size guide" }

export default function SizeGuidePage() {
  return (
    <Article
      title="How sizing works"
      lead="A letter on a label says little. We compare your body with the garment's own chart, and with what shoppers said after wearing it."
    >
      <h2>Thirty seconds</h2>
      <p>
        On any piece, press <b>Find my size</b> and give your height and weight. If you have a tape,
        add bust, waist and hips: the answer becomes surer, and tells you how sure it is.
      </p>
      <h2>What the bars mean</h2>
      <p>
        For each size you see how likely it is to feel too small, right, or too large on you. When
        two sizes are close, we say so, and you choose by how snug you like it.
      </p>
      <h2>How to measure</h2>
      <ul>
        <li>
          <b>Bust:</b> around the fullest part, the tape level across your back.
        </li>
        <li>
          <b>Waist:</b> around the narrowest part. Breathe out, do not pull in.
        </li>
        <li>
          <b>Hips:</b> around the fullest part, feet together.
        </li>
      </ul>
      <h2>Your numbers</h2>
      <p>
        As a guest, your numbers are used for one answer and forgotten. With an account you can{" "}
        <Link href="/account/body" className="link">
          keep them
        </Link>
        , and change or clear them whenever you like.
      </p>
    </Article>
  )
}
