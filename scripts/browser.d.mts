/** Command-line switches under which Chromium runs in a test. */
export const browserArguments: string[];
/** Absolute path of a Chromium to drive; throws with what to do when there is none. */
export function browserPath(): Promise<string>;
