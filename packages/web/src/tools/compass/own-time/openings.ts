// A few ideas of ours, so that an empty list is no dead end. They are offered and no more: nothing of them is kept until somebody takes it.
import { useLingui } from '@lingui/react/macro';
import type { IdeaFields } from '@orrery/domain';
import { useMemo } from 'react';

export type Opening = Pick<IdeaFields, 'what' | 'kind' | 'energy' | 'minutes'>;

export function useOpenings(): readonly Opening[] {
  const { t } = useLingui();
  return useMemo(() => {
    const one = (
      what: string,
      energy: Opening['energy'],
      minutes: number,
      kind: Opening['kind'] = 'idea',
    ): Opening => ({ what, kind, energy, minutes });
    return [
      one(t`Something warm to drink at an open window`, 'little', 15),
      one(t`A postcard to somebody you have not written to for a while`, 'little', 15, 'person'),
      one(t`A long shower or bath, with the phone in another room`, 'little', 30),
      one(t`The next chapter of a book`, 'little', 30, 'interest'),
      one(t`A whole album, lying down, from the first song to the last`, 'little', 60, 'interest'),
      one(t`A film that nobody else wants to see`, 'little', 120),
      one(t`A walk along a street that you have never taken`, 'some', 30),
      one(t`A call to an old friend`, 'some', 30, 'person'),
      one(t`Drawing, playing or singing, for nobody to see or hear`, 'some', 30, 'interest'),
      one(t`A meal that only has to taste good to you`, 'some', 60),
      one(t`The pictures of one good year, put in order`, 'some', 120, 'interest'),
      one(t`Swimming, climbing or dancing until you are tired`, 'much', 120, 'interest'),
      one(t`A first lesson in something new`, 'much', 120, 'interest'),
      one(t`A concert, a play or a museum, on your own`, 'much', 240),
      one(t`A visit to somebody you miss`, 'much', 240, 'person'),
    ];
  }, [t]);
}
