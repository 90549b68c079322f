// When what is settled cannot hold together: which, and the cheapest ways out, each one tap from where it can be changed.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import type { RuleId } from '@orrery/domain';
import type { Conflict as Clash } from '@orrery/planner';
import { useOrrery } from '../../../app/orrery.tsx';
import { withWayBack } from '../../../app/way-back.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useRuleWords } from './rule-words.tsx';
import { pathOfPlan } from './use-week.ts';
import { useWaysOut } from './ways-out.ts';

export function Conflict({ conflict, formulation }: { conflict: Clash; formulation: Formulation }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const formats = useFormats();
  const say = useRuleWords(formulation);
  const about = conflict.rules.flatMap((rule) => {
    const date = rule.rule === 'fixed' ? formulation.fixed.get(rule.id) : undefined;
    return date ? [date] : [];
  });

  // on which of them a rule asks for a date: protected time lies there
  const days = conflict.rules.flatMap((rule) => {
    const boundary = formulation.instance.boundaries.find(
      ({ id }) => rule.rule === 'boundary' && id === rule.id,
    );
    return boundary?.type === 'require' ? (boundary.days?.dates ?? []) : [];
  });
  const ways = useWaysOut(formulation)(conflict.ways, about);
  const hasWays = ways.length > 0;
  const path = pathOfPlan(formulation.week, formulation.weeks);
  const rows = hasWays
    ? ways
    : conflict.rules.flatMap((rule) => {
        const { words, href } = say(rule, about, days);
        return href === null ? [] : [{ words, href: withWayBack(href, path), lets: [] }];
      });
  const letGo = (lets: readonly RuleId[], words: string) =>
    attempt(
      lets.map((rule) => ({ tool: 'time', intent: { type: 'removeRule', rule } }) as const),
      t`${formats.capital(words)}: done.`,
    );

  return (
    <>
      <Notice
        what={
          formulation.weeks === 1 ? (
            <Trans>These cannot all hold in this week.</Trans>
          ) : (
            <Trans>These cannot all hold in these weeks.</Trans>
          )
        }
        means={
          <ul>
            {conflict.rules.map((rule) => {
              const { words } = say(rule, about, days);
              return <li key={words}>{formats.capital(words)}</li>;
            })}
          </ul>
        }
        todo={<Trans>Give way in one of them, and the rest can be planned.</Trans>}
        announce
      />
      <section>
        <SectionHead>
          {hasWays ? <Trans>Ways out, the smallest first</Trans> : <Trans>Where each can be changed</Trans>}
        </SectionHead>
        <List label={hasWays ? t`Ways out` : t`Where each can be changed`}>
          {rows.map(({ words, href, lets }) => (
            <ListRow
              key={words}
              title={formats.capital(words)}
              {...(lets.length > 0 ? { onPress: () => void letGo(lets, words) } : href ? { href } : {})}
            />
          ))}
        </List>
      </section>
    </>
  );
}
