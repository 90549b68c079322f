import { Trans, useLingui } from '@lingui/react/macro';
import { newReview } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { ArcDial } from '../../../ui/arc-dial.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useReviewLabels } from '../field-labels.ts';

/** How much energy is left, 0 to 10, beside the weeks before. */
export function Energy({ week }: { week: string }) {
  const { t } = useLingui();
  const labels = useReviewLabels();
  const { state, act } = useOrrery();
  const sentence = useRefusals();
  const kept = state.time.reviews.get(week)?.fields ?? newReview;
  const [fault, setFault] = useState<string | null>(null);
  const words = [t`none`, t`hardly any`, t`little`, t`some`, t`enough`, t`plenty`];
  const say = (value: number) => `${value}, ${words[Math.round(value / 2)] ?? ''}`;
  const before = [...state.time.reviews.values()]
    .filter((review) => review.id < week && review.fields.energy !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(-4)
    .map((review) => review.fields.energy);

  async function set(energy: number) {
    const why = await act({ tool: 'time', intent: { type: 'reviewWeek', week, changes: { energy } } });
    setFault(why && sentence(why.code));
  }

  return (
    <>
      {fault ? <Notice what={fault} announce /> : null}
      <ArcDial
        label={labels.energy}
        value={kept.energy}
        onChange={(value) => void set(value)}
        say={say}
        low={t`none`}
        high={t`plenty`}
      />
      {before.length > 0 ? (
        <p className="t-caption">
          <Trans>The weeks before: {before.join(', ')}</Trans>
        </p>
      ) : null}
    </>
  );
}

export interface Words {
  readonly good: string;
  readonly change: string;
}

/** What was good, and what to change: both may stay empty. */
export function WordsOnIt(props: {
  words: Words;
  onChange: (words: Words) => void;
  fault: { field?: string | undefined; words: string } | null;
}) {
  const labels = useReviewLabels();
  const { words, onChange, fault } = props;
  const errorAt = (field: string) => (fault?.field === field ? fault.words : undefined);
  return (
    <>
      <TextArea
        label={labels.good}
        optional
        value={words.good}
        onChange={(good) => onChange({ ...words, good })}
        error={errorAt('good')}
      />
      <TextArea
        label={labels.change}
        optional
        value={words.change}
        onChange={(change) => onChange({ ...words, change })}
        error={errorAt('change')}
      />
    </>
  );
}
