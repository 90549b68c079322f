// The conversation that an address names, in its circle; else the page says that it is not there.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Talk } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { talkAt, talksPath } from './use-talks.ts';

export interface InTalk extends InOne {
  readonly talk: Talk;
}

export function WithTalk({ children }: { children: (one: InTalk) => ReactNode }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const { talk: named = '' } = useParams();
  return (
    <WithCircle>
      {({ circles, circle }) => {
        const talk = talkAt(circle, named, now);
        if (talk) return children({ circles, circle, talk });
        const back = { href: talksPath(circle), label: t`Conversations` };
        return (
          <CircleFrame circles={circles} circle={circle} title={t`A conversation`} back={back}>
            <Empty
              action={
                <ButtonLink href={back.href}>
                  <Trans>To the conversations</Trans>
                </ButtonLink>
              }
            >
              <Trans>This conversation is not here.</Trans>
            </Empty>
          </CircleFrame>
        );
      }}
    </WithCircle>
  );
}
