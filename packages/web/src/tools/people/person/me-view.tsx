// The sun: what I said about myself, and how the dates are shared.

import { Trans, useLingui } from '@lingui/react/macro';
import { ME, meOf, myZone, type Network } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import type { FourWeeks } from '../use-network.ts';
import styles from './person.module.css';
import { SharesTable } from './shares-table.tsx';

export function MeView({ network, weeks }: { network: Network; weeks: FourWeeks }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const { name, pronouns, notes } = meOf(state.people);
  return (
    <div className={styles.view}>
      <WrittenTwiceRemark about={[{ of: 'person', id: ME }]} />
      <p className={styles.sentence}>
        <Trans>In the middle of your own map. On this device you are always the brass sun.</Trans>
      </p>
      <Terms>
        {name ? <Term name={t`Name`}>{name}</Term> : null}
        {pronouns ? <Term name={t`Pronouns`}>{pronouns}</Term> : null}
        <Term name={t`Clock`}>{formats.zoneName(myZone(state))}</Term>
      </Terms>
      {notes ? <p className={styles.note}>{notes}</p> : null}
      <div className={styles.actions}>
        <ButtonRow>
          <ButtonLink href="/time/mine">
            <Trans>Your own time</Trans>
          </ButtonLink>
          <ButtonLink href={`/people/${ME}/edit`}>
            <Trans>Edit</Trans>
          </ButtonLink>
        </ButtonRow>
      </div>
      <div className={styles.shares}>
        <SharesTable network={network} weeks={weeks} />
      </div>
    </div>
  );
}
