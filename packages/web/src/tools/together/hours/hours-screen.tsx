// Hours with somebody in a circle: what I would like, what I ask for, what they ask for, and the floor that both confirm.
import { Trans, useLingui } from '@lingui/react/macro';
import type { MemberId } from '@orrery/domain';
import { useParams } from 'wouter';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { useDateWords } from '../dates/date-words.ts';
import { type InOne, WithCircle } from '../dates/with-circle.tsx';
import { pathOf } from '../use-circles.ts';
import { FloorPart } from './floor-part.tsx';
import { companies } from './whose.ts';
import { WishPart } from './wish-part.tsx';

export default function HoursScreen() {
  const { whom = '' } = useParams();
  return (
    <WithCircle>
      {(one) => {
        const company = companies(one.circle).find(({ id }) => id === whom);
        return company ? (
          <Hours key={`${one.circle.id} ${whom}`} {...one} id={whom} others={company.others} />
        ) : (
          <NobodyThere {...one} />
        );
      }}
    </WithCircle>
  );
}

interface HoursProps extends InOne {
  readonly id: string;
  readonly others: readonly MemberId[];
}

function Hours({ circles, circle, id, others }: HoursProps) {
  const { t } = useLingui();
  const words = useDateWords(circle);
  const names = words.names(others);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Time with ${names}`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      <Flow>
        <WishPart circles={circles} circle={circle} id={id} others={others} />
        <FloorPart circle={circle} id={id} others={others} />
      </Flow>
    </CircleFrame>
  );
}

function NobodyThere({ circles, circle }: InOne) {
  const { t } = useLingui();
  const back = { href: pathOf(circle.id), label: circle.name || t`A circle` };
  return (
    <CircleFrame circles={circles} circle={circle} title={t`Time together`} back={back}>
      <Empty
        action={
          <ButtonLink href={back.href}>
            <Trans>To the circle</Trans>
          </ButtonLink>
        }
      >
        <Trans>Nobody who is in this circle is called by this address.</Trans>
      </Empty>
    </CircleFrame>
  );
}
