// What is here: the feelings that one names most, within the thumb's reach, and one tap further all words with their meanings.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangersAmong, type FeltFeeling, feelingsLately } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { HelpFirst } from '../../help/help-first.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { useNoteWords } from '../note-words.ts';
import { FeelingChooser } from './feeling-chooser.tsx';

/** Where somebody has not written yet; the good ones stand beside the hard ones. */
const first = [
  ...['jealousy', 'envy', 'fearOfLoss', 'sadness', 'loneliness', 'uncertainty', 'disappointment'],
  ...['guilt', 'shame', 'compersion', 'tenderness', 'relief'],
];
const mostOwn = 3;

/** Those that are chosen now, in the order in which they came; what they said before stays with them. */
export const chosenFrom = (old: readonly FeltFeeling[], names: readonly string[]): FeltFeeling[] => [
  ...old.filter(({ feeling }) => names.includes(feeling)),
  ...names
    .filter((name) => old.every(({ feeling }) => feeling !== name))
    .map((feeling) => ({ feeling, before: null, after: null })),
];

export interface FeelingsFieldProps {
  value: readonly FeltFeeling[];
  /** With the one that was just named, if one was. */
  onChange: (feelings: FeltFeeling[], named: string | null) => void;
  error?: string | undefined;
}

export function FeelingsField({ value, onChange, error }: FeelingsFieldProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useNoteWords();
  const labels = useNoteLabels();
  const [isOpen, setOpen] = useState(false);
  // as it was when one came: nothing moves under the thumb
  const [near] = useState(() => [...new Set([...feelingsLately(state.notes).slice(0, mostOwn), ...first])]);
  const names = value.map(({ feeling }) => feeling);
  const shown = [...near, ...names.filter((name) => !near.includes(name))];
  const choose = (chosen: readonly string[]) =>
    onChange(chosenFrom(value, chosen), chosen.find((name) => !names.includes(name)) ?? null);
  return (
    <div>
      <Chips
        label={labels.feelings}
        options={shown.map((feeling) => ({ id: feeling, label: words.feelings.nameOf(feeling) }))}
        value={names}
        onChange={choose}
        error={error}
      />
      <Button kind="plain" onPress={() => setOpen(true)} label={t`More words for feelings`}>
        <Trans>More words</Trans>
      </Button>
      <HelpFirst kinds={dangersAmong(names)} />
      <FeelingChooser open={isOpen} onClose={() => setOpen(false)} value={names} onChange={choose} />
    </div>
  );
}
