// The circle that an address names, and the date in it where it names one; else the page says that it is not there.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import type { SharedDate, SpaceId } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { pathOf, useCircles } from '../use-circles.ts';
import { dateAt } from './use-dates.ts';

export interface InOne {
  readonly circles: Circles;
  readonly circle: Circle;
}

export function WithCircle({ children }: { children: (one: InOne) => ReactNode }) {
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle?.isRead) return <NotInCircle />;
  return children({ circles, circle });
}

/** `isMine`: only for whoever is one of its people. */
export function WithDate(props: {
  isMine?: boolean;
  children: (one: InOne & { readonly date: SharedDate }) => ReactNode;
}) {
  const { isMine = false, children } = props;
  const { t } = useLingui();
  const { date: named = '' } = useParams();
  return (
    <WithCircle>
      {({ circles, circle }) => {
        const date = dateAt(circle, named);
        if (date && date.versions.length > 0 && (!isMine || date.people.includes(circle.inCircle.me)))
          return children({ circles, circle, date });
        const back = { href: pathOf(circle.id), label: circle.name || t`A circle` };
        return (
          <CircleFrame circles={circles} circle={circle} title={t`A date`} back={back}>
            <Empty
              action={
                <ButtonLink href={back.href}>
                  <Trans>To the circle</Trans>
                </ButtonLink>
              }
            >
              <Trans>This date is not here.</Trans>
            </Empty>
          </CircleFrame>
        );
      }}
    </WithCircle>
  );
}
