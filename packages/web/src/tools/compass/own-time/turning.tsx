// How far a week turns around one person: a question for oneself. It names nobody, counts nothing, and can be left alone.
import { Trans } from '@lingui/react/macro';
import { asideFor, isAskedHowFarTheWeekTurns, myDateOf } from '@orrery/domain';
import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import styles from './own-time.module.css';

export function Turning() {
  const { state, now, attempt } = useOrrery();
  const [, go] = useLocation();
  const isAsked = useMemo(() => isAskedHowFarTheWeekTurns(state, now), [state, now]);
  if (!isAsked) return null;
  const on = myDateOf(state, now);
  const setAside = (told?: ReactNode) =>
    attempt(
      {
        tool: 'compass',
        intent: {
          ...{ type: 'add', of: 'aside', id: asideFor('around', on) },
          fields: { what: 'around', on },
        },
      },
      told,
    );
  return (
    <section>
      <SectionHead>
        <Trans>A question, if you like</Trans>
      </SectionHead>
      <Flow>
        <p className={`t-sentence ${styles.sentence}`}>
          <Trans>What in this week would be there if nobody else were in it?</Trans>
        </p>
        <p className={styles.quiet}>
          <Trans>
            Much of what you planned and wrote this week has the same person in it. That can be just right.
            Only you can say.
          </Trans>
        </p>
        <ButtonRow>
          <Button
            onPress={() =>
              void setAside().then((isKept) => {
                if (isKept) go('/mine/write');
              })
            }
          >
            <Trans>Write about it</Trans>
          </Button>
          <Button
            kind="plain"
            onPress={() => void setAside(<Trans>Set aside. It is not asked again for eight weeks.</Trans>)}
          >
            <Trans>Not now</Trans>
          </Button>
        </ButtonRow>
      </Flow>
    </section>
  );
}
