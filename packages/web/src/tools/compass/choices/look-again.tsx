// Looking at a choice again: what one thinks now goes beside what stands there, and one may choose another day. A day has one look, which
// can be changed until it is over.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, type LookId, looksOf } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useKeptDraft } from '../../../app/use-kept-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useChoiceLabels } from './choice-words.ts';
import styles from './choices.module.css';
import type { ChoiceDraft } from './use-choice-draft.ts';

export interface LookAgainProps {
  choice: CompassThings['choice'];
  draft: ChoiceDraft;
  today: string;
  look: LookId;
  /** The day that was chosen has come. */
  isFirst: boolean;
}

export function LookAgain({ isFirst, ...rest }: LookAgainProps) {
  const { choice, look } = rest;
  const [isOpen, setOpen] = useState(isFirst || looksOf(choice).some(({ id }) => id === look));
  return (
    <section className={styles.column}>
      <SectionHead>
        {isFirst ? <Trans>You wanted to look at it again</Trans> : <Trans>Looking again</Trans>}
      </SectionHead>
      {isOpen ? (
        <Look {...rest} />
      ) : (
        <Button onPress={() => setOpen(true)}>
          <Trans>Look at it again now</Trans>
        </Button>
      )}
    </section>
  );
}

function Look({ choice, draft, today, look }: Omit<LookAgainProps, 'isFirst'>) {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const labels = useChoiceLabels();
  const { id } = choice;
  const lookIn = () => {
    const there = state.compass.choice.get(id);
    return there && looksOf(there).find((one) => one.id === look);
  };
  const there = lookIn();
  const thought = useKeptDraft<{ words: string }>({
    ...{ name: `look ${look}`, there: there && { words: there.words }, blank: { words: '' } },
    ...{ first: 'words', nothing: 'saysNothing' },
    isThere: () => lookIn() !== undefined,
    isGone: () => state.compass.erased.has(`choice ${id}`),
    keep: ({ words = '' }) =>
      act({ tool: 'compass', intent: { type: 'look', of: 'choice', id, look, on: today, words } }),
  });
  return (
    <Flow>
      <TextArea
        label={labels.looks}
        hint={t`What stands here from before stays as it is.`}
        value={thought.values.words}
        onChange={(words) => thought.change({ words })}
        error={thought.error('words')}
      />
      <DateField
        label={labels.revisit}
        hint={t`Leave it empty if once was enough.`}
        value={draft.values.revisit}
        onChange={(revisit) => draft.change({ revisit })}
        error={draft.error('revisit')}
      />
      {thought.isBegun ? <SavedLine isSaved={thought.isSaved && draft.isSaved} refused={null} /> : null}
    </Flow>
  );
}
