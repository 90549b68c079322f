// What is asked for with somebody is what they have been told; dates that come to more tell them more. Said before they go.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { addDays } from '@orrery/domain';
import { useDateWords } from '../dates/date-words.ts';
import { type Going, moreThanAsked } from './dates-for.ts';

export function MoreThanAsked(props: { circle: Circle; zone: string; going: readonly Going[] }) {
  const { circle, zone, going } = props;
  const words = useDateWords(circle);
  const all = moreThanAsked(circle, going, zone);
  const areSeveral = new Set(all.map(({ week }) => week)).size > 1;
  return all.map(({ week, others, minutes, there, wished }) => {
    const [sum, asked] = [words.formats.hoursLong(minutes + there), words.formats.hoursLong(wished)];
    const [who, before] = [words.names(others), words.formats.hoursLong(there)];
    return (
      <p key={`${week} ${others.join()}`} className="t-small" role="note">
        {areSeveral ? `${words.formats.dayRange(week, addDays(week, 6))}: ` : null}
        {there > 0 ? (
          <Trans>
            With {who} these and the {before} that stand in the circle for that week come to {sum}: more than
            the {asked} a week that you ask for here, so they tell {who} that you would like more.
          </Trans>
        ) : (
          <Trans>
            With {who} these come to {sum}: more than the {asked} a week that you ask for here, so they tell{' '}
            {who} that you would like more.
          </Trans>
        )}
      </p>
    );
  });
}
