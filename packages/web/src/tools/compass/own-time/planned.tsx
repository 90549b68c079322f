// What was planned for an evening that is over, in a few quiet lines.
import { Trans, useLingui } from '@lingui/react/macro';
import type { EveningFields } from '@orrery/domain';
import { fewNames } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useEveningLabels } from './labels.ts';
import styles from './own-time.module.css';
import { planOf } from './words.ts';

export function Planned({ fields }: { fields: EveningFields }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const labels = useEveningLabels();
  const apart = fields.apart.filter((person) => state.people.people.get(person)?.present);
  const said = [
    [labels.plan, planOf(state, fields).join('\n')],
    [labels.message, fields.message],
    [labels.call, fields.call],
    [labels.talk, fields.talk],
    [t`Elsewhere meanwhile`, fewNames(state, apart, formats)],
  ].filter(([, words]) => words);
  if (said.length === 0)
    return (
      <p className={styles.quiet}>
        <Trans>It was left open.</Trans>
      </p>
    );
  return (
    <Terms>
      {said.map(([name, words]) => (
        <Term key={name} name={name}>
          <span className={styles.text}>{words}</span>
        </Term>
      ))}
    </Terms>
  );
}
