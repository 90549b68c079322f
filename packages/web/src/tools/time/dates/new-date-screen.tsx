// A new date: with whom, when, how it stands. What was typed stays when one goes away and comes back.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  budgetOf,
  type DateFields,
  type DateStatus,
  instantOf,
  isLocalDate,
  meetingsOf,
  minutesOf,
  mondayOf,
  myRelationships,
  myZone,
  type RelationshipId,
} from '@orrery/domain';
import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { me } from '../../../ui/appearance.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { useDateLabels } from '../field-labels.ts';
import { dayMinutes } from '../grid/clock.ts';
import { useTimeWords } from '../grid/time-words.ts';
import { WithCircles } from '../with-circles.tsx';
import styles from './dates.module.css';
import { StatusField } from './status-field.tsx';
import { readWhen, usualWhen, type When, whenOf } from './when.ts';
import { WhenFields } from './when-fields.tsx';
import { type DateText, WordsFields } from './words-fields.tsx';

interface Draft extends DateText {
  readonly relationship: RelationshipId | null;
  readonly night: boolean;
  /** Null while nobody chose: held, or agreed when the time is over. */
  readonly status: DateStatus | null;
  readonly isLived: boolean;
  readonly when: When | null;
}

const empty: Draft = {
  relationship: null,
  night: false,
  status: null,
  isLived: true,
  when: null,
  title: '',
  place: '',
  note: '',
};
const usualLength = 180;

export default function NewDateScreen() {
  return (
    <WithCircles>
      <NewDate />
    </WithCircles>
  );
}

function NewDate() {
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const sentence = useRefusals();
  const words = useTimeWords();
  const labels = useDateLabels();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const zone = myZone(state);
  const minutes = minutesOf(now);
  const relationships = myRelationships(state.people);
  // a time from the grid is asked for anew; what else was typed comes along
  const asked = askedFor(query);
  const [draft, setDraft] = useDraft<Draft>(`new ${query.get('day') ?? ''} ${query.get('from') ?? ''}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [isTold, setTold] = useState(false);
  const errorAt = (field: string) => (why?.field === field ? sentence(why.code) : undefined);

  const only = relationships.length === 1 ? relationships[0]?.id : undefined;
  const value = draft ?? empty;
  const change = (changes: Partial<Draft>) => setDraft({ ...value, ...changes });
  const relationship = value.relationship ?? asked.relationship ?? only ?? null;
  const length = relationship ? usualFor(budgetOf(state.time, relationship)) : usualLength;
  const when = value.when ?? asked.when ?? { ...usualWhen(minutes, zone, length), ...asked.day };
  const read = readWhen(when, zone);
  const [start, end] = read.ok ? [read.start, read.end] : [0, 0];
  const isOver = read.ok && end <= minutes;
  const status = value.status ?? (isOver ? 'accepted' : 'held');
  const { night } = value;
  const meetings = useMemo(
    () =>
      relationship && end > start ? meetingsOf(state, { relationship, night, from: start, to: end }) : [],
    [state, relationship, night, start, end],
  );
  const week = read.ok ? `/time?week=${mondayOf(read.placement.day)}` : '/time';

  const add = async () => {
    setTold(true);
    if (!read.ok || relationship === null) return;
    const fields: Partial<DateFields> & Pick<DateFields, 'relationship' | 'start' | 'end'> = {
      relationship,
      start: instantOf(start),
      end: instantOf(end),
      night,
      status,
      title: value.title,
      place: value.place,
      note: value.note,
      ...(isOver && value.isLived && status === 'accepted' ? { lived: end - start } : {}),
    };
    const on = words.placement(read.placement);
    const refused = await act(
      { tool: 'time', intent: { type: 'addDate', fields } },
      <Trans>Added: {on}.</Trans>,
    );
    setWhy(refused);
    if (refused) return;
    setDraft(null);
    go(week);
  };

  const visibility = <VisibilityLine readers={[me]} words={t`Only you`} />;
  const back = { href: week, label: t`Week` };
  if (relationships.length === 0)
    return (
      <Screen title={t`New date`} back={back} visibility={visibility} narrow>
        <Empty
          action={
            <ButtonLink kind="main" href="/people">
              <Trans>To the people</Trans>
            </ButtonLink>
          }
        >
          <Trans>A date needs somebody to be with. Put them on your map first.</Trans>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      title={t`New date`}
      back={back}
      visibility={visibility}
      narrow
      dock={
        <Button kind="main" wide onPress={() => void add()}>
          {meetings.length > 0 ? <Trans>Add it all the same</Trans> : <Trans>Add the date</Trans>}
        </Button>
      }
    >
      <section className={styles.part}>
        <Select
          label={labels.relationship}
          options={relationships.map((one) => ({
            id: one.id,
            label: namesIn(state, one.id, words.formats),
            mark: <Mark appearance={appearanceOf(state, one.id)} />,
          }))}
          value={relationship}
          onChange={(next) => change({ relationship: next })}
          placeholder={t`Choose with whom`}
          error={relationship === null && isTold ? t`Please choose with whom.` : errorAt('relationship')}
        />
        <WhenFields
          value={when}
          onChange={(next) => change({ when: next })}
          read={read}
          isTold={isTold || value.when !== null}
          theirTimes={relationship && read.ok ? words.theirTimes(state, relationship, start, end) : []}
          meetings={meetings}
        />
        {errorAt('start') || errorAt('end') ? (
          <p className={styles.error}>{errorAt('start') ?? errorAt('end')}</p>
        ) : null}
        <Switch label={labels.night} value={night} onChange={(on) => change({ night: on })} />
      </section>
      <section className={styles.part}>
        <StatusField value={status} onChange={(next) => change({ status: next })} isNew />
        {isOver && status === 'accepted' ? (
          <Switch
            label={t`It was lived as written here`}
            detail={t`The time is over, so it counts as lived.`}
            value={value.isLived}
            onChange={(isLived) => change({ isLived })}
          />
        ) : null}
      </section>
      <section className={styles.part}>
        <SectionHead>
          <Trans>For yourself</Trans>
        </SectionHead>
        <WordsFields value={value} onChange={change} errorAt={errorAt} />
        {why && why.field === undefined ? <p className={styles.error}>{sentence(why.code)}</p> : null}
      </section>
    </Screen>
  );
}

/** What the address asks for: a day, and minutes after its midnight; whatever is no time is left out. */
function askedFor(query: URLSearchParams): {
  readonly when: When | null;
  readonly day: { readonly day?: string };
  readonly relationship: RelationshipId | null;
} {
  const day = query.get('day') ?? '';
  const [from, to] = [query.get('from'), query.get('to')].map((text) =>
    text === null ? Number.NaN : Number(text),
  );
  const relationship = query.get('relationship') as RelationshipId | null;
  if (!isLocalDate(day)) return { when: null, day: {}, relationship };
  const isTime =
    from !== undefined &&
    to !== undefined &&
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    from >= 0 &&
    from < dayMinutes &&
    to > from &&
    to <= 2 * dayMinutes;
  return { when: isTime ? whenOf({ day, from, to }) : null, day: { day }, relationship };
}

/** Three hours, as far as the shortest and longest date of a relationship allow. */
const usualFor = ({ shortest, longest }: { shortest: number; longest: number }): number =>
  Math.min(longest, Math.max(shortest, usualLength));
