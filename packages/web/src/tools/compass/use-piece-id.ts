// What is said of a week or a day is called by this: what there is of it, as long as it is there, or what there will be.
import type { CompassId } from '@orrery/domain';
import { useRef } from 'react';
import { useOrrery } from '../../app/orrery.tsx';

type Noun = 'load' | 'check';

/** `there`: the pieces that were written of it. */
export function usePieceId<N extends Noun>(of: N, there: readonly { id: CompassId<N> }[]): CompassId<N> {
  const { state, newId } = useOrrery();
  const { compass } = state;
  const own = useRef<CompassId<N> | null>(null);
  const isTaken = (id: CompassId<N>) =>
    (compass[of] as ReadonlyMap<string, unknown>).has(id) || compass.erased.has(`${of} ${id}`);
  if (own.current === null || there.every(({ id }) => id !== own.current))
    own.current =
      there[0]?.id ?? (own.current && !isTaken(own.current) ? own.current : newId<CompassId<N>>());
  return own.current;
}
