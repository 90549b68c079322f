// My own time: when dates are possible, what limits them, and at once what all of it leaves.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  blocksOf,
  capacityParts,
  type MyTimeFields,
  meOf,
  mondayOf,
  myDateOf,
  myTimeOf,
  myZone,
  supposingMyTime,
  tiersOf,
  type Weekly,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { me } from '../../../ui/appearance.ts';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { useMyTimeLabels } from '../field-labels.ts';
import { Beginnings } from './beginnings.tsx';
import { CapacityPanel } from './capacity-panel.tsx';
import { useFaultSentence, useFaultWords } from './fault-words.ts';
import { KeptDock } from './kept-dock.tsx';
import { changesOf, useKeptForm } from './kept-form.ts';
import styles from './limits.module.css';
import { myFieldNames } from './my-field-names.ts';
import { MyLimits, useBlockCount } from './my-fields.tsx';
import { asFields } from './weekly-hours.ts';
import { WeeklyHoursEditor } from './weekly-hours-editor.tsx';
import { ZoneField } from './zone-field.tsx';

const named: readonly string[] = myFieldNames;
/** What an emptied field counts as, where nothing has a meaning of its own. */
const whenEmpty: Partial<MyTimeFields> = { buffer: 0, freeEvenings: 0, ownFloor: 0, ownWish: 0 };

export default function MineScreen() {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const labels = useMyTimeLabels();
  const wide = useWide();
  const count = useBlockCount();
  const sentence = useFaultSentence();
  const [, go] = useLocation();
  const stored = myTimeOf(state.time);
  const form = useKeptForm<MyTimeFields>({
    id: 'my-time',
    stored,
    intentOf: (changes) => ({ tool: 'time', intent: { type: 'changeMyTime', changes } }),
    whenEmpty,
    putBackWords: t`Your limits are as they were.`,
  });
  const faults = useFaultWords(form.fault);
  const [halfWritten, setHalfWritten] = useState(false);
  const elsewhere =
    form.fault && !named.includes((form.fault.field ?? '').split('.')[0] ?? '') ? form.fault : null;
  const { changes } = changesOf<MyTimeFields>(form.values, stored, whenEmpty);
  const week = mondayOf(myDateOf(state, now));
  const leaves = <CapacityPanel parts={capacityParts(supposingMyTime(state, changes), week)} />;
  const blocks = blocksOf(state.time).length;

  return (
    <Screen
      title={t`My own time`}
      back={{ href: '/time', label: t`Time` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      side={wide ? leaves : undefined}
      sideLabel={t`What this leaves`}
      dock={
        <KeptDock
          form={form}
          halfWritten={halfWritten}
          onFinish={async () => {
            if ((await form.keep()) && !halfWritten) go('/time');
          }}
        />
      }
    >
      {wide ? null : <div className={styles.phone}>{leaves}</div>}
      <div className={styles.column}>
        <WrittenTwiceRemark about={[{ of: 'mine', id: 'mine' }]} />
        {elsewhere ? <Notice what={sentence(elsewhere)} /> : null}
        <Beginnings />
        <SectionHead>{labels.possible}</SectionHead>
        <WeeklyHoursEditor
          state={state}
          id="my-time/possible"
          label={labels.possible}
          value={form.values.possible as Weekly}
          onChange={(possible) => form.set({ possible: asFields(possible) })}
          error={faults('possible')}
          onHalfWritten={setHalfWritten}
        />
        <div className={styles.after}>
          <MyLimits
            values={form.values}
            fault={form.fault}
            onChange={form.set}
            hasTiers={tiersOf(state.people).length > 0}
          />
        </div>
        <div className={styles.after}>
          <List>
            <ListRow href="/time/protected" title={t`Protected time`} detail={count(blocks)} />
            <ListRow
              href="/time/calendars"
              title={t`Calendars`}
              detail={t`Bring in hours that are taken already`}
            />
          </List>
        </div>
        <SectionHead>
          <Trans>Where I live</Trans>
        </SectionHead>
        <MyZone />
      </div>
    </Screen>
  );
}

function MyZone() {
  const { state, act } = useOrrery();
  const { t } = useLingui();
  const sentence = useRefusals();
  const [why, setWhy] = useState<Why | null>(null);
  return (
    <ZoneField
      label={t`My time zone`}
      hint={meOf(state.people).zone === '' ? t`Not said yet; hours count in UTC until then.` : undefined}
      value={meOf(state.people).zone || myZone(state)}
      error={why ? sentence(why.code) : undefined}
      onChange={async (zone) =>
        setWhy(
          await act(
            { tool: 'people', intent: { type: 'describeMe', changes: { zone } } },
            t`Your hours now count in this zone.`,
          ),
        )
      }
    />
  );
}
