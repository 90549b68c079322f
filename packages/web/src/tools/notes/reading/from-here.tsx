// Under a note that hurts: the ways on from it, in sight and not only in a menu. While there is danger nobody is sent into a talk or a
// question (HELP5); what was said within the hour has whom to call beside it instead.
import { Trans } from '@lingui/react/macro';
import { dangerIn, dangersAmong, isGood, minutesOf, type Note } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { HelpFirst } from '../../help/help-first.tsx';
import styles from './reading.module.css';

/** For so many minutes what was written is of now. */
const lately = 60;

export function FromHere({ note: { id, fields } }: { note: Note }) {
  const { state, now } = useOrrery();
  // an hour that ends meanwhile takes nothing from under the thumb
  const [isOfNow] = useState(() => minutesOf(now) - minutesOf(fields.at) < lately);
  const names = fields.feelings.map(({ feeling }) => feeling);
  const dangers = dangersAmong(names);
  if (dangers.length > 0)
    return (
      <div className={styles.asked}>
        {isOfNow ? (
          <HelpFirst kinds={dangers} />
        ) : (
          <TextLink href="/help/now">
            <Trans>Getting help now</Trans>
          </TextLink>
        )}
      </div>
    );
  if (fields.kind !== 'journal' || (names.length > 0 && names.every(isGood))) return null;
  const mayTalk = dangerIn(state) === null;
  if (!mayTalk && !isOfNow) return null;
  return (
    <section className={styles.asked}>
      <SectionHead>
        <Trans>From here</Trans>
      </SectionHead>
      <Flow>
        {isOfNow ? (
          <p>
            <Trans>As far as you like, and none of it has to be now.</Trans>
          </p>
        ) : null}
        <ButtonRow>
          {isOfNow ? (
            <ButtonLink href="/mine/wave">
              <Trans>Ride a wave</Trans>
            </ButtonLink>
          ) : null}
          {mayTalk ? (
            <>
              <ButtonLink href={`/mine/story?from=${id}`}>
                <Trans>Look at the story in it</Trans>
              </ButtonLink>
              <ButtonLink href={`/mine/script?from=${id}`}>
                <Trans>Find words for it</Trans>
              </ButtonLink>
            </>
          ) : null}
        </ButtonRow>
      </Flow>
    </section>
  );
}
