import { Loading } from "@/components/ui/states"

export default function RefundLoading() {
  return (
    <Loading>
      <div className="shell max-w-2xl space-y-6 py-10 md:py-16">
        <div className="skeleton h-6 w-48" />
        <div className="skeleton h-12 w-80 max-w-full" />
        <div className="skeleton h-20" />
        <div className="skeleton h-20" />
      </div>
    </Loading>
  )
}
