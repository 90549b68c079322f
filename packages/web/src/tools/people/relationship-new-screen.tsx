// A relationship of two or more: who is in it, and a tier where it is mine. The rest can be said on its page.

import { Trans, useLingui } from '@lingui/react/macro';
import { type Intent, ME, type PersonId, peopleOf, type RelationshipId, type TierId } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { nameOf } from '../../app/names.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { mapHref } from './address.ts';
import { useRelationshipLabels } from './field-labels.ts';
import styles from './forms/forms.module.css';
import { PeoplePicker } from './forms/people-picker.tsx';
import { TierField } from './forms/tier-field.tsx';
import { useDraft } from './use-draft.ts';

interface NewRelationship {
  readonly members: readonly PersonId[];
  readonly title: string;
  readonly tier: TierId | null;
  readonly newTier: string | null;
}

const formId = 'new-relationship';

export default function RelationshipNewScreen() {
  const { t } = useLingui();
  const labels = useRelationshipLabels();
  const { state, act, newId } = useOrrery();
  const sentence = useRefusals();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const query = new URLSearchParams(useSearch());
  const asked = query.get('with') as PersonId | null;
  const isOurs = query.has('ours');
  const known = asked !== null && state.people.people.get(asked)?.present ? asked : null;
  const { draft, change, forget } = useDraft<NewRelationship>(
    `relationship/new/${known ?? ''}${isOurs ? '/ours' : ''}`,
    {
      members: known === null || known === ME ? [ME] : isOurs ? [ME, known] : [known],
      title: '',
      tier: null,
      newTier: null,
    },
  );
  const [why, setWhy] = useState<Why | null>(null);
  const set = (changes: Partial<NewRelationship>) => {
    setWhy(null);
    change({ ...draft, ...changes });
  };
  const error = (field: string) => (why?.field === field ? sentence(why.code) : undefined);
  const mine = draft.members.includes(ME);
  const back = { href: mapHref({ view: 'orbits', person: known }), label: t`People` };

  async function add(event: FormEvent) {
    event.preventDefault();
    const relationship = newId<RelationshipId>();
    const tier = newId<TierId>();
    const intents: Intent[] = [];
    if (mine && draft.newTier !== null)
      intents.push({ tool: 'people', intent: { type: 'addTier', tier, name: draft.newTier } });
    intents.push({
      tool: 'people',
      intent: {
        type: 'addRelationship',
        relationship,
        fields: {
          members: [...draft.members],
          title: draft.title.trim(),
          tier: mine ? (draft.newTier === null ? draft.tier : tier) : null,
        },
      },
    });
    const who = formats.capital(
      formats.list(draft.members.map((id) => (id === ME ? t`you` : nameOf(state, id)))),
    );
    const refused = await act(intents, t`${who} are joined on your map`);
    setWhy(refused);
    if (refused) return;
    forget();
    navigate(`/relationships/${relationship}`, { replace: true });
  }

  if (peopleOf(state.people).length === 0)
    return (
      <Screen title={t`A relationship`} back={back} visibility={<OnlyYou />} narrow>
        <Empty
          action={
            <ButtonLink href="/people/new" kind="main">
              <Trans>Add somebody</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nobody is on your map yet.</Trans>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      title={t`A relationship`}
      back={back}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Button kind="main" type="submit" form={formId} wide>
          <Trans>Add the relationship</Trans>
        </Button>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void add(event)} noValidate>
        {why && !['members', 'title', 'tier'].includes(why.field ?? '') ? (
          <Notice what={sentence(why.code)} />
        ) : null}
        <PeoplePicker
          label={labels.members}
          addLabel={t`Somebody else in it`}
          hint={t`Two people or more. It need not be one of yours.`}
          value={draft.members}
          onChange={(members) => set({ members })}
          nearest={[ME]}
          error={error('members')}
        />
        {mine ? (
          <TierField
            value={draft.tier}
            fresh={draft.newTier}
            error={error('tier')}
            onChange={(tier) => set({ tier, newTier: null })}
            onCreate={(newTier) => set({ tier: null, newTier })}
          />
        ) : null}
        {draft.members.length > 2 ? (
          <TextField
            label={labels.title}
            optional
            value={draft.title}
            onChange={(title) => set({ title })}
            error={error('title')}
            autoComplete="off"
          />
        ) : null}
      </form>
    </Screen>
  );
}
