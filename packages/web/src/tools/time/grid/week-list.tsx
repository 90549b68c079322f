// The week for those who read instead of look: every block of every day in a sentence, also those that keep no hour.
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { pathOfPlanned } from '../planned.ts';
import type { BlockWords } from './block-words.ts';
import { useTimeWords } from './time-words.ts';
import styles from './week-list.module.css';
import type { WeekModel } from './week-model.ts';

export function WeekList({ model, said }: { model: WeekModel; said: ReadonlyMap<string, BlockWords> }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTimeWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure label={<Trans>As a list</Trans>} open={isOpen} onChange={setOpen}>
      {/* a busy week has hundreds of lines: they are made when somebody wants to read them */}
      {isOpen ? (
        <dl className={styles.list}>
          {model.days.map((day) => {
            const isEmpty = day.blocks.length + day.dropped.length === 0;
            return (
              <Fragment key={day.date}>
                <dt className={styles.day}>{words.day(day.date)}</dt>
                <dd>
                  {isEmpty ? <span className={styles.quiet}>{t`nothing`}</span> : null}
                  <ul>
                    {day.blocks.map((block) => {
                      const sentence = said.get(block.key)?.sentence ?? '';
                      const { of } = block;
                      return (
                        <li key={block.key}>
                          {of.kind === 'date' ? (
                            <TextLink href={pathOfPlanned(of.date.id)}>{sentence}</TextLink>
                          ) : (
                            sentence
                          )}
                        </li>
                      );
                    })}
                    {day.dropped.map((date) => (
                      <li key={date.id}>
                        <TextLink href={`/time/dates/${date.id}`}>
                          {words.sentence(state, date.fields)}
                        </TextLink>
                      </li>
                    ))}
                  </ul>
                </dd>
              </Fragment>
            );
          })}
        </dl>
      ) : null}
    </Disclosure>
  );
}
