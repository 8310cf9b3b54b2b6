/** How an author is shown to strangers: first name and initial, `"Asha K."`. */
export const authorName = (first?: string | null, last?: string | null): string => {
  const name = first?.trim() ?? ""
  const initial = last?.trim().charAt(0).toUpperCase() ?? ""
  return name ? [name, initial && `${initial}.`].filter(Boolean).join(" ") : "A shopper"
}
