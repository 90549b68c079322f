// Things that may do good right now: one's own first, then a few of ours. Nothing to tick off.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Strategy, strategiesOf } from '@orrery/domain';
import { DoorOpen, Droplets, GlassWater, LifeBuoy, Moon, Phone, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { me } from '../../../ui/appearance.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './right-now.module.css';

export function RightNow() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const own = strategiesOf(state.notes).filter(({ fields }) => fields.state !== 'setAside');
  const ours = [
    { what: t`A glass of water, and something to eat`, icon: <GlassWater aria-hidden /> },
    { what: t`Cold water over your hands`, icon: <Droplets aria-hidden /> },
    { what: t`Five minutes outside, or at an open window`, icon: <DoorOpen aria-hidden /> },
    { what: t`A call to somebody who is good for you`, icon: <Phone aria-hidden /> },
    {
      what: t`Leave it for today: nothing has to be decided while it is strong`,
      icon: <Moon aria-hidden />,
    },
  ];
  const takeOff = (strategy: Strategy) =>
    void attempt(
      {
        tool: 'notes',
        intent: { type: 'changeStrategy', strategy: strategy.id, changes: { state: 'setAside' } },
      },
      <Trans>It is off this list.</Trans>,
    );
  return (
    <section>
      <SectionHead>
        <Trans>For right now</Trans>
      </SectionHead>
      <List label={t`For right now`}>
        {own.map((strategy) => {
          const { what } = strategy.fields;
          return (
            <ListRow
              key={strategy.id}
              lead={<Mark appearance={me} />}
              title={what}
              trail={
                <IconButton
                  label={t`Take “${what}” off this list`}
                  icon={<X aria-hidden />}
                  onPress={() => takeOff(strategy)}
                />
              }
            />
          );
        })}
        {ours.map(({ what, icon }) => (
          <ListRow key={what} lead={icon} title={what} />
        ))}
        <ListRow
          lead={<LifeBuoy aria-hidden />}
          title={<Trans>People who answer at any hour</Trans>}
          href="/help/now"
        />
      </List>
      <NewOne />
    </section>
  );
}

function NewOne() {
  const { t } = useLingui();
  const { act } = useOrrery();
  const sentence = useRefusals();
  const [typed, write] = useDraft<string>('what helps');
  const [error, setError] = useState<string | undefined>();
  const add = async () => {
    const what = typed?.trim() ?? '';
    if (what === '') return setError(t`Please write what it is.`);
    const why = await act({
      tool: 'notes',
      intent: { type: 'tryStrategy', fields: { what, state: 'kept' } },
    });
    setError(why ? sentence(why.code) : undefined);
    if (!why) write(null);
  };
  return (
    <form
      className={styles.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t`Something else that helps you`}
        value={typed ?? ''}
        onChange={(text) => {
          write(text);
          setError(undefined);
        }}
        error={error}
      />
      <Button type="submit" icon={<Plus aria-hidden />}>
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}
