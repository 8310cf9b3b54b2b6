/** `[current_status_id, shipment_status_id]` as Shiprocket sends them, in the order they happen. */
type Move = readonly [number, number]

const FORWARD = { pickup: [34, 19], picked: [51, 42], transit: [20, 18], hub: [43, 38] } as const
const ATTEMPT: Move[] = [
  [19, 17],
  [36, 21],
]

/** What befalls parcels, by where they end. */
export const LIVES = {
  delivered: [FORWARD.pickup, FORWARD.picked, FORWARD.transit, FORWARD.hub, [19, 17], [7, 7]],
  delivered_late: [
    FORWARD.picked,
    FORWARD.transit,
    ...ATTEMPT,
    [37, 22],
    ...ATTEMPT,
    [19, 17],
    [7, 7],
  ],
  rto: [
    FORWARD.pickup,
    FORWARD.picked,
    FORWARD.transit,
    ...ATTEMPT,
    [15, 9],
    [55, 46],
    [45, 41],
    [16, 10],
    [17, 14],
  ],
  cancelled: [[4, 3], [35, 20], [13, 15], FORWARD.pickup, [18, 16], [5, 8]],
  lost: [FORWARD.picked, FORWARD.transit, [44, 39], [88, 76], [33, 12]],
  waiting: [FORWARD.pickup, FORWARD.picked, FORWARD.transit, ...ATTEMPT],
  returned: [
    [28, 3],
    [47, 19],
    [32, 42],
    [25, 18],
    [48, 17],
    [26, 7],
    [68, 26],
  ],
  return_cancelled: [
    [28, 3],
    [49, 20],
    [31, 15],
    [27, 27],
  ],
} as const satisfies Record<string, readonly Move[]>

export type Life = keyof typeof LIVES

export const ENDS: Record<Life, string> = {
  delivered: "delivered",
  delivered_late: "delivered",
  rto: "rto_delivered",
  cancelled: "cancelled",
  lost: "lost",
  waiting: "undelivered",
  returned: "delivered",
  return_cancelled: "cancelled",
}

/** Milestones each life passes exactly once, whatever order its news comes in. */
export const ONCE: Record<Life, string[]> = {
  delivered: ["picked_up", "delivered"],
  delivered_late: ["picked_up", "delivered"],
  rto: ["picked_up", "rto_delivered"],
  cancelled: ["cancelled"],
  lost: ["lost"],
  waiting: ["picked_up"],
  returned: ["picked_up", "delivered"],
  return_cancelled: ["cancelled"],
}

export const isReturnLife = (life: Life): boolean => life.startsWith("return")

/** Numbers that look random and are the same in every run (mulberry32). */
export const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

export const shuffled = <T>(values: T[], roll: () => number): T[] => {
  const mixed = [...values]
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = Math.floor(roll() * (i + 1))
    ;[mixed[i], mixed[other]] = [mixed[other], mixed[i]]
  }
  return mixed
}

/** One delivery of Shiprocket's webhook about an in-transit parcel of nobody's, with changes. */
export const news = (awb: unknown, change: Record<string, unknown> = {}) => ({
  awb,
  courier_name: "Surface One",
  current_status: "IN TRANSIT",
  current_status_id: 20,
  shipment_status: "IN TRANSIT",
  shipment_status_id: 18,
  current_timestamp: "06 01 2026 10:20:30",
  order_id: "somebody-elses",
  scans: [] as unknown[],
  is_return: 0,
  ...change,
})

/** Every webhook of a parcel's life, a day apart. */
export const newsOf = (awb: string, life: Life) =>
  LIVES[life].map(([current_status_id, shipment_status_id], day) =>
    news(awb, {
      current_status_id,
      shipment_status_id,
      current_status: "",
      shipment_status: "",
      order_id: `77_REF-${awb}`,
      current_timestamp: `${String(day + 1).padStart(2, "0")} 02 2026 10:00:00`,
      is_return: isReturnLife(life) ? 1 : 0,
      scans: [
        {
          date: `2026-02-${String(day + 1).padStart(2, "0")} 10:00:00`,
          activity: "Told by agent Ramesh 98765 43210",
          location: day % 2 ? "Surat Hub" : "Ramesh, 9876543210",
          "sr-status": "NA",
          "sr-status-label": "NA",
        },
      ],
    })
  )

/** The same delivery, the same bytes or others. */
export const inOtherBytes = (body: object, roll: () => number): string =>
  roll() < 0.5 ? JSON.stringify(body) : JSON.stringify(body, null, Math.ceil(roll() * 4))

/** What must not hurt: no JSON, no parcel, no status, wrong kinds, too much. */
export const junk = (awb: string): string[] => [
  "",
  "{",
  "[]",
  "null",
  '"hello"',
  "\u0000\u0001",
  `{"awb":"${awb}"}`,
  '{"shipment_status_id":7}',
  JSON.stringify(news("NOBODY", { shipment_status_id: 7, current_status_id: 7 })),
  JSON.stringify(
    news(awb, {
      shipment_status_id: 999,
      current_status_id: 998,
      shipment_status: "?",
      current_status: "?",
    })
  ),
  JSON.stringify(news({ $ne: 1 }, { order_id: ["x"], sr_order_id: {} })),
  JSON.stringify(
    news(awb, {
      shipment_status_id: "DROP",
      current_status_id: null,
      shipment_status: {},
      current_status: [],
    })
  ),
  JSON.stringify(
    news(awb, {
      scans: "none",
      courier_name: {},
      current_timestamp: {},
      etd: false,
      shipment_status_id: 1,
      current_status_id: 1,
    })
  ),
  JSON.stringify(news("NOBODY\u0000\ud800", { order_id: "_".repeat(5000) })),
  JSON.stringify(news("NOBODY", { courier_name: "x".repeat(1_100_000) })),
]
