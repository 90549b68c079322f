// Writes one protected time. What was typed waits for one's return when the sheet is closed on the way.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type BlockId, type DayOfWeek, datesInBlock, mondayOf, myDateOf, myZone } from '@orrery/domain';
import { useState } from 'react';
import { draftOf, keepDraft } from '../../../app/drafts.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TimeOfDayField } from '../../../ui/time-of-day-field.tsx';
import { useBlockLabels } from '../field-labels.ts';
import {
  type BlockFault,
  type BlockField,
  blockFieldNames,
  freshBlock,
  longestTitle,
  readBlock,
  type WrittenBlock,
  writeBlock,
} from './block-form.ts';
import { useDays } from './day-words.ts';
import { useFaultSentence, useFaultWords } from './fault-words.ts';
import type { FormFault } from './kept-form.ts';
import { days, readSpan } from './weekly-hours.ts';

export interface BlockSheetProps {
  /** Which one; null for a new one. */
  block: BlockId | null;
  onClose: () => void;
}

const weeksAhead = 8;
const named: readonly string[] = blockFieldNames;

export function BlockSheet({ block, onClose }: BlockSheetProps) {
  const { state, now, act } = useOrrery();
  const { t } = useLingui();
  const labels = useBlockLabels();
  const names = useDays();
  const sentence = useFaultSentence();
  const id = `block/${block ?? 'new'}`;
  const old = block === null ? undefined : state.time.blocks.get(block);
  const [written, setWritten] = useState<WrittenBlock>(
    () => draftOf<WrittenBlock>(state, id) ?? (old ? writeBlock(old.fields) : freshBlock),
  );
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<FormFault | null>(null);
  const refusedAt = useFaultWords(refused);
  const { fields, faults } = readBlock(written);

  const change = (changes: Partial<WrittenBlock>) => {
    const next = { ...written, ...changes };
    setWritten(next);
    setRefused(null);
    keepDraft(state, id, next);
  };
  const words: Record<BlockFault, string> = {
    timeMissing: t`Please give both times.`,
    tooLate: t`The end comes before the beginning. Time past midnight can reach until six in the morning.`,
    dayMissing: t`Please choose at least one day.`,
    dateMissing: t`Please choose a day.`,
  };
  // an end before its beginning is said at once; what is merely not filled in yet waits until one wants to keep it
  const at = (field: BlockField) => {
    const fault = faults?.get(field);
    if (fault && (tried || fault === 'tooLate')) return words[fault];
    return refusedAt(field);
  };
  const keep = async () => {
    setTried(true);
    if (!fields) return;
    const title = fields.title || t`Protected time`;
    const why =
      block === null
        ? await act({ tool: 'time', intent: { type: 'addBlock', fields } }, t`“${title}” is yours.`)
        : await act(
            { tool: 'time', intent: { type: 'changeBlock', block, changes: fields } },
            t`“${title}” is changed.`,
          );
    if (why) {
      setRefused(why);
      return;
    }
    keepDraft(state, id, null);
    onClose();
  };
  const today = myDateOf(state, now);
  const met = fields
    ? datesInBlock(state.time, fields, {
        from: mondayOf(today),
        count: 7 * weeksAhead,
        zone: myZone(state),
      }).length
    : 0;
  const span = readSpan(written.from, written.to);
  const pastMidnight = typeof span !== 'string' && span[1] > 1440;

  return (
    <Sheet
      open
      title={block === null ? t`Time of my own` : written.title || t`Protected time`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button kind="main" onPress={() => void keep()}>
            <Trans>Keep</Trans>
          </Button>
        </>
      }
    >
      <Fields>
        {refused && !named.includes(refused.field ?? '') ? <Notice what={sentence(refused)} /> : null}
        <TextField
          name="title"
          label={labels.title}
          optional
          placeholder={t`Pottery, or simply quiet`}
          maxLength={longestTitle}
          value={written.title}
          onChange={(title) => change({ title })}
          error={at('title')}
        />
        <Segments
          label={t`How often`}
          options={[
            { id: 'weekly', label: t`Every week` },
            { id: 'once', label: t`Once` },
          ]}
          value={written.repeats}
          onChange={(repeats) => change({ repeats })}
        />
        {written.repeats === 'weekly' ? (
          <Chips
            label={t`On which days`}
            options={days.map((day) => ({ id: String(day), label: names.short(day) }))}
            value={written.days.map(String)}
            onChange={(ids) => change({ days: ids.map(Number) as DayOfWeek[] })}
            error={at('days')}
          />
        ) : (
          <DateField
            name="date"
            label={t`On which day`}
            value={written.date}
            onChange={(date) => change({ date })}
            error={at('date')}
          />
        )}
        <FieldGroup legend={labels.from} row>
          <TimeOfDayField
            name="from"
            label={t`From`}
            value={written.from}
            onChange={(from) => change({ from })}
            error={at('from')}
          />
          <TimeOfDayField
            name="to"
            label={t`To`}
            value={written.to}
            onChange={(to) => change({ to })}
            hint={pastMidnight ? t`the next morning` : undefined}
            error={at('to')}
          />
        </FieldGroup>
        {met > 0 ? (
          <Notice
            kind="remark"
            what={t`${plural(met, {
              one: '# date of the next weeks lies in this time.',
              other: '# dates of the next weeks lie in this time.',
            })}`}
            means={t`They stay where they are until you move them. New plans keep this time free.`}
          />
        ) : null}
      </Fields>
    </Sheet>
  );
}
