// The invitation that somebody opened, as it stood behind the # of the address: it lives in memory and no longer than its page, and goes
// out of the address at once, so that nobody who looks at the screen has it. What it says is read where it is shown.
import { navigate, placeNow } from '../shell/location.ts';

let held = '';

export const heldInvitation = (): string => held;

export function holdInvitation(text: string): void {
  held = text;
}

export function forgetInvitation(): void {
  held = '';
}

/** How every link of an invitation begins, of whatever version. At its own address, of once, anything is taken for one. */
const isInvitation = (text: string): boolean => /^SQ[\w-]{20,}$/.test(text);

function takeFromAddress(): void {
  const text = location.hash.slice(1);
  const isAtInvited = /^\/invited\/?$/.test(location.pathname);
  if (text === '' || !(isAtInvited || (location.pathname === '/' && isInvitation(text)))) return;
  held = text;
  // the page that shows it hears of it by the address alone
  history.replaceState(null, '', '/');
  navigate('/invited', { replace: true });
}

/** Reads the address that the page was opened with, and whatever link is opened in the same page later. */
export function watchInvitations(): void {
  takeFromAddress();
  // a page that was about one, loaded again: it is forgotten
  if (held === '' && location.pathname === '/' && placeNow().startsWith('/invited'))
    history.replaceState(null, '', '/');
  addEventListener('hashchange', () => {
    const before = held;
    takeFromAddress();
    if (held !== before) dispatchEvent(new Event(INVITED));
  });
}

/** Another invitation was opened while one was shown. */
export const INVITED = 'orrery-invited';
