// One day of mine that comes round: added, changed or removed. What is typed stays until it is kept.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Intent,
  ME,
  type MyDay,
  type MyDayFields,
  myDateOf,
  newMyDay,
  nextOf,
  type PersonId,
  peopleOf,
  type RelationshipId,
  supposing,
  type YearlyDayId,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { changedIn } from '../../../app/changed-in.ts';
import { lookOf, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import styles from '../dates/dates.module.css';
import { type DayDraft, DayFields, draftOfDay, fieldsOfDay } from './day-fields.tsx';
import { KeepDay, oursWith, toKeep } from './keep-day.tsx';

const PATH = '/time/days';

interface Draft {
  /** What the page was opened with. */
  readonly began: MyDayFields;
  readonly value: DayDraft<PersonId>;
  /** Of a new day, for whom plans are to keep it. */
  readonly keepFor?: readonly RelationshipId[];
}

export default function MyDayScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { day: id = '' } = useParams();
  const day = state.time.days.get(id as YearlyDayId);
  const isThere = id === 'new' || day?.present;
  return (
    <Screen
      title={day?.present ? day.fields.name : isThere ? t`A day that comes round` : t`A day`}
      documentTitle={t`A day that comes round`}
      back={{ href: PATH, label: t`Days that come round` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
    >
      {isThere ? (
        <Form key={id} day={day} />
      ) : (
        <Empty
          action={
            <ButtonLink href={PATH}>
              <Trans>See all of them</Trans>
            </ButtonLink>
          }
        >
          <Trans>This day is not here any more.</Trans>
        </Empty>
      )}
    </Screen>
  );
}

const addOf = (fields: Partial<MyDayFields>): Intent => ({
  tool: 'time',
  intent: { type: 'addDay', fields },
});

function Form({ day }: { day: MyDay | undefined }) {
  const { t } = useLingui();
  const { state, now, act, attempt } = useOrrery();
  const [, go] = useLocation();
  const sentence = useRefusals();
  const formats = useFormats();
  const [draft, setDraft] = useDraft<Draft>(`my day ${day?.id ?? 'new'}`);
  const [why, setWhy] = useState<Why | null>(null);
  const began = draft?.began ?? day?.fields ?? newMyDay;
  const value = draft?.value ?? draftOfDay<PersonId>(began);
  const keepFor = draft?.keepFor ?? [];
  const change = (changes: Partial<DayDraft<PersonId>>) => {
    setWhy(null);
    setDraft({ began, value: { ...value, ...changes }, keepFor });
  };
  const typed = fieldsOfDay(value);
  // of a new one as soon as there is such a day
  const isDay = day !== undefined || supposing(state, [addOf(typed)], now).ok;
  const next = isDay ? nextOf(day?.fields ?? typed, myDateOf(state, now)) : null;
  const ours = next ? oursWith(state, (day?.fields ?? typed).people) : [];

  async function keep() {
    const fields = fieldsOfDay(value);
    const refused = day
      ? await act(
          { tool: 'time', intent: { type: 'changeDay', day: day.id, changes: changedIn(began, fields) } },
          <Trans>Kept.</Trans>,
        )
      : await act(
          [
            addOf(fields),
            ...ours
              .filter((id) => keepFor.includes(id))
              .map((id) => toKeep(id, next ?? '', fields.name.trim())),
          ],
          <Trans>Added.</Trans>,
        );
    setWhy(refused);
    if (refused) return;
    setDraft(null);
    go(PATH);
  }

  async function remove() {
    if (!day) return;
    if (
      await attempt({ tool: 'time', intent: { type: 'removeDay', day: day.id } }, <Trans>Removed.</Trans>)
    ) {
      setDraft(null);
      go(PATH);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Fields>
        {day ? <WrittenTwiceRemark about={[{ of: 'day', id: day.id }]} /> : null}
        <DayFields
          value={value}
          onChange={change}
          errorAt={(field) => (why?.field === field ? sentence(why.code) : undefined)}
          nobody={t`Nobody chosen means nobody in particular, as for a holiday.`}
          people={[
            { id: ME, label: t`You`, mark: <Mark appearance={me} /> },
            ...peopleOf(state.people).map(({ id }) => ({
              id,
              label: nameOf(state, id),
              mark: <Mark appearance={lookOf(state, id)} />,
            })),
          ]}
        />
        {day || !next
          ? null
          : ours.map((id) => {
              const [when, who] = [formats.fullDay(next), namesIn(state, id, formats)];
              return (
                <Switch
                  key={id}
                  label={t`Keep ${when} for ${who}`}
                  detail={t`A rule for that one day: every plan then asks for a date on it.`}
                  value={keepFor.includes(id)}
                  onChange={(on) =>
                    setDraft({
                      ...{ began, value },
                      keepFor: on ? [...keepFor, id] : keepFor.filter((one) => one !== id),
                    })
                  }
                />
              );
            })}
        {why && why.field === undefined ? <p className={styles.error}>{sentence(why.code)}</p> : null}
        <ButtonRow>
          <Button kind="main" type="submit">
            {day ? <Trans>Keep it</Trans> : <Trans>Add it</Trans>}
          </Button>
          {next ? (
            <ButtonLink href={`/time/dates/new?day=${next}`}>
              <Trans>Plan a date on that day</Trans>
            </ButtonLink>
          ) : null}
          {day && next
            ? ours.map((id) => <KeepDay key={id} relationship={id} on={next} name={day.fields.name} />)
            : null}
          {day ? (
            <Button kind="plain" onPress={() => void remove()}>
              <Trans>Remove it</Trans>
            </Button>
          ) : null}
        </ButtonRow>
      </Fields>
    </form>
  );
}
