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
      {conflict.ways.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Ways out, the smallest first</Trans>
          </SectionHead>
          <List label={t`Ways out`}>
            {conflict.ways.map((way) => {
              const steps = way.relax.map((step) => giveWay(step, about));
              const href = steps.find((step) => step.href)?.href;
              const words = formats.capital(formats.list(steps.map((step) => step.words)));
              return <ListRow key={words} title={words} {...(href ? { href } : {})} />;
            })}
          </List>
        </section>
      ) : null}
    </>
  );
}
