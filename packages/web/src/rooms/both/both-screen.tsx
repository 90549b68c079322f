// What two devices wrote at once: each thing with its fields, all values of each, and one tap to say what stays.
import { Trans, useLingui } from '@lingui/react/macro';
import { type WrittenTwice, whatWasWrittenTwice } from '@orrery/domain';
import { ChevronRight } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Link } from 'react-aria-components';
import { useSearch } from 'wouter';
import { isAbout, readAbout } from '../../app/both-address.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { me } from '../../ui/appearance.ts';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import styles from './both.module.css';
import { useQuestionLabels } from './labels.ts';
import { Question } from './question.tsx';
import { useSubjects } from './subjects.tsx';
import { useValues } from './values.ts';

export default function BothScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const asked = readAbout(useSearch());
  const subject = useSubjects();
  const labelOf = useQuestionLabels();
  const say = useValues();
  const list = useRef<HTMLDivElement>(null);
  const all = useMemo(() => whatWasWrittenTwice(state), [state]);
  const from = asked && subject(asked);
  // what was settled is gone from the page, and the focus with it: it goes where one looks next
  const settled = () => list.current?.focus({ preventScroll: true });

  return (
    <Screen
      title={t`Written twice`}
      back={from?.name ? { href: from.href, label: from.name } : { href: '/', label: t`Today` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
    >
      <div ref={list} tabIndex={-1} className={styles.things}>
        {all.length === 0 ? (
          <Empty>
            <Trans>Nothing is left to choose: what your devices wrote fits together.</Trans>
          </Empty>
        ) : (
          <>
            <p className={styles.lead}>
              <Trans>
                Two of your devices wrote here at the same time, before either had heard of the other. Nothing
                is lost. Choose what stays; until then, the first of each shows everywhere.
              </Trans>
            </p>
            {thingsIn(all, asked).map((questions) => {
              const [first] = questions;
              const thing = first && subject(first);
              if (!thing) return null;
              return (
                <section key={`${first.of} ${first.id}`} className={styles.thing}>
                  <h2>
                    <Link className={styles.head ?? ''} href={thing.href}>
                      <span className={styles.mark}>{thing.lead}</span>
                      <span>
                        <span className={styles.name}>{thing.name}</span>
                        {thing.detail ? <span className={styles.detail}>{thing.detail}</span> : null}
                      </span>
                      <ChevronRight aria-hidden data-mirror />
                    </Link>
                  </h2>
                  {questions.map((twice) => (
                    <Question
                      key={twice.field}
                      twice={twice}
                      label={labelOf(twice)}
                      words={twice.versions.map((version) => say(twice, version))}
                      onSettled={settled}
                    />
                  ))}
                </section>
              );
            })}
          </>
        )}
      </div>
    </Screen>
  );
}

/** The questions thing by thing; what the address asks for comes first. */
function thingsIn(all: readonly WrittenTwice[], asked: { of: string; id: string } | null): WrittenTwice[][] {
  const things = new Map<string, WrittenTwice[]>();
  const first = asked ? all.filter((twice) => isAbout(twice, asked)) : [];
  for (const twice of [...first, ...all.filter((each) => !first.includes(each))]) {
    const key = `${twice.of} ${twice.id}`;
    things.set(key, [...(things.get(key) ?? []), twice]);
  }
  return [...things.values()];
}
