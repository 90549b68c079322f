// Whose calendar it is, how it is called, which days of it, with or without titles, beside or in place of another.

import { useLingui } from '@lingui/react/macro';
import { ME, type PersonId, peopleOf, type Source, type SourceId } from '@orrery/domain';
import { lookOf, nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FormFault } from '../limits/kept-form.ts';
import { type ImportSettings, longestName, windowFault } from './import-model.ts';

/** Me and everybody on my map, for "whose calendar". */
export function useOwners(): { id: PersonId; label: string; mark: React.ReactNode }[] {
  const { state } = useOrrery();
  const { t } = useLingui();
  const others = peopleOf(state.people).map(({ id }) => id);
  return [ME, ...others].map((id) => ({
    id,
    label: id === ME ? t`Mine` : nameOf(state, id),
    mark: <Mark appearance={lookOf(state, id)} />,
  }));
}

export interface ImportSettingsProps {
  settings: ImportSettings;
  onChange: (changes: Partial<ImportSettings>) => void;
  /** Calendars that are kept already. */
  sources: readonly Source[];
  /** Why it was not kept. */
  fault: FormFault | null;
}

export function ImportSettingsForm({ settings, onChange, sources, fault }: ImportSettingsProps) {
  const { t } = useLingui();
  const sentence = useRefusals();
  const owners = useOwners();
  const theirs = sources.filter(({ fields }) => fields.owner === settings.owner);
  const wrong = windowFault(settings);
  const at = (field: 'name' | 'from' | 'to') => {
    if (wrong?.field === field) return sentence(wrong.code);
    // what is too much to keep is mended by choosing fewer days
    const about = fault?.field === 'busy' ? 'to' : fault?.field;
    return fault && fault.code !== 'numberMissing' && about === field ? sentence(fault.code) : undefined;
  };
  const places: { id: SourceId | 'beside'; label: string; detail?: string }[] = [
    ...theirs.map(({ id, fields }) => ({
      id,
      label: t`In place of “${fields.name}”`,
      detail: t`Nothing of its old state remains.`,
    })),
    { id: 'beside', label: t`Beside what is there` },
  ];
  return (
    <Fields>
      <Select
        label={t`Whose calendar is it?`}
        options={owners}
        value={settings.owner}
        onChange={(owner) => onChange({ owner, replaces: null })}
      />
      {theirs.length > 0 ? (
        <RadioList
          label={t`Where it goes`}
          options={places}
          value={settings.replaces ?? 'beside'}
          onChange={(id) => onChange({ replaces: id === 'beside' ? null : (id as SourceId) })}
        />
      ) : null}
      <TextField
        label={t`Name`}
        value={settings.name}
        maxLength={longestName}
        onChange={(name) => onChange({ name })}
        error={at('name')}
      />
      <FieldGroup legend={t`Days to read`} row>
        <DateField
          name="from"
          label={t`From`}
          value={settings.from}
          onChange={(from) => onChange({ from })}
          error={at('from')}
        />
        <DateField
          name="to"
          label={t`To, that day included`}
          value={settings.until}
          onChange={(until) => onChange({ until })}
          error={at('to')}
        />
      </FieldGroup>
      <Switch
        label={t`Keep titles`}
        detail={
          settings.titles
            ? t`What the events are called is kept too, sealed on this device, and shown in your week.`
            : t`Only when somebody is taken is kept, never what for.`
        }
        value={settings.titles}
        onChange={(titles) => onChange({ titles })}
      />
    </Fields>
  );
}
