// Notes that were put away, and what was taken off the lists: out of the room, not out of the world.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Note,
  notesPutAway,
  type Strategy,
  strategiesAway,
  type Trigger,
  triggersAway,
} from '@orrery/domain';
import { useMemo, useState } from 'react';
import { AwayList } from '../../app/away-list.tsx';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { EraseStrategy, EraseTrigger } from './lists/erase-listed.tsx';
import { useListed, useWhen } from './note-row.tsx';
import { EraseNote } from './reading/erase-note.tsx';

export default function PutAwayScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const inList = useListed();
  const when = useWhen();
  const formats = useFormats();
  const [erasing, setErasing] = useState<Note | null>(null);
  const [listed, setListed] = useState<{ trigger: Trigger } | { strategy: Strategy } | null>(null);
  const away = useMemo(() => notesPutAway(state.notes), [state]);
  const off = [
    ...triggersAway(state.notes).map((trigger) => ({
      ...{ key: trigger.id, title: trigger.fields.name, detail: t`What sets it off` },
      restore: { tool: 'notes', intent: { type: 'restoreTrigger', trigger: trigger.id } } as const,
      told: <Trans>It is back on the list.</Trans>,
      onErase: () => setListed({ trigger }),
    })),
    ...strategiesAway(state.notes).map((strategy) => ({
      ...{ key: strategy.id, title: strategy.fields.what, detail: t`To try next time` },
      restore: { tool: 'notes', intent: { type: 'restoreStrategy', strategy: strategy.id } } as const,
      told: <Trans>It is back on the list.</Trans>,
      onErase: () => setListed({ strategy }),
    })),
  ];
  const close = () => {
    setErasing(null);
    setListed(null);
  };
  return (
    <Screen title={t`Put away`} back={{ href: '/mine', label: t`Mine` }} visibility={<OnlyYou />} narrow>
      {away.length + off.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/mine">
              <Trans>To your notes</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing is put away.</Trans>
        </Empty>
      ) : (
        <Flow>
          {away.length > 0 ? (
            <AwayList
              label={t`Notes put away`}
              rows={away.map(({ id, note }) => ({
                key: id,
                title: inList(note).title,
                detail: formats.capital(when(note.fields.at)),
                restore: { tool: 'notes', intent: { type: 'restoreNote', note: id } },
                told: <Trans>It is back among your notes.</Trans>,
                onErase: () => setErasing(note),
              }))}
            />
          ) : null}
          {off.length > 0 ? <AwayList label={t`Taken off your lists`} rows={off} /> : null}
        </Flow>
      )}
      {erasing ? <EraseNote note={erasing} open onClose={close} onErased={close} /> : null}
      {listed && 'trigger' in listed ? <EraseTrigger trigger={listed.trigger} open onClose={close} /> : null}
      {listed && 'strategy' in listed ? (
        <EraseStrategy strategy={listed.strategy} open onClose={close} />
      ) : null}
    </Screen>
  );
}
