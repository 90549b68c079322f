// What may be shown of me in a circle: with whom I am. It begins with nothing, and a no holds at once.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { NAMINGS, type Naming, namingOf, type SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { memberLook, othersOf, pathOf, useCircles } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { useNamingWords } from './circle-words.ts';

export default function NamingScreen() {
  const { t } = useLingui();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle) return <NotInCircle />;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`What may be shown of you`}
      back={{ href: `${pathOf(circle.id)}/map`, label: t`Map of the circle` }}
    >
      <Flow>
        <Choice key={circle.id} circles={circles} circle={circle} />
        <Others circle={circle} />
      </Flow>
    </CircleFrame>
  );
}

function Choice({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { choices } = useNamingWords();
  const { me } = circle.space;
  const now = (me && namingOf(circle.state.spaces, me)) ?? 'no';
  const [chosen, choose] = useState<Naming | null>(null);
  const [busy, setBusy] = useState(false);
  const naming = chosen ?? now;

  async function keep() {
    if (busy) return;
    setBusy(true);
    const done = await circles.sharing.sayNaming(circle.id, naming);
    setBusy(false);
    if (!done.ok) return tell({ words: sentence(done.why) });
    choose(null);
    tell({
      words:
        naming === 'no' ? (
          <Trans>Nothing of you is shown. The others read it as if you had said nothing.</Trans>
        ) : (
          <Trans>Said. Everybody in the circle can read it.</Trans>
        ),
    });
  }

  return (
    <>
      <RadioList
        label={t`What others may show of you`}
        hint={t`So it begins: nothing. Change it whenever you like; nobody is asked, and you owe no reason.`}
        options={NAMINGS.map((id) => ({ id, ...choices[id] }))}
        value={naming}
        onChange={choose}
      />
      <p className="t-caption">
        <Trans>
          Less takes effect at once: what names you goes from the screens of all others. What was seen cannot
          be unseen, and Orrery binds nobody who talks or writes elsewhere. Where only two are in, each can
          show what is between the two of you; nobody else is there to see it.
        </Trans>
      </p>
      {naming === now ? null : (
        <Button kind="main" wide onPress={() => void keep()} busy={busy ? t`Keeping it` : undefined}>
          {naming === 'no' ? <Trans>Let nothing be shown</Trans> : <Trans>Let this be shown</Trans>}
        </Button>
      )}
    </>
  );
}

export function Others({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { said } = useNamingWords();
  const others = othersOf(circle);
  if (others.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>What may be shown of the others</Trans>
      </SectionHead>
      <List label={t`What may be shown of the others`}>
        {others.map(({ id, name }) => (
          <ListRow
            key={id}
            lead={<Mark appearance={memberLook(state, circle, id)} size={18} />}
            title={name || t`Somebody without a name`}
            detail={said[namingOf(circle.state.spaces, id) ?? 'no']}
          />
        ))}
      </List>
    </section>
  );
}
