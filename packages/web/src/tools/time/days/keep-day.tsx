// A day of somebody's, kept for them: a rule for that single day, which every plan keeps, in one tap.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  everyDay,
  type Intent,
  type LocalDate,
  ME,
  ourRelationship,
  type RelationshipId,
  rulesOf,
  type State,
  type WhoseDay,
} from '@orrery/domain';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';

/** With whom of these I have a relationship, the smallest with each. */
export const oursWith = (state: State, people: readonly WhoseDay[]): RelationshipId[] => [
  ...new Set(
    people.flatMap((one) =>
      typeof one === 'string' && one !== ME ? (ourRelationship(state.people, one)?.id ?? []) : [],
    ),
  ),
];

const isKept = (state: State, relationship: RelationshipId, on: LocalDate): boolean =>
  rulesOf(state.time).some(
    ({ fields: { what, days } }) =>
      what.kind === 'require' && what.relationship === relationship && days.dates.includes(on),
  );

/** The rule for that single day. */
export const toKeep = (relationship: RelationshipId, on: LocalDate, name: string): Intent => ({
  tool: 'time',
  intent: {
    type: 'addRule',
    fields: {
      what: { kind: 'require', relationship, count: 1 },
      days: { ...everyDay, dates: [on] },
      name: name.slice(0, 80),
    },
  },
});

/** Offers to keep a day, or says that it is kept. */
export function KeepDay(props: { relationship: RelationshipId; on: LocalDate; name: string }) {
  const { relationship, on, name } = props;
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const who = namesIn(state, relationship, formats);
  const day = formats.fullDay(on);
  if (isKept(state, relationship, on))
    return (
      <p className="t-small">
        <Trans>
          Plans keep {day} for {who}.
        </Trans>
      </p>
    );
  const keep = () => attempt(toKeep(relationship, on, name), t`Plans keep ${day} for ${who}.`);
  return (
    <Button onPress={() => void keep()}>
      <Trans>
        Keep {day} for {who}
      </Trans>
    </Button>
  );
}
