import { Skeleton, Text } from "@medusajs/ui"

type Props = { isLoading: boolean; error: Error | null; isEmpty: boolean; empty: string }

/** What a list shows while it has nothing to show. */
export const ListState = ({ isLoading, error, isEmpty, empty }: Props) => {
  if (isLoading) {
    return (
      <div className="flex flex-col gap-2 px-6 py-4">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    )
  }
  if (error) {
    return <Text className="px-6 py-8">{error.message}</Text>
  }
  return isEmpty ? <Text className="text-ui-fg-subtle px-6 py-12 text-center">{empty}</Text> : null
}
