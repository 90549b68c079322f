// From a sentence that is about time to a rule that every plan of mine keeps: what can be told from the sentence is filled in.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type Paper, type RuleSource, rulesOf } from '@orrery/domain';
import { CalendarCheck } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { useDays } from '../../time/limits/day-words.ts';
import { ruleFromPath } from '../../time/rules/from-paper.ts';
import { weekdaysIn } from '../../time/rules/weekdays-in.ts';

export function PlanByIt(props: { circle: Circle; paper: Paper; item: { id: string; text: string } }) {
  const { circle, paper, item } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const days = useDays();
  const source: RuleSource = { space: circle.id, paper: paper.id, item: item.id, text: item.text };
  const known = rulesOf(state.time).find(
    ({ fields: { source: from } }) =>
      from?.space === source.space && from.paper === source.paper && from.item === source.item,
  );
  const times = t({
    message: `evening, night, weekend, week, date, month, sleep, home`,
    comment:
      'Words that tell that a sentence is about time, with commas between them. Their beginnings are enough.',
  })
    .split(',')
    .map((word) => word.trim());
  const words = item.text.toLocaleLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const isAboutTime =
    weekdaysIn(item.text, days.long).length > 0 ||
    words.some((word) => times.some((time) => time !== '' && word.startsWith(time)));
  if (!known && !isAboutTime) return null;
  return (
    <div data-print="no">
      <ButtonLink
        kind="plain"
        icon={<CalendarCheck aria-hidden />}
        href={known ? `/time/rules/${known.id}` : ruleFromPath(source)}
        label={known ? t`The rule for your plans: ${item.text}` : t`Plan by this: ${item.text}`}
      >
        {!known ? (
          <Trans>Plan by this</Trans>
        ) : known.fields.source?.text === item.text ? (
          <Trans>Your plans keep this</Trans>
        ) : (
          <Trans>Your plans keep it as it read before</Trans>
        )}
      </ButtonLink>
    </div>
  );
}
