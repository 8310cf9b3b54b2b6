/** A refusal of the control API, answered as `{ message }` with its status. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message)
    this.name = "ControlError"
  }
}
