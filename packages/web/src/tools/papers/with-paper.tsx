// The paper that an address names, in its circle; else the page says that it is not there.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Paper } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { paperAt, papersPath } from './use-papers.ts';

export interface InPaper extends InOne {
  readonly paper: Paper;
}

/** `isMine`: only for whoever is one of its people. */
export function WithPaper(props: { isMine?: boolean; children: (one: InPaper) => ReactNode }) {
  const { isMine = false, children } = props;
  const { t } = useLingui();
  const { paper: named = '' } = useParams();
  return (
    <WithCircle>
      {({ circles, circle }) => {
        const paper = paperAt(circle, named);
        if (paper && paper.versions.length > 0 && (!isMine || paper.parties.includes(circle.inCircle.me)))
          return children({ circles, circle, paper });
        const back = { href: papersPath(circle), label: t`Papers` };
        return (
          <CircleFrame circles={circles} circle={circle} title={t`A paper`} back={back}>
            <Empty
              action={
                <ButtonLink href={back.href}>
                  <Trans>To the papers</Trans>
                </ButtonLink>
              }
            >
              <Trans>This paper is not here.</Trans>
            </Empty>
          </CircleFrame>
        );
      }}
    </WithCircle>
  );
}
