// Where what was written twice is asked about, and which of it first. Ids only, never names.
import type { ThingKind, WrittenTwice } from '@orrery/domain';

export interface About {
  readonly of: ThingKind;
  readonly id: string;
}

export const bothHref = ({ of, id }: About): string => `/both?${new URLSearchParams({ of, id })}`;

/** What the address asks for; null where it asks for nothing in particular. */
export function readAbout(search: string): { of: string; id: string } | null {
  const given = new URLSearchParams(search);
  const [of, id] = [given.get('of'), given.get('id')];
  return of && id ? { of, id } : null;
}

export const isAbout = (twice: WrittenTwice, about: { of: string; id: string }): boolean =>
  twice.of === about.of && twice.id === about.id;
