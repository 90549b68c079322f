// A date that exists: how it went, when it is, how it stands, what and where. A new time is kept by its own button, after one
// has seen what it meets; everything else is kept as one goes.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  changesToMove,
  type DateFields,
  isPromised,
  keepsItsHour,
  meetingsOf,
  minutesOf,
  myRelationships,
  myZone,
  type PlannedDate,
} from '@orrery/domain';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useDateLabels } from '../field-labels.ts';
import { placementOf } from '../grid/clock.ts';
import { useTimeWords } from '../grid/time-words.ts';
import { usePlanned } from '../planned.ts';
import styles from './dates.module.css';
import { InCircle } from './in-circle.tsx';
import { Lived } from './lived.tsx';
import { StatusField } from './status-field.tsx';
import { TakeDate } from './take-date.tsx';
import { readWhen, type When, whenOf } from './when.ts';
import { WhenFields } from './when-fields.tsx';
import { WhyHeld } from './why-held.tsx';
import { type DateText, WordsFields } from './words-fields.tsx';

type Changes = Partial<Omit<DateFields, 'plan'>>;

export function DateEditor({ date, onGone }: { date: PlannedDate; onGone: () => void }) {
  const { t } = useLingui();
  const { state, now, act, attempt } = useOrrery();
  const sentence = useRefusals();
  const words = useTimeWords();
  const labels = useDateLabels();
  const zone = myZone(state);
  const minutes = minutesOf(now);
  const { fields, id } = date;
  // when it is, and how it stands, is said where it is agreed to
  const there = usePlanned().circle(id);
  const isOver = minutesOf(fields.end) <= minutes;
  const [why, setWhy] = useState<Why | null>(null);
  const errorAt = (field: string) => (why?.field === field ? sentence(why.code) : undefined);

  const change = async (changes: Changes, told?: ReactNode): Promise<boolean> => {
    const refused = await act({ tool: 'time', intent: { type: 'changeDate', date: id, changes } }, told);
    setWhy(refused);
    return refused === null;
  };

  const stored = whenOf(placementOf(minutesOf(fields.start), minutesOf(fields.end), zone));
  const [draft, setDraft] = useDraft<When>(`when ${id}`);
  const when = draft ?? stored;
  const read = readWhen(when, zone);
  const isMoved =
    draft !== null &&
    !(read.ok && read.start === minutesOf(fields.start) && read.end === minutesOf(fields.end));
  const { relationship, night } = fields;
  const [start, end] = read.ok ? [read.start, read.end] : [0, 0];
  const meetings = useMemo(
    () =>
      isMoved && end > start
        ? meetingsOf(state, { relationship, night, from: start, to: end, date: id })
        : [],
    [isMoved, state, relationship, night, start, end, id],
  );
  const move = async () => {
    if (!read.ok) return;
    const to = words.placement(read.placement);
    const wasPromised = isPromised(date, minutes);
    const told = wasPromised ? (
      <Trans>
        Moved to {to}. It is held again: the others said yes to the old time, or were asked about it.
      </Trans>
    ) : (
      <Trans>Moved to {to}.</Trans>
    );
    if (await change(changesToMove(date, read.start, read.end, minutes), told)) setDraft(null);
  };

  const others = myRelationships(state.people);
  const statusHint =
    isMoved && isPromised(date, minutes)
      ? t`A new time makes it held again, until the others have been asked.`
      : undefined;

  return (
    <>
      <WrittenTwiceRemark about={[{ of: 'date', id }]} />
      {isOver ? <Lived date={date} /> : null}
      <WhyHeld date={date} />
      {there ? <InCircle circle={there} date={id} /> : null}
      {there ? null : (
        <section className={styles.part}>
          <SectionHead>{labels.start}</SectionHead>
          <WhenFields
            value={when}
            onChange={setDraft}
            read={read}
            isTold={isMoved}
            theirTimes={read.ok ? words.theirTimes(state, relationship, read.start, read.end) : []}
            meetings={meetings}
          />
          {errorAt('start') || errorAt('end') ? (
            <p className={styles.error}>{errorAt('start') ?? errorAt('end')}</p>
          ) : null}
          {isMoved ? (
            <ButtonRow>
              {read.ok ? (
                <Button kind={meetings.length > 0 ? 'outline' : 'main'} onPress={() => void move()}>
                  {meetings.length > 0 ? <Trans>Move it all the same</Trans> : <Trans>Move it</Trans>}
                </Button>
              ) : null}
              <Button kind="plain" onPress={() => setDraft(null)}>
                <Trans>Leave it where it is</Trans>
              </Button>
            </ButtonRow>
          ) : null}
          <Switch
            label={labels.night}
            value={night}
            onChange={(on) =>
              void change(
                { night: on },
                on ? <Trans>The night is with it.</Trans> : <Trans>Without the night.</Trans>,
              )
            }
          />
        </section>
      )}
      {fields.lived === null && !there ? (
        <section className={styles.part}>
          <StatusField
            value={fields.status}
            onChange={(status) => void change({ status }, <Trans>The date is {words.status(status)}.</Trans>)}
            hint={statusHint}
            error={errorAt('status')}
          />
        </section>
      ) : null}
      <section className={styles.part}>
        <Select
          label={labels.relationship}
          options={others.map((one) => ({
            id: one.id,
            label: namesIn(state, one.id, words.formats),
            mark: <Mark appearance={appearanceOf(state, one.id)} />,
          }))}
          value={relationship}
          onChange={(next) => void change({ relationship: next }, <Trans>Changed whom it is with.</Trans>)}
          error={errorAt('relationship')}
        />
        <DateWords fields={fields} id={id} keep={change} errorAt={errorAt} />
      </section>
      <section className={styles.part}>
        {keepsItsHour(date) ? <TakeDate date={date} /> : null}
        <ButtonRow>
          <Button
            kind="plain"
            onPress={() => {
              void attempt(
                { tool: 'time', intent: { type: 'removeDate', date: id } },
                <Trans>The date is taken away.</Trans>,
              ).then((isKept) => {
                if (isKept) onGone();
              });
            }}
          >
            <Trans>Take this date away</Trans>
          </Button>
        </ButtonRow>
      </section>
      {why && why.field === undefined ? <p className={styles.error}>{sentence(why.code)}</p> : null}
    </>
  );
}

/** Its words, kept on leaving a field and on leaving the page; what cannot be kept stays in the field with its reason. */
function DateWords(props: {
  fields: DateFields;
  id: string;
  keep: (changes: Changes) => Promise<boolean>;
  errorAt: (field: string) => string | undefined;
}) {
  const { fields, id, keep, errorAt } = props;
  const [draft, setDraft] = useDraft<Partial<DateText>>(`text ${id}`);
  const { title, place, note } = fields;
  const latest = useRef({ draft, keep, stored: { title, place, note } });
  useEffect(() => {
    latest.current = { draft, keep, stored: { title, place, note } };
  });
  const save = async () => {
    const { draft: written, keep: kept, stored } = latest.current;
    const changed = Object.entries(written ?? {}).filter(
      ([key, text]) => stored[key as keyof DateText] !== text,
    );
    if (changed.length === 0) return;
    if (await kept(Object.fromEntries(changed))) setDraft(null);
  };
  const leave = useRef(save);
  leave.current = save;
  useEffect(() => () => void leave.current(), []);
  return (
    <WordsFields
      value={{ title, place, note, ...draft }}
      onChange={(changes) => {
        latest.current = { ...latest.current, draft: { ...latest.current.draft, ...changes } };
        setDraft(latest.current.draft);
      }}
      onBlur={() => void save()}
      errorAt={errorAt}
    />
  );
}
