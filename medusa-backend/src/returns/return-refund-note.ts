/** What marks the refunds of a return, so that they are made once. */
export const returnRefundNote = (number: string): string => `return ${number}`
