import { Loading } from "@/components/ui/states"

export default function AccountLoading() {
  return (
    <Loading>
      <div className="max-w-3xl">
        <div className="skeleton mb-10 h-14 w-72 max-w-full" />
        <div className="space-y-4">
          <div className="skeleton h-28" />
          <div className="skeleton h-28" />
          <div className="skeleton h-28" />
        </div>
      </div>
    </Loading>
  )
}
