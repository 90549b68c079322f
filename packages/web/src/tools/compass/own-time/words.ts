// How ideas and evenings are told in words.
import { useLingui } from '@lingui/react/macro';
import type { CompassThings, EveningFields, IdeaFields, State } from '@orrery/domain';
import { useMemo } from 'react';
import { useFormats } from '../../../shell/formats.tsx';

type Went = NonNullable<EveningFields['went']>;

/** Lengths to choose from, in minutes. */
export const lengths = [15, 30, 60, 120, 240] as const;

export function useOwnTimeWords() {
  const { t } = useLingui();
  const formats = useFormats();
  return useMemo(() => {
    const kinds: Record<IdeaFields['kind'], string> = {
      interest: t`an interest`,
      person: t`somebody`,
      idea: t`an idea`,
    };
    const energies: Record<IdeaFields['energy'], string> = {
      little: t({ message: 'little', comment: 'little, some or much energy' }),
      some: t({ message: 'some', comment: 'little, some or much energy' }),
      much: t({ message: 'much', comment: 'little, some or much energy' }),
    };
    const needs: Record<IdeaFields['energy'], string> = {
      little: t`little energy`,
      some: t`some energy`,
      much: t`much energy`,
    };
    const went: Record<Went, string> = { hard: t`Hard`, mixed: t`Mixed`, good: t`Good` };
    const detail = ({ energy, minutes }: Pick<IdeaFields, 'energy' | 'minutes'>) => {
      const first = formats.capital(needs[energy]);
      const length = minutes === null ? '' : formats.duration(minutes);
      return length === '' ? first : t`${first}, about ${length}`;
    };
    return { kinds, energies, went, detail };
  }, [t, formats]);
}

/** What is planned, in a line or more: the ideas, and one’s own words. */
export const planOf = (state: State, { ideas, plan }: Pick<EveningFields, 'ideas' | 'plan'>): string[] => [
  ...ideas.flatMap((id) => state.compass.idea.get(id)?.fields.what ?? []),
  ...(plan === '' ? [] : [plan]),
];

export type Evening = CompassThings['evening'];
export type Idea = CompassThings['idea'];
