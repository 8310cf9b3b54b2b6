/** What every template knows of the shop. */
export type Shop = { name: string; storefrontUrl: string }

export type RenderedMail = { subject: string; text: string; html: string }

/** A template: data in, a mail out; nothing else is read. */
export type Template<Data> = (data: Data, shop: Shop) => RenderedMail
