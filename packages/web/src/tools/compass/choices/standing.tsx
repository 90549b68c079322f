// How a choice stands: open, decided or let go, in one's own words. Each of them can be taken back.
import { Trans, useLingui } from '@lingui/react/macro';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useChoiceLabels, useChoiceWords } from './choice-words.ts';
import styles from './choices.module.css';
import { SavedChoice } from './saved-choice.tsx';
import type { ChoiceDraft } from './use-choice-draft.ts';

export function Standing({ draft }: { draft: ChoiceDraft }) {
  const { t } = useLingui();
  const labels = useChoiceLabels();
  const words = useChoiceWords();
  const { values, change, error } = draft;
  return (
    <section className={styles.column}>
      <SectionHead>{labels.state}</SectionHead>
      <Flow>
        <RadioList
          label={<Trans>For now it is</Trans>}
          options={[
            { id: 'open', label: words.states.open, detail: t`It may stay so for as long as it needs.` },
            { id: 'decided', label: words.states.decided, detail: t`Also “not yet” can be decided.` },
            { id: 'letGo', label: words.states.letGo, detail: t`The question is no longer mine.` },
          ]}
          value={values.state}
          onChange={(state) => {
            change({ state });
            void draft.keep();
          }}
          error={error('state')}
        />
        {values.state === 'open' && values.decision === '' ? null : (
          <TextArea
            label={labels.decision}
            value={values.decision}
            onChange={(decision) => change({ decision })}
            error={error('decision')}
          />
        )}
        {draft.changed().length > 0 || draft.refused ? <SavedChoice draft={draft} /> : null}
      </Flow>
    </section>
  );
}
