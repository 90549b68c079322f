// What one could do with the energy and the time that there are: one’s own list, those that use most of both first, and a few openings.
// What somebody has right now is remembered only while they are here.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type IdeaFields, type IdeaId, ideasThatFit, thingsOf } from '@orrery/domain';
import { useState } from 'react';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { IdeaSheet } from './idea-sheet.tsx';
import { NewIdea } from './new-idea.tsx';
import { OneOf } from './one-of.tsx';
import { useOpenings } from './openings.ts';
import styles from './own-time.module.css';
import { type Idea, lengths, useOwnTimeWords } from './words.ts';

/** As long as one likes, in minutes: nothing takes longer than a day. */
const allDay = 1_440;
const energies = ['little', 'some', 'much'] as const;

export function WhatFits() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useOwnTimeWords();
  const [energy, setEnergy] = useState<IdeaFields['energy']>('some');
  const [minutes, setMinutes] = useState(60);
  const [open, setOpen] = useState<IdeaId | null>(null);
  const [erasing, setErasing] = useState<IdeaId | null>(null);
  const all = thingsOf(state.compass, 'idea');
  const fit = ideasThatFit(state.compass, energy, minutes);
  const rest = all.filter((idea) => !fit.includes(idea));
  const shown = all.find(({ id }) => id === open);
  const rows = (ideas: readonly Idea[], label: string) => (
    <List label={label}>
      {ideas.map((idea) => (
        <ListRow
          key={idea.id}
          title={idea.fields.what}
          detail={[formats.capital(words.kinds[idea.fields.kind]), words.detail(idea.fields)].join(' · ')}
          onPress={() => setOpen(idea.id)}
        />
      ))}
    </List>
  );
  return (
    <section>
      <Flow>
        <div className={styles.have}>
          <OneOf
            label={t`The energy I have`}
            options={energies.map((id) => ({ id, label: formats.capital(words.energies[id]) }))}
            value={energy}
            onChange={setEnergy}
          />
          <OneOf
            label={t`The time I have`}
            options={[
              ...lengths.slice(0, 4).map((one) => ({ id: String(one), label: formats.duration(one) })),
              { id: String(allDay), label: t`More` },
            ]}
            value={String(minutes)}
            onChange={(id) => setMinutes(Number(id))}
          />
        </div>
        <div>
          <SectionHead>
            <Trans>What fits</Trans>
          </SectionHead>
          {fit.length > 0 ? (
            rows(fit, t`What fits`)
          ) : (
            <p className={styles.quiet} role="status">
              {all.length === 0 ? (
                <Trans>Your list is empty so far. It is yours alone, and it may stay small.</Trans>
              ) : (
                <Trans>Nothing on your list asks for this little. Resting counts, too.</Trans>
              )}
            </p>
          )}
          <div className={styles.further}>
            {rest.length > 0 ? (
              <Disclosure
                label={t`The rest of your list`}
                detail={plural(rest.length, { one: '# that asks for more', other: '# that ask for more' })}
              >
                {rows(rest, t`The rest of your list`)}
              </Disclosure>
            ) : null}
            <Openings energy={energy} minutes={minutes} isOpen={all.length === 0} />
          </div>
        </div>
        <NewIdea />
      </Flow>
      {shown ? (
        <IdeaSheet
          key={shown.id}
          idea={shown}
          onClose={() => setOpen(null)}
          onErase={() => {
            setErasing(shown.id);
            setOpen(null);
          }}
        />
      ) : null}
      {erasing ? (
        <EraseDialog
          title={t`Erase this for good?`}
          intent={{ tool: 'compass', intent: { type: 'erase', of: 'idea', id: erasing } }}
          open
          onClose={() => setErasing(null)}
          onErased={() => setErasing(null)}
        />
      ) : null}
    </section>
  );
}

interface OpeningsProps {
  energy: IdeaFields['energy'];
  minutes: number;
  isOpen: boolean;
}

function Openings({ energy, minutes, isOpen }: OpeningsProps) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const words = useOwnTimeWords();
  const all = useOpenings();
  const taken = thingsOf(state.compass, 'idea').map(({ fields }) => fields.what);
  const offered = all.filter(
    (one) =>
      !taken.includes(one.what) &&
      energies.indexOf(one.energy) <= energies.indexOf(energy) &&
      (one.minutes ?? 0) <= minutes,
  );
  if (offered.length === 0) return null;
  return (
    <Disclosure label={t`A few openings`} detail={t`Not yours until you take them`} open={isOpen}>
      <List label={t`A few openings`}>
        {offered.map((one) => (
          <ListRow
            key={one.what}
            title={one.what}
            detail={words.detail(one)}
            trail={
              <Button
                label={t`Take it: ${one.what}`}
                onPress={() =>
                  void attempt(
                    { tool: 'compass', intent: { type: 'add', of: 'idea', fields: one } },
                    <Trans>On your list.</Trans>,
                  )
                }
              >
                <Trans>Take it</Trans>
              </Button>
            }
          />
        ))}
      </List>
    </Disclosure>
  );
}
