// After a date of a circle: what I have noted of how it was, for myself alone, or where I can.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type DateId,
  hoursOf,
  instantOf,
  isOver,
  isTold,
  minutesOf,
  mondayOf,
  myDateOf,
  type SharedDate,
  standingOf,
  termsOf,
  withDates,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useTimeWords } from '../../time/grid/time-words.ts';
import { pathOf } from '../use-circles.ts';
import { useDateWords } from './date-words.ts';

export function HowItWas({ circle, date }: { circle: Circle; date: SharedDate }) {
  const { state, now } = useOrrery();
  const words = useDateWords(circle);
  const { standing } = useTimeWords();
  const terms = termsOf(date);
  const hours = terms && hoursOf(terms);
  const { inCircle } = circle;
  if (!hours || !isOver(terms, minutesOf(now)) || !date.people.includes(inCircle.me)) return null;
  if (standingOf(date, inCircle).kind !== 'accepted') return null;
  const link = [...state.time.links.values()].find(
    ({ fields }) => fields.space === circle.id && fields.shared === date.id,
  );
  const here = { space: circle.id, state: circle.state, circle: inCircle };
  const mine =
    state.time.dates.get(link?.id ?? ('' as DateId)) ??
    withDates(state, [here]).time.dates.get(`circle ${circle.id} ${date.id}` as DateId);
  const others = words.names(date.people.filter((one) => !words.isMe(one)));
  return (
    <section>
      <SectionHead>
        <Trans>How it was</Trans>
      </SectionHead>
      {mine && mine.fields.lived !== null ? (
        <p>{words.formats.capital(standing(mine.fields))}</p>
      ) : mine && isTold(mine) ? (
        <ButtonRow>
          <ButtonLink href={`/time/review?week=${mondayOf(myDateOf(state, instantOf(hours[0])))}`}>
            <Trans>Say how it was</Trans>
          </ButtonLink>
        </ButtonRow>
      ) : (
        <>
          <p className="t-small">
            <Trans>
              You can note it once {others} and what is between you are on your own map: it counts there.
            </Trans>
          </p>
          <ButtonRow>
            <ButtonLink href={`${pathOf(circle.id)}/who`}>
              <Trans>Who is who on your map</Trans>
            </ButtonLink>
          </ButtonRow>
        </>
      )}
      <p className="t-caption">
        <Trans>What you note of it is yours alone. The circle hears nothing of it.</Trans>
      </p>
    </section>
  );
}
