// What a provider keeps of their own work in a space: notes, and the record that duties ask for. Both lie in their own space, read by nobody
// else, and stay when their access ends (CARE34–CARE37).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { myZone, recordFile, type Work, workOf } from '@orrery/domain';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../../together/dates/with-circle.tsx';
import { NotInCircle } from '../../together/not-in-circle.tsx';
import { pathOf } from '../../together/use-circles.ts';
import { workPath } from '../clients/paths.ts';
import { Kept } from './kept.tsx';

export default function WorkScreen() {
  return (
    <WithCircle>
      {(one) => (one.circle.isCare && one.circle.isProvider ? <Whole {...one} /> : <NotInCircle />)}
    </WithCircle>
  );
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [gone, erase] = useState<Work | null>(null);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`What I keep of this`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A space` }}
      visibility={<OnlyYou />}
    >
      <Flow>
        <Notes circle={circle} onErase={erase} />
        <TheRecord circle={circle} onErase={erase} />
      </Flow>
      {gone ? (
        <EraseDialog
          title={gone.fields.of === 'note' ? t`Erase this note?` : t`Erase this entry of the record?`}
          intent={{ tool: 'care', intent: { type: 'eraseWork', work: gone.id, zone: myZone(state) } }}
          open
          onClose={() => erase(null)}
        />
      ) : null}
    </CircleFrame>
  );
}

interface PartProps {
  readonly circle: Circle;
  readonly onErase: (work: Work) => void;
}

function Notes({ circle, onErase }: PartProps) {
  const { state } = useOrrery();
  const all = workOf(state.care, 'note', circle.id).toReversed();
  return (
    <section>
      <SectionHead>
        <Trans>Notes</Trans>
      </SectionHead>
      <Flow>
        <p>
          <Trans>For you alone. You can erase them whenever you like.</Trans>
        </p>
        {all.map((one) => (
          <Kept
            key={one.id}
            work={one}
            actions={
              <Button kind="plain" onPress={() => onErase(one)}>
                <Trans>Erase the note</Trans>
              </Button>
            }
          />
        ))}
        <ButtonRow>
          <ButtonLink href={`${workPath(circle)}/new?of=note`}>
            <Trans>Write a note</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </section>
  );
}

function TheRecord({ circle, onErase }: PartProps) {
  const { state, now } = useOrrery();
  const { dayOf, dayWithYear } = useFormats();
  const all = workOf(state.care, 'record', circle.id);
  const placeOf = (id: string) => all.findIndex((one) => one.id === id) + 1;
  const today = dayOf(now, myZone(state));
  const save = () =>
    saveFile(
      'record.json',
      new Blob([`${JSON.stringify(recordFile(state.care, circle.id), null, 2)}\n`], {
        type: 'application/json',
      }),
    );
  return (
    <section>
      <SectionHead>
        <Trans>On record</Trans>
      </SectionHead>
      <Flow>
        <p>
          <Trans>
            What your duties ask you to keep. It stays as it was written; what was wrong is put right by
            another entry.
          </Trans>
        </p>
        {all.map((one, k) => {
          const { until, corrects } = one.fields;
          const [number, other] = [k + 1, placeOf(corrects)];
          const last = until && dayWithYear(until);
          return (
            <Kept
              key={one.id}
              work={one}
              head={
                other > 0 ? (
                  <Trans>
                    Entry {number}, corrects entry {other}
                  </Trans>
                ) : (
                  <Trans>Entry {number}</Trans>
                )
              }
              foot={last ? <Trans>To be kept through {last}</Trans> : undefined}
              actions={
                <>
                  <ButtonLink kind="plain" href={`${workPath(circle)}/new?of=record&corrects=${one.id}`}>
                    <Trans>Correct entry {number}</Trans>
                  </ButtonLink>
                  {until < today ? (
                    <Button kind="plain" onPress={() => onErase(one)}>
                      <Trans>Erase entry {number}</Trans>
                    </Button>
                  ) : null}
                </>
              }
            />
          );
        })}
        <ButtonRow>
          <ButtonLink href={`${workPath(circle)}/new?of=record`}>
            <Trans>Put something on record</Trans>
          </ButtonLink>
          {all.length > 0 ? (
            <Button icon={<Download aria-hidden />} onPress={save}>
              <Trans>Save the record as a file</Trans>
            </Button>
          ) : null}
        </ButtonRow>
        {all.length > 0 ? (
          <p className="t-caption">
            <Trans>
              The file holds the record of this space alone, and none of your notes. It is not sealed: whoever
              has it can read it.
            </Trans>
          </p>
        ) : null}
      </Flow>
    </section>
  );
}
