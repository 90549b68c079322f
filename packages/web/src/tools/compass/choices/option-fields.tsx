// One option: what it is exactly, which of one's values it is true to and which it strains, what it brings soon and later.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ChoiceOption, leadingValues, type ValueId, valuesOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useValueWords } from '../values/value-words.ts';
import { optionKinds, useChoiceWords, useOptionLabels } from './choice-words.ts';

export interface OptionFieldsProps {
  option: ChoiceOption;
  number: number;
  onChange: (changes: Partial<ChoiceOption>) => void;
  error: (field: keyof ChoiceOption) => string | undefined;
}

export function OptionFields({ option, number, onChange, error }: OptionFieldsProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const labels = useOptionLabels();
  const words = useChoiceWords();
  const values = useValueWords();
  const said = {
    fits: leadingValues(state.compass, option.fits),
    strains: leadingValues(state.compass, option.strains),
  };
  const touched = new Set([...said.fits, ...said.strains]);
  const offered = valuesOf(state.compass).filter(
    ({ id, fields }) => fields.weight !== 'notNow' || touched.has(id),
  );
  const chips = (field: 'fits' | 'strains') => ({
    options: offered.map(({ id, fields }) => ({ id, label: values.nameOf(fields.value) })),
    value: said[field],
    // a value that is put away stays said of it, and is there again when it comes back
    onChange: (ids: ValueId[]) =>
      onChange({ [field]: [...said[field].filter((id) => offered.every((one) => one.id !== id)), ...ids] }),
    error: error(field),
  });
  const text = (field: 'what' | 'soon' | 'later' | 'toFindOut') => ({
    rows: 2,
    value: option[field],
    onChange: (written: string) => onChange({ [field]: written }),
    error: error(field),
  });
  return (
    <>
      <TextArea label={labels.what} {...text('what')} />
      {option.kind === 'leave' ? (
        <p>
          <TextLink href="/help/more">
            <Trans>What to think of before one leaves</Trans>
          </TextLink>
        </p>
      ) : null}
      {offered.length === 0 ? (
        <p className="t-small">
          <Trans>
            With <TextLink href="/mine/values">values of your own</TextLink>, you can say here which of them
            it is true to, and which it strains.
          </Trans>
        </p>
      ) : (
        <>
          <Chips label={labels.fits} {...chips('fits')} />
          <Chips label={labels.strains} {...chips('strains')} />
        </>
      )}
      <TextArea label={labels.soon} hint={t`What it brings, and what it costs.`} {...text('soon')} />
      <TextArea label={labels.later} hint={t`In a year, or in five.`} {...text('later')} />
      <TextArea
        label={labels.toFindOut}
        hint={t`What you would have to know, or whom you would ask, before it can be decided.`}
        {...text('toFindOut')}
      />
      <Select
        label={t`Kind of option ${number}`}
        options={optionKinds.map((id) => ({ id, label: words.kinds[id] }))}
        value={option.kind}
        onChange={(kind) => onChange({ kind })}
        error={error('kind')}
      />
    </>
  );
}
