// The seal, or what is still missing for it. "No plan meets them better" is said only when it is proven.
import { Trans, useLingui } from '@lingui/react/macro';
import { ME, type RelationshipId } from '@orrery/domain';
import type { Weeks } from '@orrery/planner';
import type { ReactNode } from 'react';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Seal } from '../../../ui/seal.tsx';
import styles from './plan.module.css';
import type { Search } from './use-search.ts';

const levelCount = 6;

export interface ProofProps {
  weeks: Weeks;
  search: Search;
  /** Whether any floor asks for time in them; without one, none is said to hold. */
  hasFloors: boolean;
  onStop: () => void;
  onAgain: () => void;
  /** Beside another plan there is one line instead of the seal: this one, where it is proven. */
  aside?: ReactNode;
}

export function Proof({ weeks, search, hasFloors, onStop, onAgain, aside }: ProofProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const { stage, levels, objective } = search;
  if (stage === 'searching') {
    const done = levels.filter((level) => level?.proven).length;
    return (
      <Progress
        words={
          search.plan ? (
            <Trans>A plan is there. Looking for a better one</Trans>
          ) : (
            <Trans>Looking for a plan</Trans>
          )
        }
        detail={
          done > 0 ? (
            <Trans>
              {done} of {levelCount} questions settled
            </Trans>
          ) : undefined
        }
        value={done / levelCount}
        onCancel={onStop}
      />
    );
  }
  if (stage === 'broken')
    return (
      <Notice
        what={<Trans>The search broke off.</Trans>}
        means={<Trans>Most often the device has too little memory left. Nothing was changed.</Trans>}
        actions={
          <Button onPress={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        }
        announce
      />
    );
  if (!objective) return null;

  const [neglected, belowHalf, shortfall] = objective;
  const open = levels.find((level) => level && !level.proven);
  const isProven = stage === 'done' && levels.length === levelCount && !open;
  const unproven = open ? (
    <Trans>Another plan may be better, by at most {formats.share(open.gap)}.</Trans>
  ) : (
    <Trans>The search was stopped before it could tell whether there is a better one.</Trans>
  );
  const searchOn = isProven ? null : (
    <Button kind="plain" onPress={onAgain}>
      <Trans>Search on</Trans>
    </Button>
  );
  if (aside)
    return (
      <div className="t-small" aria-live="polite">
        <p>{isProven ? aside : unproven}</p>
        {searchOn}
      </div>
    );
  const lacks = search.reasons.flatMap(({ relation, missedFloors }) => {
    const missed = missedFloors.filter(({ person }) => person === ME);
    const name = namesIn(state, relation as RelationshipId, formats);
    const hours = formats.hoursLong(missed.reduce((sum, { floor, got }) => sum + floor - got, 0));
    return missed.length === 0 ? [] : [t`${hours} for ${name}`];
  });
  const lacking = lacks.length > 0 ? formats.list(lacks) : formats.hoursLong(shortfall);
  const floors =
    shortfall === 0 ? (
      hasFloors ? (
        <Trans>All floors hold.</Trans>
      ) : null
    ) : neglected > 0 || belowHalf > 0 ? (
      <Trans>Floors lack {lacking}, and no plan comes closer while the rest stays as it is.</Trans>
    ) : (
      <Trans>Floors lack {lacking}; everybody has at least half of theirs.</Trans>
    );
  return (
    <section className={styles.proof} aria-live="polite">
      <Seal proven={isProven} bare={shortfall > 0} label={isProven ? t`Proven` : t`Not proven`} />
      <div>
        <h2 className="t-title">
          {!isProven ? (
            <Trans>A good plan, not proven</Trans>
          ) : weeks === 1 ? (
            <Trans>Proven for this week</Trans>
          ) : (
            <Trans>Proven for these four weeks together</Trans>
          )}
        </h2>
        <p>
          {isProven ? <Trans>No plan meets what you entered better.</Trans> : unproven}{' '}
          {isProven || shortfall === 0 ? floors : null}
        </p>
        {searchOn}
      </div>
    </section>
  );
}
