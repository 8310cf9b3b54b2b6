export { default as NdrCase } from "./ndr-case"
export { default as NdrCaseEvent } from "./ndr-case-event"
