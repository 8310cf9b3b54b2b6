import { useQuery } from "@tanstack/react-query"
import type { CodSettings } from "../../../../types"
import { sdk } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import { SettingsForm } from "./settings-form"

/** The settings, once they are there. */
export const Rules = () => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["cod-settings"],
    // What is being typed must not be replaced by a reading of its own.
    refetchOnWindowFocus: false,
    queryFn: () => sdk.client.fetch<{ cod_settings: CodSettings }>("/admin/cod-settings"),
  })
  return (
    <>
      <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      {data && <SettingsForm settings={data.cod_settings} />}
    </>
  )
}
