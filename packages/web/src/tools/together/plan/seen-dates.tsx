// Dates that are about to be proposed, in the words that one of the others will read: who is "you" depends on who looks, and nothing else.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { MemberId } from '@orrery/domain';
import { useDateWords } from '../dates/date-words.ts';
import styles from '../sharing/shared.module.css';
import type { ToPropose } from './propose-plan.tsx';

export function SeenDates(props: {
  circle: Circle;
  viewer: MemberId;
  dates: readonly ToPropose[];
  asks: boolean;
}) {
  const { circle, viewer, dates, asks } = props;
  const words = useDateWords(circle, viewer);
  const by = words.names([circle.inCircle.me]);
  return dates.map(({ key, terms, others, reasons }) => {
    const people = [circle.inCircle.me, ...others];
    const waiting = words.names(others);
    return (
      <article key={key} className={styles.thing}>
        <p>
          {words.when(terms)}, {words.who({ people })}
        </p>
        <p className="t-caption">
          {asks && people.includes(viewer) ? (
            <Trans>
              Proposed by {by}. Waiting for {waiting}.
            </Trans>
          ) : asks ? (
            <Trans>Proposed by {by}. Not agreed yet.</Trans>
          ) : (
            <Trans>Held by {by}. Nobody is asked yet.</Trans>
          )}
        </p>
        {reasons.length > 0 ? (
          <ul className="t-small">
            {reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{words.reason(reason, people)}</li>
            ))}
          </ul>
        ) : null}
      </article>
    );
  });
}
