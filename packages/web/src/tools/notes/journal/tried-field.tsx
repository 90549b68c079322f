// Whether a strategy was tried, and how it went. Not to say is an answer, too: it is not asked again.
import { useLingui } from '@lingui/react/macro';
import type { NoteFields, Strategy } from '@orrery/domain';
import type { ReactNode } from 'react';
import { RadioList } from '../../../ui/radio-list.tsx';
import { useTriedWords } from './tried-words.ts';

export type How = NonNullable<NoteFields['tried']>['how'];

export interface TriedFieldProps {
  strategy: Strategy;
  value: How | null;
  onChange: (how: How) => void;
  children: ReactNode;
}

export function TriedField({ strategy, value, onChange, children }: TriedFieldProps) {
  const { t } = useLingui();
  const words = useTriedWords();
  const { what } = strategy.fields;
  return (
    <RadioList<How>
      label={t`“${what}”`}
      hint={children}
      options={(['helped', 'some', 'didNotHelp', 'notTried', 'unsaid'] as const).map((id) => ({
        id,
        label: words[id],
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
