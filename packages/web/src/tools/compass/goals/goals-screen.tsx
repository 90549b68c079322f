// My goals: each with where it stands, those that were begun anew, and all of them as one figure on request.
import { Trans, useLingui } from '@lingui/react/macro';
import { begunAnewAs, type CompassThings, goalsOf, levelOn, myDateOf, thingsOf } from '@orrery/domain';
import { Flag, Plus } from 'lucide-react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { AsOne } from './as-one.tsx';
import { useGoalWords } from './goal-words.ts';

export default function GoalsScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const words = useGoalWords();
  const today = myDateOf(state, now);
  const goals = goalsOf(state.compass);
  const earlier = thingsOf(state.compass, 'goal').filter(({ id }) => begunAnewAs(state.compass, id));
  const row = (goal: CompassThings['goal'], detail: string) => (
    <ListRow
      key={goal.id}
      lead={<Flag aria-hidden />}
      title={goal.fields.what}
      detail={detail}
      href={`/mine/goals/${goal.id}`}
    />
  );
  const standing = (goal: CompassThings['goal']) => {
    const level = levelOn(goal, today);
    return level === null ? t`No level yet` : (words.levels[level + 2] ?? '');
  };
  const add = (
    <ButtonLink kind={goals.length === 0 ? 'main' : 'outline'} href="/mine/goal" icon={<Plus aria-hidden />}>
      <Trans>Begin a goal</Trans>
    </ButtonLink>
  );
  return (
    <Screen
      title={t`My goals`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        {goals.length === 0 ? (
          <Empty action={add}>
            <Trans>
              None yet. A goal is something you would like to come closer to, with five levels in your own
              words.
            </Trans>
          </Empty>
        ) : (
          <>
            <List label={t`My goals`}>{goals.map((goal) => row(goal, standing(goal)))}</List>
            <div>{add}</div>
            <AsOne />
          </>
        )}
        {earlier.length > 0 ? (
          <Disclosure label={<Trans>Those that were begun anew</Trans>} detail={String(earlier.length)}>
            <List label={t`Those that were begun anew`}>
              {earlier.map((goal) => {
                const day = formats.day(begunAnewAs(state.compass, goal.id)?.fields.begun ?? today);
                return row(goal, t`Until ${day}`);
              })}
            </List>
          </Disclosure>
        ) : null}
      </Flow>
    </Screen>
  );
}
