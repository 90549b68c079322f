// One value: what it can mean, what it means to me where it guides me, and what one does with it seldom.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassIntent, type CompassThings, newCompass } from '@orrery/domain';
import { Archive } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useKeptDraft } from '../../../app/use-kept-draft.ts';
import { ListRow } from '../../../ui/list-row.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useValueWords, type Weight, weights } from './value-words.ts';

export function ValueRow({ value }: { value: CompassThings['value'] }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const words = useValueWords();
  const { id, fields } = value;
  const name = words.nameOf(fields.value);
  const guides = fields.weight === 'guides';
  const does = (intent: CompassIntent, told: ReactNode) => void attempt({ tool: 'compass', intent }, told);
  const choose = (what: Weight | 'away') =>
    what === 'away'
      ? does({ type: 'remove', of: 'value', id }, <Trans>Put away. It can come back.</Trans>)
      : does({ type: 'change', of: 'value', id, changes: { weight: what } }, <Trans>Changed</Trans>);
  return (
    <ListRow
      title={name}
      detail={words.sentenceOf(fields.value) || undefined}
      trail={
        <Menu
          label={t`More about ${name}`}
          items={[
            ...weights
              .filter((weight) => weight !== fields.weight)
              .reverse()
              .map((weight) => ({ id: weight, label: words.piles[weight] })),
            { id: 'away' as const, label: t`Put away`, icon: <Archive aria-hidden /> },
          ]}
          onAction={choose}
        />
      }
      below={guides || fields.meaning !== '' ? <Meaning value={value} /> : undefined}
    />
  );
}

function Meaning({ value: { id, fields } }: { value: CompassThings['value'] }) {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const words = useValueWords();
  const draft = useKeptDraft({
    ...{ name: `value ${id}`, there: fields, blank: newCompass.value },
    ...{ first: 'meaning', nothing: 'nameMissing' },
    isThere: () => state.compass.value.has(id),
    isGone: () => state.compass.erased.has(`value ${id}`),
    keep: (changes) => act({ tool: 'compass', intent: { type: 'change', of: 'value', id, changes } }),
  });
  const name = words.nameOf(fields.value);
  return (
    <>
      <TextArea
        label={t`${name}: what it means to me`}
        rows={1}
        value={draft.values.meaning}
        onChange={(meaning) => draft.change({ meaning })}
        error={draft.error('meaning')}
      />
      {draft.changed().length > 0 ? <SavedLine isSaved={draft.isSaved} refused={null} /> : null}
    </>
  );
}
