// The notes behind a sentence or a row: exactly those that were counted, each on its side.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Comparison, Side } from '@orrery/domain/patterns';
import { useState } from 'react';
import { useParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { List } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { NoteRow } from '../note-row.tsx';
import styles from './patterns.module.css';
import { comparisonsIn } from './report.ts';
import { useSentenceWords } from './sentence-words.ts';
import { ToTry } from './to-try.tsx';
import { patternsPath, useAsked } from './use-asked.ts';
import { useReport } from './use-report.ts';
import { Waiting } from './waiting.tsx';

/** So many rows are drawn at first, and with each "more". */
const atOnce = 40;

export default function NotesBehindScreen() {
  const { t } = useLingui();
  const { pattern = '' } = useParams<{ pattern: string }>();
  const words = useSentenceWords();
  const { ask } = useAsked();
  const counting = useReport(ask);
  const head = {
    ...{ title: t`The notes behind it`, documentTitle: t`Patterns`, visibility: <OnlyYou />, narrow: true },
    back: { href: patternsPath, label: t`Patterns` },
  };
  if (!counting.report)
    return (
      <Screen {...head}>
        <Waiting counting={counting} />
      </Screen>
    );
  const comparison = comparisonsIn(counting.report).find(({ place }) => place === pattern)?.comparison;
  if (!comparison)
    return (
      <Screen {...head}>
        <Empty
          action={
            <ButtonLink href={patternsPath}>
              <Trans>To the patterns</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing is counted here now. Perhaps a note has changed.</Trans>
        </Empty>
      </Screen>
    );
  const { these, others } = words.subjects.of(comparison.subject);
  const isFound = comparison.kind === 'found';
  return (
    <Screen {...head}>
      <div className={styles.findings}>
        <p className="t-title">
          {isFound ? words.sentence(comparison) : t`Nothing stands out between these two.`}
        </p>
        <p>{isFound ? words.caution(comparison) : t`Chance alone would do as much often enough.`}</p>
        {isFound ? <p className={styles.exact}>{words.exact(comparison)}</p> : null}
      </div>
      <Behind name={these} comparison={comparison} side={comparison.these} />
      <Behind name={others} comparison={comparison} side={comparison.others} />
      {isFound ? <ToTry comparisons={[comparison]} /> : null}
    </Screen>
  );
}

function Behind({ name, comparison, side }: { name: string; comparison: Comparison; side: Side }) {
  const { state } = useOrrery();
  const words = useSentenceWords();
  const [shown, setShown] = useState(atOnce);
  const newest = side.notes.toReversed().slice(0, shown);
  return (
    <section>
      <SectionHead>{name}</SectionHead>
      <p className={styles.exact}>{words.side(comparison, side)}</p>
      <List label={name}>
        {newest.map((id) => {
          const note = state.notes.notes.get(id);
          return note ? <NoteRow key={id} note={note} /> : null;
        })}
      </List>
      {side.notes.length > shown ? (
        <p className={styles.more}>
          <Button kind="plain" onPress={() => setShown(shown + atOnce)}>
            <Trans>Show older ones</Trans>
          </Button>
        </p>
      ) : null}
    </section>
  );
}
