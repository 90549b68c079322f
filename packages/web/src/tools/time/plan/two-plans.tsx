// Two plans that are both here: what is held and what was found since, or the one before somebody searched on. Either can be kept.
import { Trans, useLingui } from '@lingui/react/macro';
import { readBack } from '@orrery/client/planning';
import type { RelationshipId } from '@orrery/domain';
import type { Plan } from '@orrery/planner';
import { useMemo } from 'react';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { datesUnder, differenceOf } from './difference.ts';
import type { BeforeProps, Hold } from './other-plan.tsx';
import { Pair } from './pair.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useKeeping } from './use-keeping.ts';
import { besideEarlier, besideHeld } from './what-ifs.tsx';

interface TwoPlansProps extends BeforeProps {
  back: string;
  hold: Hold;
  fault: string | null;
}

/** The dates that are held beside those that the plan would put in their place. */
export function BesideHeld(props: TwoPlansProps & { held: Plan }) {
  const { formulation, search, held, back, hold, fault } = props;
  const { t } = useLingui();
  const dates = useMemo(() => readBack(formulation, search.plan), [formulation, search.plan]);
  const keeping = useKeeping(formulation, search, dates);
  return (
    <Pair
      id={besideHeld}
      title={t`The plan that you hold, and the new one`}
      back={back}
      fault={fault}
      actions={
        <>
          <Button kind="main" wide onPress={() => hold(keeping, dates.length)}>
            <Trans>Hold the new one</Trans>
          </Button>
          <ButtonLink href={back} wide>
            <Trans>Leave it as it is</Trans>
          </ButtonLink>
        </>
      }
    >
      <Between {...props} before={held} heads={[t`held`, t`new`]} />
    </Pair>
  );
}

/** The plan from before somebody searched on, beside the better one. */
export function BesideEarlier(
  props: TwoPlansProps & { earlier: NonNullable<BeforeProps['search']['earlier']> },
) {
  const { formulation, search, earlier, back, hold, fault } = props;
  const { t } = useLingui();
  const [now, then] = [search.plan, earlier.plan];
  const dates = useMemo(() => readBack(formulation, now), [formulation, now]);
  const before = useMemo(() => readBack(formulation, then), [formulation, then]);
  const keeping = useKeeping(formulation, search, dates);
  const keepingThen = useKeeping(formulation, { ...search, ...earlier }, before);
  return (
    <Pair
      id={besideEarlier}
      title={t`The plan before, and the better one`}
      back={back}
      fault={fault}
      actions={
        <>
          <Button wide onPress={() => hold(keepingThen, before.length)}>
            <Trans>Hold the one before</Trans>
          </Button>
          <Button wide onPress={() => hold(keeping, dates.length)}>
            <Trans>Hold the better one</Trans>
          </Button>
        </>
      }
    >
      <Between {...props} before={then} heads={[t`before`, t`better`]} />
    </Pair>
  );
}

function Between(props: BeforeProps & { before: Plan; heads: readonly [string, string] }) {
  const { formulation, search, before, heads } = props;
  const difference = useMemo(
    () => differenceOf(datesUnder(formulation, before), datesUnder(formulation, search.plan)),
    [formulation, before, search.plan],
  );
  return (
    <SideBySide
      difference={difference}
      relationships={formulation.instance.relations.map(({ id }) => id as RelationshipId)}
      weeks={formulation.weeks}
      heads={heads}
      alike={<Trans>The two are alike.</Trans>}
    />
  );
}
