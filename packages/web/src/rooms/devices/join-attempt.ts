// The link that somebody opened lives in memory, and no longer than its page: it goes out of the address at once, so that neither
// the browser's history nor somebody who looks at the screen has it.
import { type DeviceLink, decodeDeviceLink, relayAddress, relayOf } from '@orrery/client/sync';

export type Opened =
  | { readonly kind: 'link'; readonly link: DeviceLink; readonly relay: string }
  | { readonly kind: 'none' | 'damaged' | 'versionUnknown' };

let opened: Opened = { kind: 'none' };

/** What the address leads to; asked again it answers the same, until it is forgotten. */
export function openedLink(): Opened {
  const text = location.hash.slice(1);
  if (text === '') return opened;
  history.replaceState(history.state, '', location.pathname);
  const [code = '', host] = text.split('@');
  const link = decodeDeviceLink(code);
  const relay = host === undefined ? relayOf(location) : relayAddress(host);
  if (typeof link === 'string') opened = { kind: link };
  else opened = relay ? { kind: 'link', link, relay } : { kind: 'damaged' };
  return opened;
}

export function forgetLink(): void {
  opened = { kind: 'none' };
}

/** How long a link is shown and waited for, in milliseconds: time to fetch the other device, and too little to look for keys with the same digits. */
export const LINK_LASTS = 15 * 60_000;
