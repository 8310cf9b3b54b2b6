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

/** A setting the sandbox cannot start with; the message names it. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = "SettingError"
  }
}
