import { Button, Drawer, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = {
  title: string
  description?: string
  submit: string
  open: boolean
  isPending: boolean
  disabled?: boolean
  onOpenChange: (open: boolean) => void
  onSubmit: () => void
  children: ReactNode
}

/** A form in a drawer; Enter submits. */
export const FormDrawer = (props: Props) => (
  <Drawer open={props.open} onOpenChange={props.onOpenChange}>
    <Drawer.Content>
      <form
        className="flex flex-1 flex-col overflow-hidden"
        onSubmit={(event) => {
          event.preventDefault()
          props.onSubmit()
        }}
      >
        <Drawer.Header>
          <Drawer.Title>{props.title}</Drawer.Title>
          {props.description && <Drawer.Description>{props.description}</Drawer.Description>}
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">{props.children}</Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button type="button" variant="secondary">
              Back
            </Button>
          </Drawer.Close>
          <Button type="submit" isLoading={props.isPending} disabled={props.disabled}>
            {props.submit}
          </Button>
        </Drawer.Footer>
      </form>
    </Drawer.Content>
  </Drawer>
)

/** A labelled control. */
export const Field = ({
  id,
  label,
  children,
}: {
  id: string
  label: string
  children: ReactNode
}) => (
  <div className="flex flex-col gap-2">
    <Label htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    {children}
  </div>
)
