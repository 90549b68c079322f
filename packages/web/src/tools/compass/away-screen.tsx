// What was taken off the compass: out of sight, not out of the world.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassIntent, type CompassThing, compassPutAway } from '@orrery/domain';
import { useState } from 'react';
import { EraseDialog } from '../../app/erase-dialog.tsx';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useThingWords } from './thing-words.ts';

const toDo = (type: 'restore' | 'erase', { noun, thing }: CompassThing) =>
  ({ tool: 'compass', intent: { type, of: noun, id: thing.id } as CompassIntent }) as const;

export default function AwayScreen() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
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
        <List label={t`Put away`}>
          {away.map((one) => {
            const title = words.title(one);
            return (
              <ListRow
                key={`${one.noun} ${one.thing.id}`}
                title={title}
                detail={words.kind(one.noun)}
                below={
                  <ButtonRow>
                    <Button
                      label={t`Bring back: ${title}`}
                      onPress={() => void attempt(toDo('restore', one), <Trans>It is back.</Trans>)}
                    >
                      <Trans>Bring back</Trans>
                    </Button>
                    <Button
                      kind="plain"
                      alert
                      label={t`Erase for good: ${title}`}
                      onPress={() => setErasing(one)}
                    >
                      <Trans>Erase for good</Trans>
                    </Button>
                  </ButtonRow>
                }
              />
            );
          })}
        </List>
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
