// Beside the hours of a relationship, which are mine alone: what I ask for in the circles in which all of its people are.
import { Trans, useLingui } from '@lingui/react/macro';
import { membersOfRelationship, type Relationship, wishOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { circlesToPlan } from '../dates/use-dates.ts';
import { useSharedWords } from '../sharing/shared-words.ts';
import { pathOf, useCircles } from '../use-circles.ts';
import { ALL } from './whose.ts';

export function AskedRows({ relationship }: { relationship: Relationship }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const circles = useCircles();
  const shared = useSharedWords();
  const rows = circlesToPlan(circles).flatMap((one) => {
    const people = membersOfRelationship(state, relationship, one);
    if (!people) return [];
    const { me } = one.circle;
    const what = wishOf(one.state.spaces, me, people)?.fields.what;
    const others = people.filter((member) => member !== me);
    const whom = others.length === 1 ? others[0] : ALL;
    const isWhole = others.length === 1 || people.length === one.members.length;
    const name = circles?.get(one.space)?.name || t`a circle`;
    return isWhole ? [{ space: one.space, whom, name, what }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <List label={t`What you ask for`}>
      {rows.map(({ space, whom, name, what }) => (
        <ListRow
          key={space}
          href={`${pathOf(space)}/hours/${whom}`}
          title={t`What you ask for in ${name}`}
          detail={
            what?.kind === 'wish' ? (
              shared.wish(what)
            ) : (
              <Trans>Nothing yet. What stands above only you see.</Trans>
            )
          }
        />
      ))}
    </List>
  );
}
