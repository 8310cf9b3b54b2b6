import { z } from "@medusajs/framework/zod"
import { readComplaint } from "./complaint"
import type { ReadCode } from "./complaint"
import { one } from "./fields"
import type { ShiprocketHttp } from "./http"

const LabelSchema = z.object({ label_created: one, label_url: z.string().url() })

/** For an unknown shipment Shiprocket answers 200 with an empty address. */
const ManifestSchema = z.object({ manifest_url: z.string().url() })

const InvoiceSchema = z.object({
  is_invoice_created: z.literal(true),
  invoice_url: z.string().url(),
})

/** Straight after the waybill a label is still being made, and says so in more than one way. */
const readLabelCode: ReadCode = (status, body) =>
  status === 200 &&
  /not (yet )?(generated|ready|created|available)|progress|try again/i.test(
    readComplaint(body).message
  )
    ? "not_ready"
    : null

/** An empty address instead of a manifest. */
const readManifestCode: ReadCode = (_status, body) =>
  (body as { manifest_url?: unknown } | null)?.manifest_url === "" ? "not_ready" : null

const AlreadyMadeSchema = z.union([
  ManifestSchema,
  z.object({ already_manifested_shipment_ids: z.array(z.unknown()).min(1) }),
])

/** Papers of a parcel. Each is an address of a PDF at Shiprocket. */
export const documentCalls = (http: ShiprocketHttp) => ({
  async generateLabel(srShipmentId: string): Promise<string> {
    const { label_url } = await http.call({
      what: "generate label",
      method: "POST",
      path: "/courier/generate/label",
      body: { shipment_id: [Number(srShipmentId)] },
      schema: LabelSchema,
      readCode: readLabelCode,
      idempotent: true,
    })
    return label_url
  },

  /**
   * The list a courier signs when it fetches the parcel. It can be made once; after that it is printed
   * again from the order.
   */
  async generateManifest(srShipmentId: string, srOrderId: string): Promise<string> {
    const made = await http.call({
      what: "generate manifest",
      method: "POST",
      path: "/manifests/generate",
      body: { shipment_id: [Number(srShipmentId)] },
      schema: AlreadyMadeSchema,
      readCode: readManifestCode,
      accept: [400],
      idempotent: true,
    })
    if ("manifest_url" in made) {
      return made.manifest_url
    }
    const printed = await http.call({
      what: "print manifest",
      method: "POST",
      path: "/manifests/print",
      body: { order_ids: [Number(srOrderId)] },
      schema: ManifestSchema,
      readCode: readManifestCode,
      idempotent: true,
    })
    return printed.manifest_url
  },

  async printInvoice(srOrderId: string): Promise<string> {
    const { invoice_url } = await http.call({
      what: "print invoice",
      method: "POST",
      path: "/orders/print/invoice",
      body: { ids: [Number(srOrderId)] },
      schema: InvoiceSchema,
      idempotent: true,
    })
    return invoice_url
  },
})
