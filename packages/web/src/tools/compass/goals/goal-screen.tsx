// A goal: where it stands today in one tap, how it stood before, and its levels as they were said at the beginning.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  begunAnewAs,
  type CompassThings,
  GOAL_LEVELS,
  type GoalId,
  type GoalLevel,
  myDateOf,
  type RatingId,
  ratingsOf,
} from '@orrery/domain';
import { Archive, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { signed, useGoalWords } from './goal-words.ts';
import styles from './goals.module.css';
import { SaidLevels } from './said-levels.tsx';

type Goal = CompassThings['goal'];

export default function GoalScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { goal: id = '' } = useParams();
  const [goal, beginErasing] = useErasing(state.compass.goal.get(id as GoalId), id);
  if (goal) return <Look key={id} goal={goal} onErase={beginErasing} />;
  return (
    <Screen
      title={t`A goal`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/goals', label: t`My goals` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Empty
        action={
          <ButtonLink href="/mine/goals">
            <Trans>To all of them</Trans>
          </ButtonLink>
        }
      >
        <Trans>This goal is not here, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}

function Look({ goal, onErase }: { goal: Goal; onErase: () => void }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const words = useGoalWords();
  const [, go] = useLocation();
  const [isErasing, setErasing] = useState(false);
  const { id, fields } = goal;
  const anew = begunAnewAs(state.compass, id);
  const before = fields.after === null ? undefined : state.compass.goal.get(fields.after);
  const [begun, changed] = [formats.day(fields.begun), formats.day(anew?.fields.begun ?? fields.begun)];
  const matters = words.weights[fields.weight];
  const putAway = async () => {
    const isGone = await attempt(
      { tool: 'compass', intent: { type: 'remove', of: 'goal', id } },
      <Trans>Put away. It can come back.</Trans>,
    );
    if (isGone) go('/mine/goals');
  };
  return (
    <Screen
      title={t`A goal`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/goals', label: t`My goals` }}
      visibility={<OnlyYou />}
      narrow
      actions={
        <Menu
          items={[
            ...(anew ? [] : [{ id: 'anew', label: t`Begin it anew`, icon: <RotateCcw aria-hidden /> }]),
            { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
            { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
          ]}
          onAction={(what) => {
            if (what === 'anew') go(`/mine/goal?after=${id}`);
            else if (what === 'away') void putAway();
            else setErasing(true);
          }}
        />
      }
    >
      <Flow>
        <p className={`t-sentence ${styles.words}`}>{fields.what}</p>
        <p className="t-small">
          {fields.kind === 'own' ? '' : `${words.kinds[fields.kind]} · `}
          <Trans>
            Begun on {begun}. Matters {matters}.
          </Trans>
        </p>
        {before?.present ? (
          <p className="t-small">
            <Trans>
              It was begun anew that day.{' '}
              <TextLink href={`/mine/goals/${before.id}`}>As it was before</TextLink>
            </Trans>
          </p>
        ) : null}
        {anew ? (
          <p className="t-small">
            <Trans>
              Begun anew on {changed}, so nothing is added here any more.{' '}
              <TextLink href={`/mine/goals/${anew.id}`}>As it is now</TextLink>
            </Trans>
          </p>
        ) : (
          <Today goal={goal} />
        )}
        <SaidLevels goal={goal} />
        <section>
          <SectionHead>
            <Trans>Its levels, as said at the beginning</Trans>
          </SectionHead>
          <Terms>
            {GOAL_LEVELS.toReversed().map((level) => (
              <Term key={level} name={`${words.levels[level + 2]} (${signed(level)})`}>
                <span className={styles.words}>{fields.levels[level + 2]}</span>
              </Term>
            ))}
          </Terms>
        </section>
      </Flow>
      <EraseDialog
        title={t`Erase this goal for good?`}
        intent={{ tool: 'compass', intent: { type: 'erase', of: 'goal', id } }}
        open={isErasing}
        onClose={() => setErasing(false)}
        onErase={onErase}
        onErased={() => go('/mine/goals')}
      />
    </Screen>
  );
}

/** Where it stands today: one tap, kept at once, and nobody asks for it. */
function Today({ goal }: { goal: Goal }) {
  const { t } = useLingui();
  const { state, now, newId, attempt } = useOrrery();
  const words = useGoalWords();
  const today = myDateOf(state, now);
  const said = ratingsOf(goal).findLast(({ on }) => on === today)?.level ?? null;
  const rate = (level: GoalLevel | null) =>
    void attempt({
      tool: 'compass',
      intent: { type: 'rate', of: 'goal', id: goal.id, rating: newId<RatingId>(), on: today, level },
    });
  return (
    <div>
      <RadioList
        label={t`Where is it today?`}
        hint={t`If you like. A day without an answer is nothing.`}
        options={GOAL_LEVELS.toReversed().map((level) => ({
          id: String(level),
          label: goal.fields.levels[level + 2],
          detail: words.levels[level + 2],
        }))}
        value={said === null ? null : String(said)}
        onChange={(chosen) => rate(GOAL_LEVELS.find((level) => String(level) === chosen) ?? null)}
      />
      {said === null ? null : (
        <Button kind="plain" onPress={() => rate(null)}>
          <Trans>Take the answer back</Trans>
        </Button>
      )}
    </div>
  );
}
