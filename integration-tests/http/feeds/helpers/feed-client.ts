import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DIRTY_CSV } from "./dirty-feed"
import { stockBySku } from "./feed-world"
import type { FeedWorld } from "./feed-world"

export type Headers = { headers: Record<string, string> }

type State = { container: MedusaContainer; world: FeedWorld; admin: Headers }

type RunRef = { id: string; feed_id: string }

type Api = {
  get: (path: string, config?: unknown) => Promise<{ data: any }>
  post: (path: string, body?: unknown, config?: unknown) => Promise<{ data: any }>
}

export const RULES = {
  price_rule: {
    markup_percent: "50",
    fixed_amount: "0",
    ending: "99",
    floor_type: "percent",
    floor: "20",
  },
  create_products: true,
  update_prices: true,
  missing_policy: "zero",
  safety_buffer: 1,
}

/** A refusal as an answer. */
export const refused = (request: Promise<unknown>) =>
  request.then(
    () => {
      throw new Error("the request should have been refused")
    },
    (error) => ({ status: error.response?.status, message: error.response?.data?.message })
  )

/** What a merchant does with feeds, over HTTP. `state` is asked at each call: each test has a shop of its own. */
export const feedClient = (api: Api, state: () => State) => {
  const drain = () => state().container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
  const knex = () => state().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const upload = async (content: string | Buffer, name = "stock.csv") => {
    const answer = await api.post(`/admin/feeds/uploads?file_name=${name}`, Buffer.from(content), {
      headers: { ...state().admin.headers, "content-type": "application/octet-stream" },
    })
    return answer.data.upload.id as string
  }
  const preview = async (body: object) =>
    (await api.post("/admin/feeds/preview", body, state().admin)).data.preview
  const createFeed = async (body: object = {}) =>
    (
      await api.post(
        "/admin/feeds",
        {
          supplier_id: state().world.supplier.id,
          name: "Stock list",
          source: "upload",
          mapping: { supplier_sku: { column: "SKU" }, stock: { column: "Qty" } },
          ...body,
        },
        state().admin
      )
    ).data.feed
  const runPath = (run: RunRef) => `/admin/feeds/${run.feed_id}/runs/${run.id}`
  const read = async (run: RunRef) => (await api.get(runPath(run), state().admin)).data.run
  const start = async (feedId: string, body: object) =>
    (await api.post(`/admin/feeds/${feedId}/runs`, body, state().admin)).data.run
  const finish = async (feedId: string, body: object) => {
    const run = await start(feedId, body)
    await drain()
    return read(run)
  }
  const rowsOf = async (run: RunRef, query = "") =>
    (await api.get(`${runPath(run)}/rows?limit=200${query}`, state().admin)).data.rows
  const feedOf = async (id: string) =>
    (await api.get(`/admin/feeds/${id}`, state().admin)).data.feed
  const stock = () => stockBySku(state().container, state().world.supplier.stock_location_id)

  /** The dirty list's feed with the mapping its headers suggest. */
  const createDirtyFeed = async () => {
    const upload_id = await upload(DIRTY_CSV)
    const { mapping } = await preview({ upload_id })
    return { upload_id, feed: await createFeed({ mapping, ...RULES }) }
  }
  return {
    drain,
    knex,
    upload,
    preview,
    createFeed,
    runPath,
    read,
    start,
    finish,
    rowsOf,
    feedOf,
    stock,
    createDirtyFeed,
  }
}
