// One day: three figures and a line, each kept as one says it; none of it has to be said.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  CHECK_FIGURES,
  type CheckedDay,
  type CheckFields,
  type CompassIntent,
  type Intent,
  type LocalDate,
  piecesOfDay,
  sayOfDay,
} from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useKeptDraft } from '../../../app/use-kept-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { ArcDial } from '../../../ui/arc-dial.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { StepHead } from '../step-head.tsx';
import { usePieceId } from '../use-piece-id.ts';
import { useCheckWords } from './check-words.ts';

export const dayHref = (day: LocalDate, today: LocalDate): string =>
  day === today ? '/mine/check' : `/mine/check?on=${day}`;

const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const nothing: Omit<CheckFields, 'on'> = { wellbeing: null, connection: null, strain: null, note: '' };

export interface DaySaidProps {
  day: LocalDate;
  today: LocalDate;
  said: CheckedDay | undefined;
}

export function DaySaid({ day, today, said }: DaySaidProps) {
  const { t } = useLingui();
  const { state, act, attempt } = useOrrery();
  const formats = useFormats();
  const { labels, ends } = useCheckWords();
  const pieces = piecesOfDay(state.compass, day);
  const id = usePieceId('check', pieces);
  const [erasing, setErasing] = useState<CheckedDay | null>(null);
  const isThere = () => piecesOfDay(state.compass, day).length > 0;
  const draft = useKeptDraft<typeof nothing>({
    ...{ name: `check ${id}`, there: pieces.length > 0 ? (said ?? nothing) : undefined, blank: nothing },
    ...{ first: 'note', nothing: 'saysNothing', isThere },
    isGone: () => state.compass.erased.has(`check ${id}`),
    keep: (changes) => act(sayOfDay(state.compass, day, changes, id).map(compass)),
  });
  return (
    <section>
      <StepHead
        title={day === today ? t`Today` : formats.dayWithYear(day)}
        before={{ label: t`The day before`, href: dayHref(addDays(day, -1), today) }}
        after={day < today ? { label: t`The day after`, href: dayHref(addDays(day, 1), today) } : null}
        more={
          said ? (
            <Menu
              label={t`More about this day`}
              items={[
                { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
                { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
              ]}
              onAction={(what) => {
                if (what === 'erase') setErasing(said);
                else
                  void attempt(
                    said.ids.map((one) => compass({ type: 'remove', of: 'check', id: one })),
                    <Trans>Put away. It can come back.</Trans>,
                  );
              }}
            />
          ) : null
        }
      />
      <Flow>
        {said && said.differs.length > 0 ? (
          <Notice
            kind="remark"
            what={<Trans>Two of your devices told of this day at once, and not the same.</Trans>}
            todo={<Trans>Say what it was: that stays.</Trans>}
          />
        ) : null}
        {CHECK_FIGURES.map((which) => (
          <ArcDial
            key={which}
            label={labels[which]}
            value={draft.values[which]}
            onChange={(figure) => draft.change({ [which]: figure })}
            say={(figure) => t`${formats.number(figure)} of 10`}
            low={ends[which][0]}
            high={ends[which][1]}
          />
        ))}
        <TextArea
          label={labels.note}
          optional
          rows={2}
          value={draft.values.note}
          onChange={(note) => draft.change({ note })}
          error={draft.error('note')}
        />
        {draft.changed().length > 0 || draft.isBegun ? (
          <SavedLine isSaved={draft.isSaved} refused={null} />
        ) : (
          <p className="t-small">
            <Trans>Each can be left out. A day without an answer is nothing.</Trans>
          </p>
        )}
      </Flow>
      {erasing ? (
        <EraseDialog
          title={t`Erase what you said of this day?`}
          intent={erasing.ids.map((one) => compass({ type: 'erase', of: 'check', id: one }))}
          open
          onClose={() => setErasing(null)}
          onErased={() => setErasing(null)}
        />
      ) : null}
    </section>
  );
}
