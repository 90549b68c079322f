// The address that somebody follows to goes from page to page in the browser's memory of this visit, and not in any address.

import { openedWith } from '../../shell/location.ts';

/** What a page was opened with: where others have gone; undefined where nothing was said. */
export function addressInHistory(): string | undefined {
  const said = openedWith();
  return typeof said === 'string' && /^wss?:\/\//.test(said) ? said : undefined;
}
