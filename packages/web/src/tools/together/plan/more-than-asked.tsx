// What is asked for with somebody is what they have been told; dates that come to more tell them more. Said before they go.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { LocalDate } from '@orrery/domain';
import { useDateWords } from '../dates/date-words.ts';
import { type Going, moreThanAsked } from './dates-for.ts';

export function MoreThanAsked(props: {
  circle: Circle;
  week: LocalDate;
  zone: string;
  going: readonly Going[];
}) {
  const { circle, week, zone, going } = props;
  const words = useDateWords(circle);
  return moreThanAsked(circle, going, week, zone).map(({ others, minutes, there, wished }) => {
    const [all, asked] = [words.formats.hoursLong(minutes + there), words.formats.hoursLong(wished)];
    const [who, before] = [words.names(others), words.formats.hoursLong(there)];
    return (
      <p key={others.join()} className="t-small" role="note">
        {there > 0 ? (
          <Trans>
            With {who} these and the {before} that stand in the circle for that week come to {all}: more than
            the {asked} a week that you ask for here, so they tell {who} that you would like more.
          </Trans>
        ) : (
          <Trans>
            With {who} these come to {all}: more than the {asked} a week that you ask for here, so they tell{' '}
            {who} that you would like more.
          </Trans>
        )}
      </p>
    );
  });
}
