import { BodyForm } from "@/components/account/body-form"
import { optional } from "@/lib/data/client"
import { currentBodyProfile } from "@/lib/data/sizing"

export default async function BodyPage() {
  const profile = await optional(currentBodyProfile(), null)
  return (
    <>
      <h1 className="display mb-3 text-5xl md:text-6xl">Your measurements</h1>
      <p className="mb-9 max-w-lg text-muted">
        Fill in what you know. We use it for one thing: to tell you which size of a piece to take.
      </p>
      <BodyForm profile={profile} />
    </>
  )
}
