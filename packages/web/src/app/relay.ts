// How things stand between this device and the relay that keeps its sealed copy, as screens say it.
import type { Ending, Space, SyncPhase } from '@orrery/client/sync';
import { useSample } from './sample.tsx';
import { usePhase } from './session.tsx';

export interface RelayStanding {
  /** As people read it: example.org. */
  readonly host: string;
  /** `elsewhere`: another tab talks to the relay. */
  readonly phase: SyncPhase | 'elsewhere';
  /** Entries of this device that the relay does not have yet. */
  readonly unsent: number;
  /** Those of them by which the relay lets go of what was erased. */
  readonly erasing: number;
  /** Entries and bodies that the relay is known to have, and does not deliver. */
  readonly missing: number;
  /** There, or here, is no room for more. */
  readonly isFull: boolean;
  readonly isFullHere: boolean;
  /** Something that was written here waits for room, or for what is missing. */
  readonly hasBeside: boolean;
  /** Rules that were broken by what the relay handed over, and by what it would not take, as it says. */
  readonly faults: readonly string[];
  readonly refused: readonly string[];
  readonly ended: Ending | undefined;
  /** When the relay last had nothing that is not here; ISO 8601 with Z. */
  readonly heard?: string;
  /** The relay has never taken anything in. */
  readonly isFresh: boolean;
}

/** Its relay has never taken anything in of a space; one that it was moved to has done so beforehand. */
export const isNewThere = ({ seat, standing }: Pick<Space, 'seat' | 'standing'>): boolean =>
  standing.known === 0 && standing.cursor.count === 0 && seat.from === undefined;

/** Null where nothing leaves this device: before there is a kit, and in the sample. */
export function useRelay(): RelayStanding | null {
  const phase = usePhase();
  const sample = useSample();
  if (sample.loop || phase.name !== 'open') return null;
  const { space, sync, hasBeside } = phase.home;
  if (!space || space.seat.relay === '') return null;
  const { host } = new URL(space.seat.relay);
  const isFresh = isNewThere(space);
  if (sync) return { host, isFresh, hasBeside, ...sync.state, ended: sync.state.ended };
  const nothing = { unsent: 0, erasing: 0, missing: 0, faults: [], refused: [], ended: undefined };
  const room = { isFull: false, isFullHere: false };
  return { host, isFresh, hasBeside, ...room, phase: 'elsewhere', ...nothing };
}
