// Ten guided minutes: what was lived, who stayed below their floor, how it was, what to change, and next week's plan.
// Every answer is kept at once, and every step has its address; one can stop anywhere and come back.

import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, dayOfWeek, mondayOf, myDateOf, newReview, type StepOf } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { Guided } from '../../conversations/guided.tsx';
import { askedWeek, weekToPlan } from '../asked-week.ts';
import { WithCircles } from '../with-circles.tsx';
import { Energy, type Words, WordsOnIt } from './energy.tsx';
import { Floors } from './floors.tsx';
import { Lived } from './lived.tsx';

export default function ReviewScreen() {
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const today = myDateOf(state, now);
  const usual = addDays(mondayOf(today), dayOfWeek(today) === 7 ? 0 : -7);
  const week = askedWeek(query.get('week')) ?? usual;
  const kept = state.time.reviews.get(week)?.fields ?? newReview;
  const [words, setWords] = useState<Words>({ good: kept.good, change: kept.change });
  const [fault, setFault] = useState<{ field?: string | undefined; words: string } | null>(null);

  const titles: Record<StepOf<'review'>, string> = {
    lived: t`What was lived?`,
    floors: t`Who had what they need?`,
    energy: t`How much energy is left?`,
    change: t`What was good, and what to change?`,
    next: t`Next week`,
  };

  async function keepWords(step: StepOf<'review'>): Promise<boolean> {
    const isChanged = words.good !== kept.good || words.change !== kept.change;
    const why =
      step === 'change' && isChanged
        ? await act({ tool: 'time', intent: { type: 'reviewWeek', week, changes: words } })
        : null;
    setFault(why && { field: why.field, words: sentence(why.code) });
    return why === null;
  }
  async function finish() {
    const why = await act(
      { tool: 'time', intent: { type: 'reviewWeek', week, changes: { finishedAt: now } } },
      <Trans>The week is looked back on.</Trans>,
    );
    if (why) setFault({ words: sentence(why.code) });
    else go(`/time/plan?week=${weekToPlan(week, today)}`);
  }

  return (
    <Screen
      title={t`Looking back`}
      narrow
      back={{ href: `/time?week=${week}`, label: t`Week` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
    >
      <Flow>
        <WrittenTwiceRemark about={[{ of: 'review', id: week }]} />
        <Guided
          kind="review"
          titles={titles}
          at={query.get('step')}
          onTurn={(step, replace) => setQuery({ week, step }, { replace })}
          onLeave={keepWords}
          onFinish={() => void finish()}
          finish={<Trans>Finish and plan next week</Trans>}
          about={`${formats.dayRange(week, addDays(week, 6))}.`}
        >
          {({ id: at }) => (
            <>
              {fault && !fault.field ? <Notice what={fault.words} announce /> : null}
              <WithCircles>
                {at === 'lived' ? <Lived week={week} /> : null}
                {at === 'floors' ? <Floors week={week} /> : null}
              </WithCircles>
              {at === 'energy' ? <Energy week={week} /> : null}
              {at === 'change' ? <WordsOnIt words={words} onChange={setWords} fault={fault} /> : null}
              {at === 'next' ? (
                <p className="t-lead">
                  {kept.change || words.change ? (
                    <Trans>
                      You wanted to change: “{words.change || kept.change}”. The plan for next week is one
                      step away.
                    </Trans>
                  ) : (
                    <Trans>The plan for next week is one step away, with what this week taught.</Trans>
                  )}
                </p>
              ) : null}
            </>
          )}
        </Guided>
      </Flow>
    </Screen>
  );
}
