import { Trash } from "@medusajs/icons"
import { Button, Container, Heading, IconButton, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { adminFetch } from "../../../lib/sdk"
import { ListState } from "../../../lib/state"
import type { SupplierUser } from "../../../lib/supplier"
import { TextField } from "../form/fields"
import { fieldOf } from "../form/form-state"

const EMPTY = { name: "", email: "", password: "" }

const AddPerson = ({ supplierId, onDone }: { supplierId: string; onDone: () => void }) => {
  const client = useQueryClient()
  const [person, setPerson] = useState(EMPTY)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      adminFetch(`/admin/suppliers/${supplierId}/users`, { method: "POST", body: person }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["suppliers", supplierId, "users"] })
      onDone()
    },
    onError: (failure) => toast.error("Not added", { description: failure.message }),
  })
  const refusal = error ? { field: fieldOf(error.message), message: error.message } : null
  const field = (name: keyof typeof EMPTY, label: string, type: string, hint?: string) => (
    <TextField
      label={label}
      name={name}
      type={type}
      hint={hint}
      required
      error={refusal}
      value={person[name]}
      onChange={(value) => setPerson({ ...person, [name]: value })}
    />
  )
  return (
    <form
      className="flex flex-col gap-4 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      {field("name", "Name", "text")}
      {field("email", "E-mail", "email")}
      {field(
        "password",
        "First password",
        "password",
        "At least 8 characters; hand it over safely"
      )}
      <div className="flex gap-2">
        <Button size="small" type="submit" isLoading={isPending}>
          Add
        </Button>
        <Button size="small" type="button" variant="secondary" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** The people who sign in for a supplier. */
export const SupplierPeople = ({ supplierId }: { supplierId: string }) => {
  const client = useQueryClient()
  const prompt = usePrompt()
  const [isAdding, setAdding] = useState(false)
  const path = `/admin/suppliers/${supplierId}/users`
  const { data, isLoading, error } = useQuery({
    queryKey: ["suppliers", supplierId, "users"],
    queryFn: () => adminFetch<{ users: SupplierUser[] }>(path),
  })
  const remove = useMutation({
    mutationFn: (user: SupplierUser) => adminFetch(`${path}/${user.id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["suppliers", supplierId, "users"] }),
    onError: (failure) => toast.error("Not removed", { description: failure.message }),
  })
  const askToRemove = async (user: SupplierUser) => {
    const sure = await prompt({
      title: `Remove ${user.name}?`,
      description: `${user.email} cannot sign in any more.`,
      confirmText: "Remove",
    })
    if (sure) {
      remove.mutate(user)
    }
  }
  const users = data?.users ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">People who sign in</Heading>
        {!isAdding && (
          <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
            Add person
          </Button>
        )}
      </div>
      {isAdding && <AddPerson supplierId={supplierId} onDone={() => setAdding(false)} />}
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={users.length === 0}
        empty="Nobody signs in for this supplier."
      />
      {users.map((user) => (
        <div key={user.id} className="flex items-center justify-between px-6 py-3">
          <div>
            <Text size="small" weight="plus">
              {user.name}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {user.email}
            </Text>
          </div>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={`Remove ${user.name}`}
            disabled={remove.isPending}
            onClick={() => askToRemove(user)}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
    </Container>
  )
}
