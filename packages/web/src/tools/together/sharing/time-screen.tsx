// How much of my time a circle sees, with exactly what they get of it. My devices keep it current until I say otherwise.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { LEVELS, type Level, levelIn, type SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { memberLook, pathOf, useCircles } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { readersOf } from './names-in.ts';
import styles from './shared.module.css';
import { SharedView } from './shared-view.tsx';
import { useSharedWords } from './shared-words.ts';

export default function TimeScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { list } = useFormats();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle) return <NotInCircle />;
  const readers = readersOf(circle);
  const names = list(readers.map(({ name }) => name || t`somebody without a name`));
  const isSeen = levelIn(state.spaces, circle.id) !== 'nothing' && readers.length > 0;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Your time, for this circle`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
      visibility={
        isSeen ? (
          <VisibilityLine
            readers={[me, ...readers.map(({ id }) => memberLook(state, circle, id))]}
            words={<Trans>Only you; {names} can see what you chose here</Trans>}
          />
        ) : (
          <VisibilityLine readers={[me]} words={t`Only you`} />
        )
      }
    >
      <Choice key={circle.id} circles={circles} circle={circle} />
    </CircleFrame>
  );
}

function Choice({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { levels } = useSharedWords();
  const now = levelIn(state.spaces, circle.id);
  const [chosen, choose] = useState<Level | null>(null);
  const [busy, setBusy] = useState(false);
  const level = chosen ?? now;
  const shown = level === 'nothing' ? undefined : circles.sharing.prepareLevel(circle.id, level);

  async function keep() {
    if (busy) return;
    setBusy(true);
    const done = await circles.sharing.setLevel(circle.id, level);
    setBusy(false);
    if (!done.ok) return tell({ words: sentence(done.why) });
    choose(null);
    tell({
      words:
        level === 'nothing' ? (
          <Trans>They see nothing of your time any more. What was seen cannot be unseen.</Trans>
        ) : (
          <Trans>Shared, and kept current until you say otherwise</Trans>
        ),
    });
  }

  return (
    <Flow>
      <RadioList
        label={t`What they see of your time`}
        options={LEVELS.map((id) => ({ id, ...levels[id] }))}
        value={level}
        onChange={choose}
      />
      {shown?.ok ? (
        <section>
          <SectionHead>
            <Trans>Exactly this is what they get</Trans>
          </SectionHead>
          <div className={styles.theirs}>
            <div className={styles.thing}>
              <SharedView what={shown.value.what} />
            </div>
          </div>
        </section>
      ) : null}
      <p className="t-caption">
        <Trans>
          Nine weeks from today. Your devices tell it anew when something changes, and whoever comes in later
          sees it too. Change it here whenever you like; less takes effect at once.
        </Trans>
      </p>
      {level === now ? null : (
        <Button kind="main" wide onPress={() => void keep()} busy={busy ? t`Keeping it` : undefined}>
          {level === 'nothing' ? <Trans>Show them nothing</Trans> : <Trans>Let them see this</Trans>}
        </Button>
      )}
    </Flow>
  );
}
