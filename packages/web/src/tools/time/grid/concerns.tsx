// What a look at the week should say before anything is planned (TIME11): each once, each with a way out. What is put aside
// stays aside for that week, until the app is closed or locked.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Concern, concernsFor, type LocalDate, type State } from '@orrery/domain';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { appearanceOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useConcernWords } from './concern-words.tsx';
import styles from './side-panel.module.css';

const aside = new WeakMap<State['time'], Set<string>>();

const nameOfConcern = (week: LocalDate, concern: Concern): string =>
  `${week} ${concern.kind} ${'relationship' in concern ? concern.relationship : ''}`;

export function Concerns({ week, onFocus }: { week: LocalDate; onFocus: () => void }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [, draw] = useState(0);
  const all = useMemo(() => concernsFor(state, week), [state, week]);
  const say = useConcernWords(state, week);
  const put = aside.get(state.time) ?? new Set<string>();
  const left = all.filter((concern) => !put.has(nameOfConcern(week, concern)));
  if (left.length === 0) return null;
  const putAside = (concern: Concern) => {
    aside.set(state.time, put.add(nameOfConcern(week, concern)));
    draw((count) => count + 1);
  };
  return (
    <section>
      <SectionHead>
        <Trans>Worth knowing before you plan</Trans>
      </SectionHead>
      <List label={t`Worth knowing before you plan`}>
        {left.map((concern) => {
          const { title, detail, remedy } = say(concern);
          const look = 'relationship' in concern ? appearanceOf(state, concern.relationship) : me;
          return (
            <ListRow
              key={nameOfConcern(week, concern)}
              lead={<Mark appearance={look} />}
              title={title}
              detail={detail}
              strong
              trail={
                <IconButton
                  label={t`Put aside for this week: ${title}`}
                  icon={<X aria-hidden />}
                  onPress={() => putAside(concern)}
                />
              }
              below={
                'href' in remedy ? (
                  <p className={`t-small ${styles.remedy}`}>
                    <TextLink href={remedy.href}>{remedy.words}</TextLink>
                  </p>
                ) : (
                  <div className={styles.remedy}>
                    <Button kind="plain" onPress={onFocus}>
                      {remedy.words}
                    </Button>
                  </div>
                )
              }
            />
          );
        })}
      </List>
    </section>
  );
}
