import { toast } from "@medusajs/ui"

declare const __BACKEND_URL__: string | undefined

const BASE_URL = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

const nameIn = (header: string | null): string | undefined =>
  /filename="([^"]+)"/.exec(header ?? "")?.[1]

/** Saves a file that the admin API answers with; says so when the server refuses. */
export const download = async (path: string): Promise<void> => {
  const response = await fetch(`${BASE_URL}${path}`, { credentials: "include" })
  if (!response.ok) {
    const { message } = await response.json().catch(() => ({ message: undefined }))
    toast.error("The file could not be made", {
      description: message ?? `The server answered ${response.status}`,
    })
    return
  }
  const link = document.createElement("a")
  link.href = URL.createObjectURL(await response.blob())
  link.download =
    nameIn(response.headers.get("content-disposition")) ?? path.split("?")[0].split("/").pop()!
  link.click()
  URL.revokeObjectURL(link.href)
}
