// What was taken off the compass: out of sight, not out of the world.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassIntent, type CompassThing, compassPutAway } from '@orrery/domain';
import { useState } from 'react';
import { AwayList } from '../../app/away-list.tsx';
import { EraseDialog } from '../../app/erase-dialog.tsx';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useThingWords } from './thing-words.ts';

const toDo = (type: 'restore' | 'erase', { noun, thing }: CompassThing) =>
  ({ tool: 'compass', intent: { type, of: noun, id: thing.id } as CompassIntent }) as const;

export default function AwayScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useThingWords();
  const [erasing, setErasing] = useState<CompassThing | null>(null);
  const away = compassPutAway(state.compass);
  return (
    <Screen
      title={t`Put away`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      {away.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/mine/compass">
              <Trans>To your compass</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing is put away.</Trans>
        </Empty>
      ) : (
        <AwayList
          label={t`Put away`}
          rows={away.map((one) => ({
            key: `${one.noun} ${one.thing.id}`,
            title: words.title(one),
            detail: words.kind(one.noun),
            restore: toDo('restore', one),
            told: <Trans>It is back.</Trans>,
            onErase: () => setErasing(one),
          }))}
        />
      )}
      {erasing ? (
        <EraseDialog
          title={t`Erase this for good?`}
          intent={toDo('erase', erasing)}
          open
          onClose={() => setErasing(null)}
          onErased={() => setErasing(null)}
        />
      ) : null}
    </Screen>
  );
}
