import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { Blocklist } from "./blocklist"
import { Confirmations } from "./confirmations"
import { Rules } from "./rules"

const TABS = [
  { value: "rules", text: "Rules", content: Rules },
  { value: "blocklist", text: "Blocklist", content: Blocklist },
  { value: "confirmations", text: "Confirmations", content: Confirmations },
]

const CashOnDeliveryPage = () => {
  const [params, setParams] = useSearchParams()
  const tab = TABS.find(({ value }) => value === params.get("tab")) ?? TABS[0]
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Cash on delivery</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Who may pay in cash, what it costs, and which orders are confirmed first.
        </Text>
      </div>
      <Tabs
        value={tab.value}
        onValueChange={(value) => setParams(value === "rules" ? {} : { tab: value })}
      >
        <Tabs.List className="px-6 py-3">
          {TABS.map(({ value, text }) => (
            <Tabs.Trigger key={value} value={value}>
              {text}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {TABS.map(({ value, content: Content }) => (
          <Tabs.Content key={value} value={value} className="divide-y">
            <Content />
          </Tabs.Content>
        ))}
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Cash on delivery" })

export default CashOnDeliveryPage
