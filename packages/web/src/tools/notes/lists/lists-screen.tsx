// One's own lists: what sets things off, and what one wants to try when it does. Both grow by writing.
import { Trans, useLingui } from '@lingui/react/macro';
import { strategiesOf, triggersByUse } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import styles from './lists.module.css';
import { StrategyRow } from './strategy-row.tsx';
import { TriggerRow } from './trigger-row.tsx';

export default function ListsScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const triggers = triggersByUse(state.notes);
  const strategies = strategiesOf(state.notes);
  return (
    <Screen
      title={t`Triggers and tries`}
      documentTitle={t`Lists`}
      back={{ href: '/mine', label: t`Mine` }}
      visibility={<OnlyYou />}
      narrow
    >
      <WrittenTwiceRemark
        about={[
          ...triggers.map(({ trigger }) => ({ of: 'trigger' as const, id: trigger.id })),
          ...strategies.map(({ id }) => ({ of: 'strategy' as const, id })),
        ]}
      />
      {triggers.length + strategies.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/mine/write">
              <Trans>Write</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing on your lists yet. They grow as you write what set something off.</Trans>
        </Empty>
      ) : null}
      {triggers.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>What sets it off</Trans>
          </SectionHead>
          <ul className={styles.list}>
            {triggers.map(({ trigger }) => (
              <TriggerRow key={trigger.id} trigger={trigger} />
            ))}
          </ul>
        </section>
      ) : null}
      {strategies.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>To try next time</Trans>
          </SectionHead>
          <ul className={styles.list}>
            {strategies.map((strategy) => (
              <StrategyRow key={strategy.id} strategy={strategy} />
            ))}
          </ul>
        </section>
      ) : null}
    </Screen>
  );
}
