// The choices before a person or a relationship is shown. No name goes of whoever has not said that it may.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Prepared, SharingWhy } from '@orrery/client/circle';
import { ME, myZone, type PersonId, personOfMember, type SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { nameIn, readersOf } from '../sharing/names-in.ts';
import { othersOf, pathOf } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { OneOfThese } from './one-of-these.tsx';
import type { OfMap } from './show-screen.tsx';

interface Draft {
  readonly circle: string | null;
  /** Where I said otherwise than it begins. */
  readonly named: Readonly<Record<string, boolean>>;
  /** Who is none of those whom I have not put on my map. */
  readonly apart: readonly PersonId[];
  readonly title: boolean;
  readonly until: string | null;
}
interface Faults {
  readonly circle?: string;
  readonly names?: string;
  readonly until?: string;
  /** Who has not said that others may be told: the way to where they could. */
  readonly asks?: boolean;
  /** Of whom it is to be said first whether they are somebody in a circle. */
  readonly unsaid?: readonly PersonId[];
}

export function MapShareForm(props: {
  circles: Circles;
  open: readonly Circle[];
  of: OfMap;
  onPrepared: (prepared: Prepared) => void;
}) {
  const { circles, open, of, onPrepared } = props;
  const { t } = useLingui();
  const { list, dayOf } = useFormats();
  const { state, now } = useOrrery();
  const sentence = useCircleRefusals();
  const [query] = useSearchParams();
  const [draft, setDraft] = useDraft<Draft>(`${of.kind} ${of.id} share`);
  const [faults, setFaults] = useState<Faults>({});
  const asked =
    open.find(({ id }) => id === query.get('circle')) ?? (open.length === 1 ? open[0] : undefined);
  const fields: Draft = draft ?? {
    circle: asked?.id ?? null,
    named: {},
    apart: [],
    title: false,
    until: null,
  };
  const change = (changes: Partial<Draft>) => {
    setFaults({});
    setDraft({ ...fields, ...changes });
  };
  const circle = open.find(({ id }) => id === fields.circle);
  const people = of.kind === 'person' ? [of.id] : of.members;
  const unheard = circle ? whoIsOutside(circle, people) : [];
  const outside = of.kind === 'relationship' ? unheard : [];
  // before it is said that somebody is none of those who are in a circle, nothing calls them somebody who is not in it
  const isNobodyToPlace = circles.sharing.unplaced().length === 0;
  const outsiders = outside.filter((person) => isNobodyToPlace || fields.apart.includes(person));
  const title = of.kind === 'relationship' ? (state.people.relationships.get(of.id)?.fields.title ?? '') : '';
  const [first] = circle ? readersOf(circle) : [];
  const name = first?.name;

  function whoIsOutside({ id: space }: Circle, people: readonly PersonId[]): PersonId[] {
    const inside = new Set(othersIn(space).map((member) => personOfMember(state.spaces, space, member)));
    return people.filter((person) => person !== ME && !inside.has(person));
  }
  function othersIn(space: SpaceId) {
    const found = open.find(({ id }) => id === space);
    return found ? othersOf(found).map(({ id }) => id) : [];
  }
  const isNamed = (person: PersonId): boolean => {
    const may = circle ? circles.sharing.mayBeNamed(circle.id, person) : 'no';
    return may !== 'no' && (fields.named[person] ?? may === 'yes');
  };

  function look() {
    if (!circle) return setFaults({ circle: t`Please choose a circle.` });
    const until = fields.until ?? '';
    const end = { until, zone: until ? myZone(state) : '' };
    const apart = new Set(fields.apart);
    const made = circles.sharing.prepare(
      circle.id,
      of.kind === 'person'
        ? { kind: 'person', person: of.id, apart }
        : {
            apart,
            ...{ kind: 'relationship', relationship: of.id, title: fields.title },
            nameless: new Set(outside.filter((person) => !isNamed(person))),
          },
      end,
    );
    if (made.ok) return onPrepared(made.value);
    setFaults(faultOf(made.why, circle));
  }

  function faultOf(why: SharingWhy, where: Circle): Faults {
    if (why.code === 'notAllowed') {
      const who = list(why.members.map((member) => nameIn(where, member) || t`somebody without a name`));
      return {
        asks: true,
        circle: t`${who} has not said that others in this circle may be shown with whom they are.`,
      };
    }
    if (why.code === 'notPlaced') return { unsaid: why.people };
    if (why.code === 'nameNotAllowed') {
      const who = list(why.people.map((person) => nameOf(state, person)));
      return { circle: t`${who} has not said that they may be named in a circle where they are not.` };
    }
    if ((why as { field?: string }).field === 'until') return { until: sentence(why) };
    return { circle: sentence(why) };
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Fields>
        <RadioList
          label={t`With which circle?`}
          options={open.map((one) => ({
            id: one.id as string,
            label: one.name || t`A circle`,
            detail: list(readersOf(one).map((reader) => reader.name || t`somebody without a name`)),
          }))}
          value={fields.circle}
          onChange={(id) => change({ circle: id })}
          error={faults.circle}
        />
        {faults.asks && circle ? (
          <p className="t-caption">
            <Trans>
              Each says that for themselves, in{' '}
              <TextLink href={`${pathOf(circle.id)}/naming`}>what may be shown</TextLink>. Ask them; nothing
              has gone.
            </Trans>
          </p>
        ) : null}
        {unheard.map((person) => (
          <OneOfThese
            key={person}
            circles={circles}
            person={person}
            isNone={fields.apart.includes(person)}
            onNone={() => change({ apart: [...fields.apart, person] })}
            error={faults.unsaid?.includes(person) ? t`Please say this first.` : undefined}
          />
        ))}
        {outsiders.length > 0 && circle ? (
          <FieldGroup legend={t`Who is not in this circle`}>
            {outsiders.map((person) => (
              <NameSwitch
                key={person}
                name={nameOf(state, person)}
                may={circles.sharing.mayBeNamed(circle.id, person)}
                value={isNamed(person)}
                onChange={(isOn) => change({ named: { ...fields.named, [person]: isOn } })}
              />
            ))}
          </FieldGroup>
        ) : null}
        {title ? (
          <Switch
            label={t`With its name, “${title}”`}
            detail={t`As you call it on your own map.`}
            value={fields.title}
            onChange={(isOn) => change({ title: isOn })}
          />
        ) : null}
        <DateField
          label={t`Last day on which they see it`}
          hint={t`Then it goes by itself. Without one it stays until you take it back.`}
          value={fields.until}
          onChange={(until) => change({ until })}
          min={dayOf(now)}
          error={faults.until}
          optional
        />
        <Button kind="main" type="submit" wide>
          {name ? <Trans>See it as {name}</Trans> : <Trans>See it as they do</Trans>}
        </Button>
        <p className="t-caption">
          <Trans>Nothing has gone yet. You see first what they will see.</Trans>
        </p>
      </Fields>
    </form>
  );
}

/** Whoever could say, and has not said yes, is somebody without a name here. */
function NameSwitch(props: {
  name: string;
  may: 'yes' | 'no' | 'unasked';
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const { name, may, value, onChange } = props;
  const { t } = useLingui();
  if (may === 'no')
    return (
      <p className="t-small">
        <Trans>
          {name} has not said that they may be named where they are not. Here it will say “somebody”.
        </Trans>
      </p>
    );
  return (
    <Switch
      label={t`Name ${name}`}
      detail={
        may === 'yes'
          ? t`They have said that they may be named. Without it, it says “somebody”.`
          : t`As far as you have said who is who, they are in no circle with you and cannot say. Ask them first. Without it, it says “somebody”.`
      }
      value={value}
      onChange={onChange}
    />
  );
}
