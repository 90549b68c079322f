// What is written of a friend, a pause or somebody one might choose that is there: kept as one types (app/use-kept-draft.ts), so that a lock takes no sentence.
import type { CompassIntent, CompassThings } from '@orrery/domain';
import { useOrrery } from '../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../app/use-kept-draft.ts';

type Noun = 'friend' | 'pause' | 'candidate';
type Texts<N extends Noun> = {
  [F in keyof CompassThings[N]['fields'] as CompassThings[N]['fields'][F] extends string ? F : never]: string;
};

export interface ThingTexts<F> extends KeptDraft<F> {
  /** As one leaves a field: what could not be kept of it is said there. */
  leave(): void;
}

/** `first`: the text that it is called by. */
export function useThingTexts<N extends Noun>(
  of: N,
  { id, fields }: CompassThings[N],
  first: keyof Texts<N> & string,
): ThingTexts<Texts<N>> {
  const { state, act } = useOrrery();
  const name = `${of} ${id}`;
  const isThere = () => (state.compass[of] as ReadonlyMap<string, unknown>).has(id);
  const draft = useKeptDraft<Texts<N>>({
    ...{ name, there: fields as unknown as Texts<N>, blank: fields as unknown as Texts<N> },
    ...{ first, nothing: 'nameMissing', isThere },
    isGone: () => state.compass.erased.has(name),
    keep: (changes) =>
      act({ tool: 'compass', intent: { type: 'change', of, id, changes } as unknown as CompassIntent }),
  });
  return { ...draft, leave: () => void draft.keep() };
}
