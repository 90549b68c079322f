// One's own waves over time, drawn side by side, with the same in a table. Nothing is measured against anything.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type NoteFields, notesOf } from '@orrery/domain';
import { useMemo, useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import styles from './curves.module.css';
import { Curves } from './curves.tsx';
import { Legend } from './legend.tsx';
import { WavesTable } from './waves-table.tsx';

/** So many are drawn at once: on a small phone, each still has a thumb's breadth. */
const atOnce = 8;

export default function EarlierScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const waves = useMemo(
    () => notesOf(state.notes, 'wave').filter(({ fields }) => fields.ratings.length > 0),
    [state],
  );
  const [skipped, skip] = useState(0);
  const shown = waves.slice(skipped, skipped + atOnce);
  const oldest = waves.at(-1);
  const begin = (
    <ButtonLink href="/mine/wave">
      <Trans>Begin a wave</Trans>
    </ButtonLink>
  );
  const head = {
    title: t`Earlier waves`,
    visibility: <OnlyYou />,
    back: { href: '/mine', label: t`Mine` },
  };
  if (!oldest)
    return (
      <Screen {...head} narrow>
        <Empty action={begin}>
          <Trans>No waves yet. They will stand here, however they end.</Trans>
        </Empty>
      </Screen>
    );

  const day = formats.day(formats.dayOf(oldest.fields.at));
  const ended = (outcome: NoteFields['outcome']) =>
    waves.filter(({ fields }) => fields.outcome === outcome).length;
  const [eased, stayed, grew] = [ended('eased'), ended('stayed'), ended('grew')];
  const ends = [
    eased > 0 ? plural(eased, { one: 'one eased', other: '# eased' }) : '',
    stayed > 0 ? plural(stayed, { one: 'one stayed', other: '# stayed' }) : '',
    grew > 0 ? plural(grew, { one: 'one grew', other: '# grew' }) : '',
  ].filter(Boolean);
  return (
    <Screen {...head} narrow>
      <Flow>
        <div className={styles.head}>
          <p className="t-title">
            {plural(waves.length, { one: `One wave, on ${day}`, other: `# waves since ${day}` })}
          </p>
          {ends.length > 0 ? (
            <p className="t-body">
              {formats.capital(formats.list(ends))}. <Trans>Each is a way through.</Trans>
            </p>
          ) : null}
        </div>
        <div>
          <Curves waves={shown.toReversed()} hasLatest={skipped === 0} />
          <Legend />
          <WavesTable waves={shown} />
        </div>
        {waves.length > atOnce ? (
          <ButtonRow>
            {skipped + atOnce < waves.length ? (
              <Button onPress={() => skip(skipped + atOnce)}>
                <Trans>Older ones</Trans>
              </Button>
            ) : null}
            {skipped > 0 ? (
              <Button onPress={() => skip(skipped - atOnce)}>
                <Trans>Newer ones</Trans>
              </Button>
            ) : null}
          </ButtonRow>
        ) : null}
        <ButtonRow>{begin}</ButtonRow>
      </Flow>
    </Screen>
  );
}
