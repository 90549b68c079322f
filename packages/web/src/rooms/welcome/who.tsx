import { Trans, useLingui } from '@lingui/react/macro';
import { type Intent, ME, myRelationships, type PersonId, peopleOf, toldApart } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Draft {
  readonly key: string;
  /** Set once the person is on the map. */
  readonly person?: PersonId;
  readonly name: string;
  /** Asked for by a press: the next letter is meant for it. */
  readonly isAdded?: boolean;
}

const mostHere = 4;

/** The first step: two to four names. Going on puts them on the map, each in a relationship with me. */
export function useWho(): { content: React.ReactNode; save: () => Promise<boolean> } {
  const { t } = useLingui();
  const { state, act, newId } = useOrrery();
  const sentence = useRefusals();
  const [drafts, setDrafts] = useState<Draft[]>(() => {
    const known = peopleOf(state.people).map(({ id, fields }) => ({
      key: id,
      person: id,
      name: fields.name,
    }));
    return [...known, ...['a', 'b'].map((key) => ({ key, name: '' }))].slice(0, Math.max(2, known.length));
  });
  const [fault, setFault] = useState<{ key: string; words: string } | null>(null);

  async function save(): Promise<boolean> {
    const named = drafts.filter((draft) => draft.name.trim() !== '');
    if (named.length === 0) {
      setFault({ key: drafts[0]?.key ?? '', words: t`Please write at least one name. A nickname will do.` });
      return false;
    }
    const intents: Intent[] = [];
    const saved: Draft[] = [];
    for (const draft of drafts) {
      const name = draft.name.trim();
      const old = draft.person && state.people.people.get(draft.person);
      if (old) {
        if (name === '') intents.push({ tool: 'people', intent: { type: 'removePerson', person: old.id } });
        else if (old.fields.name !== name)
          intents.push({
            tool: 'people',
            intent: { type: 'changePerson', person: old.id, changes: { name } },
          });
        if (name !== '') saved.push(draft);
      } else if (name !== '') {
        const person = newId<PersonId>();
        intents.push({ tool: 'people', intent: { type: 'addPerson', person, fields: { name } } });
        intents.push({
          tool: 'people',
          intent: { type: 'addRelationship', fields: { members: [ME, person] } },
        });
        saved.push({ ...draft, person, name });
      }
    }
    const why = intents.length > 0 ? await act(intents) : null;
    if (why) {
      const long = drafts.find((draft) => draft.name.trim().length > 80);
      setFault({ key: (long ?? drafts[0])?.key ?? '', words: sentence(why.code) });
      return false;
    }
    setFault(null);
    setDrafts(saved);
    return true;
  }

  const content = (
    <>
      <p className="t-lead">
        <Trans>The people you want time with. First names or nicknames are enough.</Trans>
      </p>
      {drafts.map((draft, index) => (
        <TextField
          key={draft.key}
          label={t`Name ${index + 1}`}
          value={draft.name}
          onChange={(name) => {
            setDrafts(drafts.map((d) => (d.key === draft.key ? { ...d, name } : d)));
            setFault(null);
          }}
          error={fault?.key === draft.key ? fault.words : undefined}
          autoComplete="off"
          autoFocus={index === 0 || draft.isAdded}
        />
      ))}
      {drafts.length < mostHere ? (
        <Button
          kind="plain"
          icon={<Plus aria-hidden />}
          onPress={() => setDrafts([...drafts, { key: newId(), name: '', isAdded: true }])}
        >
          <Trans>One more</Trans>
        </Button>
      ) : (
        <p className="t-caption">
          <Trans>More people can come later, on the map.</Trans>
        </p>
      )}
    </>
  );
  return { content, save };
}

/** Relationships with one other person, in the order of the map, with that person's name; whoever is called as one before is told apart. */
export function usePairs() {
  const { state } = useOrrery();
  const pairs = myRelationships(state.people)
    .filter(({ fields }) => fields.members.length === 2)
    .flatMap((relationship) => {
      const other = state.people.people.get(relationship.fields.members.find((m) => m !== ME) ?? ME);
      return other ? [{ relationship, name: other.fields.name, look: other.fields.look }] : [];
    })
    .sort((a, b) => a.look - b.look);
  const names = toldApart(pairs, ({ name }) => name);
  return pairs.map((pair, k) => ({ ...pair, name: names[k] ?? pair.name }));
}
