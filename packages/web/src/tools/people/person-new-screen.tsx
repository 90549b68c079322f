// Somebody new: a name and how they are connected; everything else is one step further.

import { Trans, useLingui } from '@lingui/react/macro';
import { type Intent, ME, myRelationships, type PersonId, peopleOf, type TierId } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { lookOf, nameOf } from '../../app/names.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { mapHref } from './address.ts';
import { usePersonLabels } from './field-labels.ts';
import styles from './forms/forms.module.css';
import { type Details, PersonDetails } from './forms/person-details.tsx';
import { TierField } from './forms/tier-field.tsx';
import { useDraft } from './use-draft.ts';

type Connection = 'mine' | 'theirs' | 'none';

interface NewPerson extends Details {
  readonly name: string;
  readonly connection: Connection;
  /** Whose partner they are, when not mine. */
  readonly hinge: PersonId | null;
  readonly tier: TierId | null;
  readonly newTier: string | null;
}

const blank: NewPerson = {
  name: '',
  connection: 'mine',
  hinge: null,
  tier: null,
  newTier: null,
  pronouns: '',
  zone: '',
  hasApp: 'unknown',
  notes: '',
};

const formId = 'new-person';
const own: readonly string[] = ['name', 'pronouns', 'zone', 'notes'];

export default function PersonNewScreen() {
  const { t } = useLingui();
  const { state, act, newId } = useOrrery();
  const sentence = useRefusals();
  const [, navigate] = useLocation();
  const labels = usePersonLabels();
  const wide = useWide();
  const asked = new URLSearchParams(useSearch()).get('with') as PersonId | null;
  const hinge = asked !== null && state.people.people.get(asked)?.present ? asked : null;
  const start: NewPerson =
    hinge === null ? blank : { ...blank, hinge, connection: hinge === ME ? 'mine' : 'theirs' };
  const { draft, change, forget } = useDraft(`person/new/${hinge ?? ''}`, start);
  const [why, setWhy] = useState<Why | { readonly code: 'tooFewMembers'; readonly field: 'hinge' } | null>(
    null,
  );
  const set = (changes: Partial<NewPerson>) => {
    setWhy(null);
    change({ ...draft, ...changes });
  };
  const error = (field: string) => (why?.field === field ? sentence(why.code) : undefined);
  const others = peopleOf(state.people);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (draft.connection === 'theirs' && draft.hinge === null) {
      setWhy({ code: 'tooFewMembers', field: 'hinge' });
      return;
    }
    const person = newId<PersonId>();
    const refused = await act(
      intentsFor(draft, person, newId<TierId>()),
      t`${draft.name.trim()} is on your map`,
    );
    setWhy(refused);
    if (refused) return;
    forget();
    // on a phone a sheet over the map would hide where they came to stand
    navigate(mapHref({ view: 'orbits', person: wide ? person : null }));
  }

  const name = draft.name.trim();
  return (
    <Screen
      title={t`Somebody new`}
      back={{ href: mapHref({ view: 'orbits', person: hinge }), label: t`People` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Button kind="main" type="submit" form={formId} wide>
          {name ? <Trans>Add {name}</Trans> : <Trans>Add</Trans>}
        </Button>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void add(event)} noValidate>
        {why && (why.field === undefined || ![...own, 'hinge', 'tier'].includes(why.field)) ? (
          <Notice what={sentence(why.code)} />
        ) : null}
        <TextField
          label={labels.name}
          hint={t`Any name that you know them by.`}
          value={draft.name}
          onChange={(text) => set({ name: text })}
          error={error('name')}
          autoFocus
          autoComplete="off"
        />
        <RadioList<Connection>
          label={t`How are they connected?`}
          options={[
            { id: 'mine', label: t`A partner of yours` },
            ...(others.length > 0
              ? [{ id: 'theirs' as const, label: t`A partner of somebody on your map` }]
              : []),
            { id: 'none', label: t`Not linked yet` },
          ]}
          value={draft.connection}
          onChange={(connection) => set({ connection })}
        />
        {draft.connection === 'theirs' ? (
          <ComboBox
            label={t`Whose partner?`}
            options={others.map((person) => ({
              id: person.id,
              label: person.fields.name,
              mark: <Mark appearance={lookOf(state, person.id)} size={14} />,
            }))}
            value={draft.hinge}
            onChange={(id) => set({ hinge: id })}
            error={error('hinge')}
          />
        ) : null}
        {draft.connection === 'mine' ? (
          <TierField
            value={draft.tier}
            fresh={draft.newTier}
            error={error('tier')}
            onChange={(tier) => set({ tier, newTier: null })}
            onCreate={(newTier) => set({ tier: null, newTier })}
          />
        ) : null}
        <Disclosure
          label={name ? <Trans>More about {name}</Trans> : <Trans>More about them</Trans>}
          detail={t`Pronouns, time zone, notes`}
        >
          <div className={styles.inset}>
            <PersonDetails values={draft} onType={set} onChoose={set} error={error} />
          </div>
        </Disclosure>
        {myRelationships(state.people).length > 0 && draft.connection === 'mine' ? (
          <p className={styles.quiet}>
            <Trans>
              A group of three or more is a relationship of its own: add it once everybody is on the map.
            </Trans>
          </p>
        ) : null}
        {draft.connection === 'theirs' && draft.hinge ? (
          <p className={styles.quiet}>
            <Trans>Your metamours are found by themselves, through {nameOf(state, draft.hinge)}.</Trans>
          </p>
        ) : null}
      </form>
    </Screen>
  );
}

/** Everything that adding somebody does, at once: perhaps a tier, the person, perhaps a relationship. */
function intentsFor(draft: NewPerson, person: PersonId, freshTier: TierId): Intent[] {
  const { name, pronouns, zone, hasApp, notes, connection, hinge, tier, newTier } = draft;
  const intents: Intent[] = [];
  const makesTier = connection === 'mine' && newTier !== null;
  if (makesTier)
    intents.push({ tool: 'people', intent: { type: 'addTier', tier: freshTier, name: newTier } });
  intents.push({
    tool: 'people',
    intent: { type: 'addPerson', person, fields: { name, pronouns, zone, hasApp, notes } },
  });
  const other = connection === 'mine' ? ME : connection === 'theirs' ? hinge : null;
  if (other !== null)
    intents.push({
      tool: 'people',
      intent: {
        type: 'addRelationship',
        fields: {
          members: [other, person],
          ...(connection === 'mine' ? { tier: makesTier ? freshTier : tier } : {}),
        },
      },
    });
  return intents;
}
