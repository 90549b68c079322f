// Where a relay is, as people write it and as sockets want it.

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address of a relay's socket, such as wss://example.org/sync, from whatever somebody copied: a host, a page of it, or the
 * address itself. Undefined where it is none. Off this machine only secured addresses count: browsers refuse others.
 */
export function relayAddress(text: string): string | undefined {
  const typed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `any://${typed}`;
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.+)$/i.exec(whole) ?? [];
  if (!['any', 'http', 'https', 'ws', 'wss'].includes(scheme.toLowerCase())) return undefined;
  let url: URL;
  try {
    url = new URL(`https://${rest}`);
  } catch {
    return undefined;
  }
  if (url.username !== '' || url.password !== '' || /\s/.test(rest)) return undefined;
  const isOwn = OWN_NAMES.has(url.hostname);
  if (!isOwn && !url.hostname.includes('.') && !url.hostname.startsWith('[')) return undefined;
  return `${isOwn && scheme !== 'https' && scheme !== 'wss' ? 'ws' : 'wss'}://${url.host}/sync`;
}

/** The relay of whoever serves a page at this address. */
export const relayOf = (page: { protocol: string; host: string }): string =>
  `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/sync`;

/** How people read a relay's address. */
export const hostOf = (address: string): string => new URL(address).host;

/** How the relay at a socket’s address calls itself: https://example.org for wss://example.org/sync. */
export function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol === 'wss:' ? 'https' : 'http'}://${host}`;
}
