// Under a plan: what else one could ask, each one tap away, and the plans that stand beside this one.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { useMemo } from 'react';
import { inAddress } from '../../../app/named.ts';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { datesUnder, differenceOf, heldPlan, isNoDifference } from './difference.ts';
import type { Search } from './use-search.ts';
import type { WhatIf } from './use-what-ifs.ts';

/** What stands in the address for the two plans that are both here. */
export const [besideHeld, besideEarlier] = ['held', 'earlier'] as const;

export const pathOfIf = (path: string, key: string): string => `${path}&if=${inAddress(key)}`;

export function WhatIfs(props: {
  path: string;
  formulation: Formulation;
  search: Search;
  whatIfs: readonly WhatIf[];
}) {
  const { path, formulation, search, whatIfs } = props;
  const { t } = useLingui();
  const { plan, earlier, stage } = search;
  const others = useMemo(() => {
    if (!plan || stage === 'searching') return [];
    const dates = datesUnder(formulation, plan);
    const isOther = (other: typeof plan | null | undefined) =>
      other && !isNoDifference(differenceOf(datesUnder(formulation, other), dates));
    return [
      ...(isOther(heldPlan(formulation)) ? [besideHeld] : []),
      ...(isOther(earlier?.plan) ? [besideEarlier] : []),
    ];
  }, [formulation, plan, earlier, stage]);
  if (whatIfs.length + others.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>What if</Trans>
      </SectionHead>
      <List label={t`What if`}>
        {others.map((key) => (
          <ListRow
            key={key}
            title={
              key === besideHeld ? (
                <Trans>Beside the plan that you hold</Trans>
              ) : (
                <Trans>Beside the plan before</Trans>
              )
            }
            detail={<Trans>What moves, and who gets more or less. You can keep either.</Trans>}
            href={pathOfIf(path, key)}
          />
        ))}
        {whatIfs.map(({ key, words, detail }) => (
          <ListRow key={key} title={words} detail={detail} href={pathOfIf(path, key)} />
        ))}
      </List>
    </section>
  );
}
