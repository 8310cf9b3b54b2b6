const TAG = /<\s*\/?\s*[a-z!]/i

/** Whether a text holds markup. `<3` and `a < b` are plain. */
export const hasMarkup = (text: string): boolean => TAG.test(text.replace(/\s<\s/g, " "))
