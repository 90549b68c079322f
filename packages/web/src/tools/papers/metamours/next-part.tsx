// What can follow from a plan in force, for those who want it: limits as an agreement to draft, and the first meeting as a date to propose.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { dangerIn, limitsOf, meetingLengthOf, minutesOf, type Paper } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { pathOf } from '../../together/use-circles.ts';
import { fromLimitsPath } from '../use-papers.ts';

export function NextPart({ circle, paper }: { circle: Circle; paper: Paper }) {
  const { t } = useLingui();
  const { now, state } = useOrrery();
  const [left, setLeft] = useState<readonly string[]>([]);
  const limits = limitsOf(paper, circle.inCircle, minutesOf(now));
  const minutes = meetingLengthOf(paper, circle.inCircle, minutesOf(now));
  const chosen = limits.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
  const people = paper.parties.filter((one) => one !== circle.inCircle.me);
  const datePath = `${pathOf(circle.id)}/dates/new?${new URLSearchParams({ minutes: String(minutes), people: people.join(',') })}`;
  // while there is danger nothing is suggested to be asked or agreed on (HELP5)
  if (dangerIn(state) !== null) return null;
  return (
    <>
      {minutes > 0 ? (
        <div data-print="no">
          <Flow>
            <ButtonRow>
              <ButtonLink href={datePath}>
                <Trans>Look for an hour to meet</Trans>
              </ButtonLink>
            </ButtonRow>
            <p className="t-caption">
              <Trans>Its length is filled in. It is a date once each of you has said yes to it.</Trans>
            </p>
          </Flow>
        </div>
      ) : null}
      {limits.length > 0 ? (
        <section aria-label={t`An agreement from your limits`} data-print="no">
          <SectionHead>
            <Trans>An agreement from your limits</Trans>
          </SectionHead>
          <Flow>
            <div>
              {limits.map(({ id, text }) => (
                <Checkbox
                  key={id}
                  label={text}
                  value={!left.includes(id)}
                  onChange={(isIn) =>
                    setLeft((before) => (isIn ? before.filter((one) => one !== id) : [...before, id]))
                  }
                />
              ))}
            </div>
            {chosen.length > 0 ? (
              <ButtonRow>
                <ButtonLink href={fromLimitsPath(circle, paper, chosen)}>
                  <Trans>Write an agreement from these</Trans>
                </ButtonLink>
              </ButtonRow>
            ) : null}
            <p className="t-caption">
              <Trans>It is a draft that only you see. It is in force once each of you has signed it.</Trans>
            </p>
          </Flow>
        </section>
      ) : null}
    </>
  );
}
