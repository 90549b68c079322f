// What the invitation that somebody opened says. Nothing of it is ever stored.
import { decodeInvitation, type InvitationLink, type LinkFault } from '@orrery/client/circle';
import { heldInvitation, holdInvitation } from '../../../app/invitation-link.ts';

export type Opened =
  | { readonly kind: 'invitation'; readonly link: InvitationLink; readonly text: string }
  | { readonly kind: 'none' | LinkFault };

/** Asked again it answers the same, until it is forgotten. */
export function openedInvitation(): Opened {
  const text = heldInvitation();
  if (text === '') return { kind: 'none' };
  const link = decodeInvitation(text);
  if (typeof link === 'string') return { kind: link };
  return { kind: 'invitation', link, text };
}

/** What somebody pasted: the link alone, or the message around it. */
export function openInvitation(pasted: string): Opened {
  const words = pasted.trim().split(/\s+/);
  const word = words.find((one) => one.includes('#')) ?? words.join('');
  holdInvitation(word.slice(word.indexOf('#') + 1));
  return openedInvitation();
}
