// My tiers, in my order and under my names; none is needed. Taking one away leaves its relationships without a tier.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Intent, myTimeOf, type Tier, tiersOf, whoIsInTiers } from '@orrery/domain';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { namesIn } from '../../app/names.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { WrittenTwiceRemark } from '../../app/written-twice-remark.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useTierLabels } from './field-labels.ts';
import styles from './forms/forms.module.css';
import { useKeptFields } from './forms/use-kept-fields.ts';
import { useDraft } from './use-draft.ts';

const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});

export default function TiersScreen() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const tiers = tiersOf(state.people);
  const weight = myTimeOf(state.time).tiersWeigh;
  const suggest = () =>
    attempt(
      [people({ type: 'addTier', name: t`Primary` }), people({ type: 'addTier', name: t`Secondary` })],
      t`Two tiers added`,
    );
  return (
    <Screen
      title={t`Your tiers`}
      back={{ href: '/people', label: t`People` }}
      visibility={<OnlyYou />}
      narrow
    >
      <p className={styles.quiet}>
        <Trans>
          A tier is your point of view; others may see it otherwise. Any number is fine, and so is none. The
          first stands nearest to you on the map.
        </Trans>{' '}
        {weight === 'alike' ? (
          <Trans>In plans all of them count alike.</Trans>
        ) : weight === 'much' ? (
          <Trans>Where wishes compete in a plan, an earlier one counts for much more.</Trans>
        ) : (
          <Trans>Where wishes compete in a plan, an earlier one counts for some more.</Trans>
        )}{' '}
        <TextLink href="/time/mine">
          <Trans>Change how tiers count</Trans>
        </TextLink>
      </p>
      <WrittenTwiceRemark about={tiers.map(({ id }) => ({ of: 'tier', id }))} />
      {tiers.length === 0 ? (
        <Empty
          action={
            <Button onPress={() => void suggest()}>
              <Trans>Start with Primary and Secondary</Trans>
            </Button>
          }
        >
          <Trans>You have no tiers, and need none.</Trans>
        </Empty>
      ) : (
        <ol className={styles.parts} aria-label={t`Your tiers, nearest first`}>
          {tiers.map((tier, place) => (
            <TierRow key={tier.id} tier={tier} place={place} of={tiers.length} />
          ))}
        </ol>
      )}
      <AddTier />
    </Screen>
  );
}

function TierRow({ tier, place, of }: { tier: Tier; place: number; of: number }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const labels = useTierLabels();
  const row = useRef<HTMLLIElement>(null);
  const { name } = tier.fields;
  const { values, type, leave, error } = useKeptFields(`tier/${tier.id}`, { name }, (changes) =>
    people({ type: 'renameTier', tier: tier.id, name: changes.name ?? name }),
  );
  const inside = whoIsInTiers(state.people).get(tier.id) ?? [];
  const who = formats.list(inside.map((r) => namesIn(state, r.id, formats)));
  const move = async (to: number) => {
    if (to < 0 || to >= of) return;
    await attempt(people({ type: 'moveTier', tier: tier.id, to }), t`${name} moved`);
  };
  const key = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    const focused = document.activeElement;
    void move(place + by).then(() => {
      if (focused instanceof HTMLElement) focused.focus();
    });
  };
  return (
    <li ref={row} className={styles.tier} onKeyDown={key}>
      <TextField
        label={labels.name(place + 1)}
        value={values.name}
        onChange={(text) => type({ name: text })}
        onBlur={() => leave('name')}
        error={error('name')}
        autoComplete="off"
      />
      <div className={styles.tierActs}>
        <IconButton
          label={t`Move ${name} up`}
          icon={<ArrowUp aria-hidden />}
          onPress={() => void move(place - 1)}
          isDisabled={place === 0}
        />
        <IconButton
          label={t`Move ${name} down`}
          icon={<ArrowDown aria-hidden />}
          onPress={() => void move(place + 1)}
          isDisabled={place === of - 1}
        />
        <IconButton
          label={t`Take ${name} away`}
          icon={<Trash2 aria-hidden />}
          onPress={() =>
            void attempt(
              people({ type: 'removeTier', tier: tier.id }),
              inside.length === 0
                ? t`${name} is gone`
                : plural(inside.length, {
                    one: `${name} is gone; # relationship goes on without a tier`,
                    other: `${name} is gone; # relationships go on without a tier`,
                  }),
            )
          }
        />
      </div>
      <p className={styles.tierUse}>{who || <Trans>Nobody yet</Trans>}</p>
    </li>
  );
}

function AddTier() {
  const { t } = useLingui();
  const { act } = useOrrery();
  const sentence = useRefusals();
  const { draft, change, forget } = useDraft('tier/new', '');
  const [error, setError] = useState<string | undefined>();
  async function add(event: FormEvent) {
    event.preventDefault();
    const why = await act(people({ type: 'addTier', name: draft }), t`${draft.trim()} added`);
    setError(why ? sentence(why.code) : undefined);
    if (why) return;
    change('');
    forget();
  }
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)} noValidate>
      <TextField
        label={t`A further tier`}
        value={draft}
        onChange={(text) => {
          setError(undefined);
          change(text);
        }}
        error={error}
        autoComplete="off"
      />
      <Button type="submit" icon={<Plus aria-hidden />}>
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}
