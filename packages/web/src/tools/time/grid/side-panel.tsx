// Beside the week: hours, the kept plan, what is worth knowing before one plans, and what the week rests on.
import { Trans } from '@lingui/react/macro';
import {
  type LocalDate,
  ME,
  myRelationships,
  type PersonId,
  type State,
  unknownTimesIn,
} from '@orrery/domain';
import { type ReactNode, useMemo } from 'react';
import { fewNames } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Clashes } from './clashes.tsx';
import { Concerns } from './concerns.tsx';
import { KeptPlan } from './kept-plan.tsx';
import styles from './side-panel.module.css';
import { WeekBudget } from './week-budget.tsx';

export interface SidePanelProps {
  week: LocalDate;
  /** Nothing of it is left to plan, so nothing is said about planning it. */
  isOver: boolean;
  /** Go to a date that could be moved. */
  onFocus: () => void;
  /** What can be done now. */
  children?: ReactNode;
}

export function SidePanel({ week, isOver, onFocus, children }: SidePanelProps) {
  const { state } = useOrrery();
  const formats = useFormats();
  const hasNobody = myRelationships(state.people).length === 0;
  const unknown = useMemo(() => unknownTimes(state), [state]);
  const [first] = unknown;
  return (
    <div className={styles.side}>
      {hasNobody ? (
        <Empty
          action={
            <ButtonLink href="/people">
              <Trans>To the people</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nobody is on your map yet, so there are no hours to show.</Trans>
        </Empty>
      ) : (
        <WeekBudget week={week} />
      )}
      <KeptPlan week={week} />
      {isOver ? null : <Clashes week={week} />}
      {isOver ? null : <Concerns week={week} onFocus={onFocus} />}
      {first && !isOver ? (
        <p className="t-caption">
          <Trans>Counts as free when you are: {fewNames(state, unknown, formats)}.</Trans>{' '}
          <TextLink href={`/time/known/${first}`}>
            <Trans>Say what you know</Trans>
          </TextLink>
        </p>
      ) : null}
      {children}
    </div>
  );
}

/** Partners of whose time nothing is known (TIME5), each once. */
const unknownTimes = (state: State): PersonId[] => [
  ...new Set(
    myRelationships(state.people)
      .flatMap((relationship) => unknownTimesIn(state, relationship))
      .filter((person) => person !== ME),
  ),
];
