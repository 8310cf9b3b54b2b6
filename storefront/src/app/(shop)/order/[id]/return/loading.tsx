import { Loading } from "@/components/ui/states"

export default function ReturnLoading() {
  return (
    <Loading>
      <div className="shell max-w-2xl space-y-6 py-8 md:py-14">
        <div className="skeleton h-6 w-64" />
        <div className="skeleton h-10 w-72" />
        <div className="skeleton h-28" />
        <div className="skeleton h-28" />
      </div>
    </Loading>
  )
}
