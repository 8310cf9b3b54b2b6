import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { ReturnSettings } from "../../../../rules/settings"
import { adminFetch } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import { SettingsForm } from "./settings-form"

const ReturnSettingsPage = () => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["return-settings"],
    // What is being typed must not be replaced by a reading of its own.
    refetchOnWindowFocus: false,
    queryFn: () => adminFetch<{ return_settings: ReturnSettings }>("/admin/return-settings"),
  })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Returns</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          What may come back, until when, and what it costs.
        </Text>
      </div>
      <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      {data && <SettingsForm settings={data.return_settings} />}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Returns" })

export default ReturnSettingsPage
