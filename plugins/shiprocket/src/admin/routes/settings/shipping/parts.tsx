import { Button, Container, Drawer, Heading, Hint, Input, Label, Select, Text } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { problemAt } from "./fields"
import type { Problems } from "./fields"

type CardProps = { title: string; about: string; action?: ReactNode; children: ReactNode }

/** A group of settings as they are. */
export const Card = ({ title, about, action, children }: CardProps) => (
  <Container className="divide-y p-0">
    <div className="flex items-start justify-between gap-3 px-6 py-4">
      <div>
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {about}
        </Text>
      </div>
      {action}
    </div>
    {children}
  </Container>
)

/** What is set, in words. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-1 gap-1 px-6 py-3 sm:grid-cols-2">
    <Text size="small" weight="plus" className="text-ui-fg-subtle">
      {name}
    </Text>
    <Text size="small" className="break-words">
      {children}
    </Text>
  </div>
)

type FormDrawerProps = {
  title: string
  open: boolean
  isPending: boolean
  problems: Problems
  /** Paths of the fields that show their own complaints */
  fields: string[]
  onOpenChange: (open: boolean) => void
  onSubmit: () => void
  children: ReactNode
}

const unplaced = (problems: Problems, fields: string[]): string[] =>
  Object.entries(problems)
    .filter(([path]) => !fields.some((field) => path === field || path.startsWith(`${field}.`)))
    .map(([path, text]) => (path ? `${path}: ${text}` : text))

/** A form in a drawer; Enter saves. What belongs to no field is said above the buttons. */
export const FormDrawer = (props: FormDrawerProps) => (
  <Drawer open={props.open} onOpenChange={props.onOpenChange}>
    <Drawer.Content>
      <form
        noValidate
        className="flex flex-1 flex-col overflow-hidden"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          props.onSubmit()
        }}
      >
        <Drawer.Header>
          <Drawer.Title>{props.title}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-5 overflow-y-auto">
          {props.children}
          {unplaced(props.problems, props.fields).map((text) => (
            <Hint key={text} variant="error" role="alert">
              {text}
            </Hint>
          ))}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button type="button" variant="secondary">
              Cancel
            </Button>
          </Drawer.Close>
          <Button type="submit" isLoading={props.isPending}>
            Save
          </Button>
        </Drawer.Footer>
      </form>
    </Drawer.Content>
  </Drawer>
)

/** What is wrong with the field whose control is described by `${id}-problem`. */
export const Complaint = ({ id, text }: { id: string; text: string | undefined }) =>
  text ? (
    <Hint id={`${id}-problem`} variant="error" role="alert">
      {text}
    </Hint>
  ) : null

type FieldProps = {
  /** The path of the field in the settings, also its id on the page */
  path: string
  label: string
  hint?: string
  problems: Problems
}

type TextFieldProps = FieldProps &
  Pick<ComponentProps<typeof Input>, "type" | "inputMode" | "min" | "max" | "placeholder"> & {
    value: string
    onChange: (value: string) => void
  }

export const TextField = (props: TextFieldProps) => {
  const { path, label, hint, problems, onChange, ...input } = props
  const problem = problemAt(problems, path)
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={path} size="small" weight="plus">
        {label}
      </Label>
      <Input
        {...input}
        id={path}
        aria-invalid={!!problem}
        aria-describedby={problem ? `${path}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && <Hint>{hint}</Hint>}
      <Complaint id={path} text={problem} />
    </div>
  )
}

type ChoiceProps<T extends string> = FieldProps & {
  value: T
  options: Record<T, string>
  onChange: (value: T) => void
}

export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const { path, label, hint, problems, value, options, onChange } = props
  const problem = problemAt(problems, path)
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={path} size="small" weight="plus">
        {label}
      </Label>
      <Select value={value} onValueChange={(chosen) => onChange(chosen as T)}>
        <Select.Trigger
          id={path}
          aria-invalid={!!problem}
          aria-describedby={problem ? `${path}-problem` : undefined}
        >
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {Object.entries<string>(options).map(([key, text]) => (
            <Select.Item key={key} value={key}>
              {text}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {hint && <Hint>{hint}</Hint>}
      <Complaint id={path} text={problem} />
    </div>
  )
}
