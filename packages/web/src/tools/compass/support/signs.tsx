// What can be ticked, danger first; beside danger, whom to call.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangersTicked, SUPPORT_RULES, type SupportRule, type SupportSign } from '@orrery/domain';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { HelpFirst } from '../../help/help-first.tsx';
import { useSupportWords } from './support-words.ts';

export interface SignsProps {
  ticked: readonly SupportSign[];
  onChange: (ticked: readonly SupportSign[]) => void;
}

export function Signs({ ticked, onChange }: SignsProps) {
  const { t } = useLingui();
  const words = useSupportWords();
  const boxes = (...those: SupportRule['speaksFor'][]) =>
    SUPPORT_RULES.filter(({ speaksFor }) => those.includes(speaksFor)).map(({ sign }) => (
      <Checkbox
        key={sign}
        label={words.signs[sign]}
        value={ticked.includes(sign)}
        onChange={(isTicked) =>
          onChange(isTicked ? [...ticked, sign] : ticked.filter((other) => other !== sign))
        }
      />
    ));
  return (
    <Flow>
      <FieldGroup legend={t`First of all: is any of this so?`}>{boxes('help')}</FieldGroup>
      <HelpFirst kinds={dangersTicked(ticked)} />
      <FieldGroup legend={t`What has been hard lately?`}>{boxes('therapy', 'either')}</FieldGroup>
      <FieldGroup legend={t`What would you like to learn or change?`}>{boxes('coaching')}</FieldGroup>
      <p className="t-caption">
        <Trans>Tick what is so, and leave what is not or what you would rather not say.</Trans>
      </p>
    </Flow>
  );
}
