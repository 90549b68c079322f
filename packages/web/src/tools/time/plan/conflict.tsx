// When what is settled cannot hold together: which, and the cheapest ways out, each one tap from where it can be changed.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import type { Conflict as Clash } from '@orrery/planner';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useGiveWay, useRuleWords } from './rule-words.tsx';

export function Conflict({ conflict, formulation }: { conflict: Clash; formulation: Formulation }) {
  const { t } = useLingui();
  const formats = useFormats();
  const say = useRuleWords(formulation);
  const about = conflict.rules.flatMap((rule) => {
    const date = rule.rule === 'fixed' ? formulation.fixed.get(rule.id) : undefined;
    return date ? [date] : [];
  });

  const giveWay = useGiveWay(formulation);
  const hasWays = conflict.ways.length > 0;
  const rows = hasWays
    ? conflict.ways.map((way) => {
        const steps = way.relax.map((step) => giveWay(step, about));
        const href = steps.find((step) => step.href)?.href ?? null;
        return { words: formats.list(steps.map((step) => step.words)), href };
      })
    : conflict.rules.map((rule) => say(rule, about)).filter(({ href }) => href !== null);

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
              const { words } = say(rule, about);
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
          {rows.map(({ words, href }) => (
            <ListRow key={words} title={formats.capital(words)} {...(href ? { href } : {})} />
          ))}
        </List>
      </section>
    </>
  );
}
