/** Minutes a link that was asked for works, and hours one the operator printed does. Source: product.md SCH-7. */
export const linkLimits = { minutes: 15, printedHours: 24 }

/** Failed tries after which the six digits of a link are dead; the link itself stays good. */
export const triesPerCode = 5

/** Of the links an account has open, only this many carry digits: at most ten guesses a quarter of an hour. */
export const linksWithCode = 2

/** Links one browser can have open; the ones already sent there stay good. */
export const linksPerBrowser = 5

/** Links an account keeps open. Beyond it the oldest give way, so a stranger's requests never shut the owner out. */
export const openLinks = 20

/** What travels to the worker in the notice, encrypted. */
export type LinkSecrets = { token: string; code: string | null }
