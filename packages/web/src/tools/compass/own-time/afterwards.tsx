// How an evening was: one tap, and words for those who want them. Each of the three is a way through it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { EveningFields, EveningId } from '@orrery/domain';
import { Answers } from '../../../ui/answers.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useEveningLabels } from './labels.ts';
import { useEveningDraft } from './use-evening-draft.ts';
import { useOwnTimeWords } from './words.ts';

type Went = NonNullable<EveningFields['went']>;

export function Afterwards({ id }: { id: EveningId }) {
  const { t } = useLingui();
  const labels = useEveningLabels();
  const words = useOwnTimeWords();
  const { values, change, error } = useEveningDraft(id, {});
  const said: Record<Went, string> = {
    hard: t`It was hard, and you came through it.`,
    mixed: t`Both can be true of one evening.`,
    good: t`Good to know for the next one.`,
  };
  return (
    <Flow>
      <Answers<Went>
        label={labels.went}
        options={(['hard', 'mixed', 'good'] as const).map((one) => ({ id: one, label: words.went[one] }))}
        value={values.went}
        onAnswer={(went) => change({ went })}
      />
      <p role="status" className="t-small">
        {values.went === null ? <Trans>One tap is enough. Nobody counts.</Trans> : said[values.went]}
      </p>
      <TextArea
        label={labels.afterwards}
        optional
        value={values.afterwards}
        onChange={(afterwards) => change({ afterwards })}
        error={error('afterwards')}
      />
    </Flow>
  );
}
