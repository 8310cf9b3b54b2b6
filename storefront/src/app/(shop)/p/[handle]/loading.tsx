import { Loading } from "@/components/ui/states"

export default function ProductLoading() {
  return (
    <Loading>
      <div className="md:shell grid gap-10 md:pt-12 lg:grid-cols-[1.35fr_1fr] xl:gap-x-16">
        <div className="grid gap-2.5 md:grid-cols-2">
          <div className="skeleton aspect-[3/4]" />
          <div className="skeleton hidden aspect-[3/4] md:block" />
        </div>
        <div className="space-y-4 px-4 md:px-0 lg:max-w-md">
          <div className="skeleton h-12 w-full" />
          <div className="skeleton h-8 w-40" />
          <div className="skeleton h-12 w-full" />
          <div className="skeleton h-14 w-full rounded-full" />
        </div>
      </div>
    </Loading>
  )
}
