// Why one date is in a plan, in sentences: the rule, the floor, the wish, the day. Only what is known.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Formulation, whyThis } from '@orrery/client/planning';
import { ME, minutesOf } from '@orrery/domain';
import type { Plan } from '@orrery/planner';
import { useMemo } from 'react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Mark } from '../../../ui/mark.tsx';
import type { PlanDate } from './difference.ts';
import styles from './plan.module.css';
import { useRuleWords } from './rule-words.tsx';
import { useWhenWords } from './when-words.ts';

/** More days than these are counted as enough. */
const mostNamed = 4;

export function useWhyWords(formulation: Formulation): (plan: Plan, date: PlanDate) => string[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const sayRule = useRuleWords(formulation);
  const { instance, origin, weeks, held } = formulation;
  return (plan, date) => {
    const [start, end] = [minutesOf(date.start) - origin, minutesOf(date.end) - origin];
    const session = plan.sessions.find(
      (one) => one.relation === date.relationship && one.start === start && one.end === end,
    );
    if (!session) return [];
    const why = whyThis(instance, plan, session, ME);
    const name = namesIn(state, date.relationship, formats);
    const days = Object.values(instance.zones)[0]?.days ?? [];
    const { wish } = why;
    const withIt = formats.hoursLong(Math.min(wish.with, wish.want));
    const [without, want] = [formats.hoursLong(wish.without), formats.hoursLong(wish.want)];
    const others = why.otherDays.map((day) => days[day]?.date ?? '').filter(Boolean);
    const named = formats.list(others.map((on) => (weeks === 1 ? formats.weekday(on) : formats.day(on))));
    const floor = formats.hoursLong(why.floor);
    return [
      ...why.rules.map((id) => {
        const { words } = sayRule({ rule: 'boundary', id });
        return t({ message: `${formats.capital(words)} asks for it.`, comment: 'a rule asks for a date' });
      }),
      why.floor > 0 ? t`Without it, ${floor} of the floor with ${name} would be missing.` : '',
      wish.without < wish.want
        ? t`It goes towards your wish with ${name}: ${withIt} of ${want} with it, ${without} without it.`
        : '',
      why.hasNight ? t`A night that you wish for goes with it.` : '',
      why.isPreferred ? t`It is on a day that you prefer.` : '',
      !why.isKnown
        ? ''
        : held.sessions.some((one) => one.relation === session.relation && one.start === start)
          ? t`It was held for that hour already, and so it stays.`
          : t`It was there in the plan that you saw before, and so it stays.`,
      others.length === 0
        ? t`On no other day is there room for it, while the rest stays as it is.`
        : others.length <= mostNamed
          ? t`There would be room on ${named}, too.`
          : t`There would be room on other days, too.`,
    ].filter(Boolean);
  };
}

export function WhyThisDate(props: {
  formulation: Formulation;
  plan: Plan;
  date: PlanDate | null;
  onClose: () => void;
}) {
  const { formulation, plan, date, onClose } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const when = useWhenWords();
  const say = useWhyWords(formulation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from these
  const reasons = useMemo(() => (date ? say(plan, date) : []), [formulation, plan, date]);
  const name = date ? namesIn(state, date.relationship, formats) : '';
  return (
    <Dialog
      title={t`Why this date`}
      open={date !== null}
      onClose={onClose}
      lead={date ? <Mark appearance={appearanceOf(state, date.relationship)} hollow /> : undefined}
    >
      {date ? (
        <Flow>
          <p className="t-sentence">
            {name}, {when(date)}
          </p>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p className="t-caption">
            <Trans>From what you entered, and from what is in this plan.</Trans>
          </p>
        </Flow>
      ) : null}
    </Dialog>
  );
}
