// One wave: in the middle of it, or afterwards.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { After } from './after.tsx';
import { Riding } from './riding.tsx';
import { isOfNow, isUnderWay } from './wave.ts';

export default function WaveScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { wave: id = '' } = useParams();
  const [, go] = useLocation();
  const hasStopped = useSearch() === 'stopped';
  const note = state.notes.notes.get(id as NoteId);
  const wave = note?.present && note.fields.kind === 'wave' ? note : undefined;
  // an hour that ends meanwhile takes the wave away from nobody
  const [isRiding, ride] = useState(() => wave !== undefined && isUnderWay(wave, now));
  const [isFresh] = useState(() => wave !== undefined && isOfNow(wave, now));

  if (!wave)
    return (
      <Screen
        title={t`A wave`}
        visibility={<OnlyYou />}
        back={{ href: '/mine/wave/earlier', label: t`Earlier waves` }}
      >
        <Empty
          action={
            <ButtonLink href="/mine/wave">
              <Trans>Begin one</Trans>
            </ButtonLink>
          }
        >
          <Trans>This wave is not here any more.</Trans>
        </Empty>
      </Screen>
    );
  const at = `/mine/wave/${wave.id}`;
  if (isRiding && !hasStopped)
    return <Riding wave={wave} onStop={() => go(`${at}?stopped`, { replace: true })} />;
  const goOn = () => {
    ride(true);
    go(at, { replace: true });
  };
  return <After key={wave.id} wave={wave} isFresh={isFresh} onGoOn={goOn} />;
}
