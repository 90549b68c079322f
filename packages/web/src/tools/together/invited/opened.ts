// The invitation that somebody opened lives in memory, and no longer than its page: it goes out of the address at once, so that nobody who
// looks at the screen has it, and nothing of it is ever stored.
import { decodeInvitation, type InvitationLink, type LinkFault } from '@orrery/client/circle';

export type Opened =
  | { readonly kind: 'invitation'; readonly link: InvitationLink; readonly text: string }
  | { readonly kind: 'none' | LinkFault };

let opened: Opened = { kind: 'none' };

/** What the address leads to; asked again it answers the same, until it is forgotten. */
export function openedInvitation(): Opened {
  const text = location.hash.slice(1);
  if (text === '') return opened;
  history.replaceState(history.state, '', location.pathname);
  return openInvitation(text);
}

/** What somebody pasted: the link alone, or the message around it. */
export function openInvitation(pasted: string): Opened {
  const words = pasted.trim().split(/\s+/);
  const word = words.find((one) => one.includes('#')) ?? words.join('');
  const text = word.slice(word.indexOf('#') + 1);
  const link = decodeInvitation(text);
  // care spaces have no screens here yet: whoever made this link has a newer Orrery
  if (typeof link !== 'string' && link.form === 'care') opened = { kind: 'versionUnknown' };
  else opened = typeof link === 'string' ? { kind: link } : { kind: 'invitation', link, text };
  return opened;
}

export function forgetInvitation(): void {
  opened = { kind: 'none' };
}
