// Dates that leave the app, by one's own choice: as a calendar file, as text to send, or on paper.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  datesToTake,
  instantOf,
  ME,
  minutesOf,
  myRelationships,
  othersIn,
  type PlannedDate,
  type RelationshipId,
  zoneOf,
} from '@orrery/domain';
import { Copy, Download, Printer, Share } from 'lucide-react';
import { useState } from 'react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { usePlanned } from '../planned.ts';
import styles from './calendars.module.css';
import { useDateWords } from './date-words.ts';
import { type Scope, scopeWindow, writtenDates } from './take-along-model.ts';

type Titles = 'neutral' | 'names';

export function TakeAlong() {
  const { state, now, isSample } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const words = useDateWords();
  const planned = usePlanned();
  const { tell } = useToasts();
  const [scope, setScope] = useState<Scope>('month');
  const [whose, setWhose] = useState<RelationshipId | 'all'>('all');
  const [held, setHeld] = useState(true);
  const [titles, setTitles] = useState<Titles>('neutral');
  const [trouble, setTrouble] = useState<'file' | 'copy' | null>(null);

  const mine = myRelationships(state.people);
  const one = mine.find(({ id }) => id === whose);
  const relationship = one?.id;
  const dates = datesToTake(state.time, scopeWindow(state, scope, now), { held, relationship });
  const other = one ? othersIn(one)[0] : undefined;
  const theirZone = other ? zoneOf(state, other) : undefined;
  const nameFor = (date: PlannedDate) => {
    const name = planned.name(date.id, date.fields.relationship);
    return date.fields.title || t`With ${name}`;
  };
  const text = dates
    .map((date) => {
      const line = words.line(date, theirZone);
      return !one && titles === 'names' ? `${line}: ${nameFor(date)}` : line;
    })
    .join('\n');

  const download = async () => {
    setTrouble(null);
    try {
      const { writeCalendar } = await import('@orrery/client/calendar');
      const title = titles === 'names' ? nameFor : () => t`Busy`;
      const file = writeCalendar(writtenDates(dates, title, zoneOf(state, ME), now, planned.ownId), {
        writtenAt: instantOf(minutesOf(now)), // whole seconds: the format has no fractions
        language: formats.locale,
      });
      saveFile('dates.ics', new Blob([file], { type: 'text/calendar;charset=utf-8' }));
      tell({ words: <Trans>The calendar file is in your downloads.</Trans> });
    } catch {
      setTrouble('file');
    }
  };
  const copy = async () => {
    setTrouble(null);
    try {
      await navigator.clipboard.writeText(text);
      tell({ words: <Trans>The dates are copied as text.</Trans> });
    } catch {
      setTrouble('copy');
    }
  };
  const share = async () => {
    // a share sheet that is closed again is no trouble
    await navigator.share({ text }).catch(() => undefined);
  };

  return (
    <div className={styles.along}>
      <Segments
        label={t`Which dates`}
        options={[
          { id: 'week', label: t`This week` },
          { id: 'month', label: t`Four weeks` },
          { id: 'all', label: t`All ahead` },
        ]}
        value={scope}
        onChange={setScope}
      />
      <Fields>
        <Select
          label={t`With whom`}
          options={[
            { id: 'all', label: t`Everybody` },
            ...mine.map(({ id }) => ({
              id,
              label: namesIn(state, id, formats),
              mark: <Mark appearance={appearanceOf(state, id)} />,
            })),
          ]}
          value={whose}
          onChange={setWhose}
        />
        <Switch
          label={t`Held dates too`}
          detail={t`They are marked as not settled yet.`}
          value={held}
          onChange={setHeld}
        />
        <RadioList
          label={t`What the calendar calls them`}
          options={[
            {
              id: 'neutral',
              label: t`“Busy”`,
              detail: t`Whoever sees that calendar learns when you are taken.`,
            },
            {
              id: 'names',
              label: t`Names`,
              detail: t`Whoever sees that calendar reads what they are called, or with whom they are: a shared device, an employer, a family calendar.`,
            },
          ]}
          value={titles}
          onChange={setTitles}
        />
      </Fields>
      {dates.length === 0 ? (
        <p className="t-small">
          <Trans>No dates of this kind lie ahead, so there is nothing to take along.</Trans>
        </p>
      ) : (
        <>
          <Disclosure
            label={t`${plural(dates.length, { one: '# date', other: '# dates' })}`}
            detail={t`See them as text`}
            open={trouble === 'copy' ? true : undefined}
          >
            <p className={styles.text}>{text}</p>
          </Disclosure>
          {trouble === 'copy' ? (
            <Notice
              what={t`The browser does not let the text be copied.`}
              todo={t`Select it above and copy it by hand.`}
            />
          ) : null}
          {trouble === 'file' ? (
            <Notice
              what={t`The file could not be written.`}
              todo={t`Reload the page once, while you are online, and try again. Nothing was changed.`}
            />
          ) : null}
          <ButtonRow>
            <Button icon={<Download aria-hidden />} onPress={() => void download()}>
              <Trans>Download .ics</Trans>
            </Button>
            <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
              <Trans>Copy as text</Trans>
            </Button>
            {typeof navigator.share === 'function' ? (
              <Button icon={<Share aria-hidden />} onPress={() => void share()}>
                <Trans>Send</Trans>
              </Button>
            ) : null}
            {one ? (
              <ButtonLink href={`/time/sheet/${one.id}`} icon={<Printer aria-hidden />}>
                <Trans>On paper</Trans>
              </ButtonLink>
            ) : null}
          </ButtonRow>
          <ul className={`t-small ${styles.remarkList}`}>
            <li>
              {one ? (
                <Trans>Only these dates are in it, nothing of anybody else.</Trans>
              ) : (
                <Trans>To give somebody their dates only, or a sheet of paper, choose with whom first.</Trans>
              )}
            </li>
            <li>
              <Trans>
                What has left here is a plain file or text that anybody can open. A date that you cancel later
                stays in the other calendar until you take it out there.
              </Trans>
            </li>
          </ul>
        </>
      )}
      {isSample ? null : (
        <p className="t-small">
          <TextLink href="/settings/calendars">
            <Trans>Let a calendar follow your dates by itself</Trans>
          </TextLink>
        </p>
      )}
    </div>
  );
}
