import type { Response } from "express"

/** Answers in Shiprocket's error shapes, of which there are several. */
export const fail = {
  /** `{ message, status_code }` */
  plain(response: Response, status: number, message: string): void {
    response.status(status).json({ message, status_code: status })
  },
  /** 422 with one list of texts for each field. */
  fields(
    response: Response,
    errors: Record<string, string[]>,
    message = "Oops! Invalid Data."
  ): void {
    response.status(422).json({ message, errors, status_code: 422 })
  },
  /** The raw PHP text that a wrong type lets through. */
  php(response: Response, message: string): void {
    response.status(500).json({ message, status_code: 500 })
  },
}
