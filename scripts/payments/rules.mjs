/** Counts that must be nought, by subject. */
const NOUGHT = {
  payments: ["neither", "both", "in_two_orders", "of_another_amount"],
  orders: [
    "doubled_per_cart",
    "doubled_per_linked_cart",
    "without_a_cart",
    "without_a_payment",
    "with_two_payments",
    "paid_another_amount",
    "transactions_differ",
    "carts_told_of_two",
    "told_of_and_gone",
  ],
  stock: [
    "lines_under_reserved",
    "lines_over_reserved",
    "lines_of_cancelled_orders_reserved",
    "levels_wrong",
    "levels_oversold",
  ],
  webhooks: ["stored_that_never_came", "came_and_not_stored", "unprocessed", "refused"],
  desk: ["reconciliation_page", "dead_jobs"],
  shoppers: ["who_could_not_go_on", "reused_keys_answered"],
}

/** Counts that must be the same. */
const SAME = [
  ["paise", "captured_at_razorpay", "captured_in_the_shop"],
  ["paise", "refunded_at_razorpay", "refunded_in_the_shop"],
  ["paise", "held_at_razorpay", "held_by_orders"],
  ["paise", "held_at_razorpay", "order_transactions"],
  ["stock", "pieces", "reserved"],
  ["webhooks", "forged", "forged_refused"],
  ["webhooks", "replayed", "replays_known"],
]

/** Without these the run proves nothing. */
const SOME = [
  ["payments", "an_order"],
  ["payments", "refunded_in_full"],
  ["orders", "paid_with_cash"],
  ["webhooks", "lost"],
  ["webhooks", "answered_duplicate"],
  ["webhooks", "forged"],
]

/**
 * The shop's own counters against what was answered. A delivery whose answer a kill took may have been counted
 * or not.
 */
const countersOf = (webhooks) => {
  const off = (counted, answered, unanswered) =>
    counted < answered || counted > answered + unanswered
  const known = webhooks.answered_duplicate + webhooks.replays_known
  return [
    ...(off(webhooks.rejections_counted, webhooks.forged_refused, webhooks.unanswered_forgeries)
      ? [`${webhooks.forged_refused} were refused, ${webhooks.rejections_counted} were counted`]
      : []),
    ...(off(webhooks.replays_counted, known, webhooks.unanswered)
      ? [`${known} were known again, ${webhooks.replays_counted} were counted`]
      : []),
  ].map((line) => `webhooks: ${line}`)
}

/** Names each rule that does not hold, with the numbers. */
export const brokenRules = (counts) => {
  const nought = Object.entries(NOUGHT).flatMap(([subject, names]) =>
    names
      .filter((name) => counts[subject][name] !== 0)
      .map((name) => `${subject}.${name} is ${counts[subject][name]}, not 0`)
  )
  const same = SAME.filter(
    ([subject, one, other]) => counts[subject][one] !== counts[subject][other]
  )
  const some = SOME.filter(([subject, name]) => !(counts[subject][name] > 0))
  return [
    ...nought,
    ...same.map(
      ([subject, one, other]) =>
        `${subject}: ${one} is ${counts[subject][one]}, ${other} is ${counts[subject][other]}`
    ),
    ...some.map(([subject, name]) => `${subject}.${name} is 0: the run shows nothing about it`),
    ...countersOf(counts.webhooks),
  ]
}
