// What is asked: about one feeling or all that hurt, and whether by person. It stays while one looks at patterns and the notes behind
// them, and is not in the address. By person is off again as soon as one goes elsewhere.
import type { Ask } from '@orrery/domain/patterns';
import { useEffect, useMemo } from 'react';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';

type Asked = Omit<Ask, 'zone'>;

const everything: Asked = { feeling: null, byPerson: false };

export const patternsPath = '/mine/patterns';

export function useAsked() {
  const { zone } = useFormats();
  const [draft, keep] = useDraft<Asked>('patterns');
  const { feeling, byPerson } = draft ?? everything;
  useEffect(
    () => () => {
      if (!location.pathname.startsWith(patternsPath)) keep(null);
    },
    [keep],
  );
  const ask = useMemo<Ask>(() => ({ zone, feeling, byPerson }), [zone, feeling, byPerson]);
  return { ask, change: (changes: Partial<Asked>) => keep({ feeling, byPerson, ...changes }) };
}
