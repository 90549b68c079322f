// What I know of when somebody can. What I do not know counts as free when I am, and the screen says so.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  atLocal,
  type DayOfWeek,
  hoursInCommon,
  type KnownTimeFields,
  knownTimeOf,
  mondayOf,
  myDateOf,
  myZone,
  type Person,
  type PersonId,
  peopleOf,
  sourcesOf,
  type Weekly,
  zoneOf,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { lookOf } from '../../../app/names.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { useKnownLabels, useTimeChoices } from '../field-labels.ts';
import { useDays } from '../limits/day-words.ts';
import { useFaultSentence, useFaultWords } from '../limits/fault-words.ts';
import { KeptDock } from '../limits/kept-dock.tsx';
import { useKeptForm } from '../limits/kept-form.ts';
import { asFields, days, presets } from '../limits/weekly-hours.ts';
import { WeeklyHoursEditor } from '../limits/weekly-hours-editor.tsx';
import { ZoneField } from '../limits/zone-field.tsx';
import { knownFieldNames } from './fields.ts';
import styles from './known.module.css';

const named: readonly string[] = knownFieldNames;

export default function KnownScreen() {
  const { person: id } = useParams<{ person: string }>();
  const { state } = useOrrery();
  const { t } = useLingui();
  const person = peopleOf(state.people).find((one) => one.id === id);
  if (person) return <Known key={person.id} person={person} />;
  return (
    <Screen title={t`What I know of their time`} back={{ href: '/time', label: t`Time` }} narrow>
      <Empty action={<ButtonLink href="/people">{t`Go to People`}</ButtonLink>}>
        <Trans>This person is not on your map any more.</Trans>
      </Empty>
    </Screen>
  );
}

function Known({ person }: { person: Person }) {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useKnownLabels();
  const { notKnown } = useTimeChoices();
  const names = useDays();
  const sentence = useFaultSentence();
  const [, go] = useLocation();
  const { id } = person;
  const { name } = person.fields;
  const form = useKeptForm<KnownTimeFields>({
    id: `known/${id}`,
    stored: knownTimeOf(state.time, id),
    intentOf: (changes) => ({ tool: 'time', intent: { type: 'changeKnownTime', person: id, changes } }),
    putBackWords: t`What you know of ${name}’s time is as it was.`,
  });
  const faults = useFaultWords(form.fault);
  const [halfWritten, setHalfWritten] = useState(false);
  const { possible, nights } = form.values;
  const calendars = sourcesOf(state.time, id);
  const elsewhere =
    form.fault && !named.includes((form.fault.field ?? '').split('.')[0] ?? '') ? form.fault : null;
  const common = hoursInCommon(state, id, mondayOf(myDateOf(state, now)));
  const hours = formats.hoursLong(Math.round(common.minutes / 30) * 30);
  const nothingKnown = possible === null && calendars.length === 0;

  return (
    <Screen
      title={t`${name}’s time`}
      documentTitle={t`What I know of their time`}
      lead={<Mark appearance={lookOf(state, id)} size={22} />}
      back={{ href: '/time', label: t`Time` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
      dock={
        <KeptDock
          form={form}
          halfWritten={halfWritten && possible !== null}
          onFinish={async () => {
            if ((await form.keep()) && !(halfWritten && possible !== null)) go('/time');
          }}
        />
      }
    >
      <p className={`t-sentence ${styles.sum}`} role="status">
        {nothingKnown ? (
          <Trans>Nothing is known yet, so {name} counts as free when you are.</Trans>
        ) : common.minutes > 0 ? (
          <Trans>This week you could both have about {hours}, as far as you know.</Trans>
        ) : (
          <Trans>This week your hours and {name}’s do not meet.</Trans>
        )}
      </p>
      <Fields>
        <WrittenTwiceRemark about={[{ of: 'known', id }]} />
        {elsewhere ? <Notice what={sentence(elsewhere)} /> : null}
        <RadioList
          label={labels.possible(name)}
          options={[
            {
              id: 'unknown',
              label: notKnown,
              detail:
                calendars.length > 0
                  ? t`Free when you are, except where their calendar says otherwise.`
                  : t`Counts as free when you are. Plans say so.`,
            },
            { id: 'weekly', label: t`At these hours`, detail: t`The same every week, as you know them.` },
          ]}
          value={possible === null ? 'unknown' : 'weekly'}
          onChange={(id) =>
            form.set({
              possible: id === 'unknown' ? null : (possible ?? asFields(presets.eveningsAndWeekends)),
            })
          }
        />
        <TheirZone id={id} name={name} />
        {possible === null ? null : (
          <WeeklyHoursEditor
            state={state}
            id={`known/${id}/possible`}
            label={t`When ${name} can have a date`}
            value={possible as Weekly}
            onChange={(week) => form.set({ possible: asFields(week) })}
            error={faults('possible')}
            onHalfWritten={setHalfWritten}
          />
        )}
        <Switch
          label={labels.nightsGroup}
          detail={t`Nights that ${name} could spend with you. Not known counts as the nights that you can.`}
          value={nights !== null}
          onChange={(known) => form.set({ nights: known ? [5, 6] : null })}
        />
        {nights === null ? null : (
          <Chips
            label={labels.nights}
            options={days.map((day) => ({ id: String(day), label: names.short(day) }))}
            value={nights.map(String)}
            onChange={(ids) => form.set({ nights: ids.map(Number) as DayOfWeek[] })}
            error={faults('nights')}
          />
        )}
        <List>
          <ListRow
            href={`/time/calendars/${id}`}
            title={t`Their calendar`}
            detail={
              calendars.length === 0
                ? t`Read in a file that ${name} gave you`
                : t`${plural(calendars.length, { one: '# calendar is read in', other: '# calendars are read in' })}`
            }
          />
        </List>
      </Fields>
    </Screen>
  );
}

function TheirZone({ id, name }: { id: PersonId; name: string }) {
  const { state, now, act } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const sentence = useRefusals();
  const [why, setWhy] = useState<Why | null>(null);
  const zone = zoneOf(state, id);
  const said = state.people.people.get(id)?.fields.zone ?? '';
  const six = atLocal(myDateOf(state, now), 1080, zone) * 60_000;
  const [there, here] = [formats.time(six, zone), formats.time(six, myZone(state))];
  const place = formats.zoneName(zone);
  return (
    <ZoneField
      label={t`${name}’s time zone`}
      value={zone}
      hint={
        said === ''
          ? t`Not said yet, so it counts as yours.`
          : there === here
            ? t`All hours here are ${place}, the same as yours now.`
            : t`All hours here are ${place}: ${there} there is ${here} with you.`
      }
      error={why ? sentence(why.code) : undefined}
      onChange={async (next) =>
        setWhy(
          await act(
            { tool: 'people', intent: { type: 'changePerson', person: id, changes: { zone: next } } },
            t`${name}’s hours now count in this zone.`,
          ),
        )
      }
    />
  );
}
