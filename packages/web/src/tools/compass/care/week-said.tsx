// One week in one or two taps: how full, how much room; and, for those who like, what one noticed and a line.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  type CompassIntent,
  type Intent,
  isTooFull,
  type LocalDate,
  loadsOf,
  SIGNS,
  sayOfWeek,
  type WeekOfMine,
  weeksOfMine,
} from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StepHead } from '../step-head.tsx';
import { usePieceId } from '../use-piece-id.ts';
import { useCareWords } from './care-words.ts';
import { useLoadLabels } from './field-labels.ts';
import { FullnessStrip } from './fullness-strip.tsx';
import { OwnWord } from './own-word.tsx';
import { WeekLine } from './week-line.tsx';

export const weekHref = (week: LocalDate, present: LocalDate): string =>
  week === present ? '/mine/care' : `/mine/care?week=${week}`;

const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });

export interface WeekSaidProps {
  week: LocalDate;
  /** The week that is now. */
  present: LocalDate;
  said: WeekOfMine | undefined;
}

export function WeekSaid({ week, present, said }: WeekSaidProps) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const words = useCareWords();
  const labels = useLoadLabels();
  const id = usePieceId('load', loadsOf(state.compass, week));
  const [erasing, setErasing] = useState<WeekOfMine | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { load = null, room = null, signs = [] } = said ?? {};
  type Said = Partial<Pick<WeekOfMine, 'load' | 'room' | 'signs'>>;
  const say = (changes: () => Said) => {
    // two quick taps are of one week: the second waits until the first is kept, and begins with what that left
    last.current = last.current.then(() =>
      attempt(sayOfWeek(state.compass, week, changes(), id).map(compass)),
    );
  };
  const saySigns = (chosen: readonly string[]) => {
    const gone = signs.filter((sign) => !chosen.includes(sign));
    const fresh = chosen.filter((sign) => !signs.includes(sign));
    say(() => {
      const now = weeksOfMine(state.compass).find((one) => one.week === week)?.signs ?? [];
      return { signs: [...new Set([...now.filter((sign) => !gone.includes(sign)), ...fresh])] };
    });
  };
  const ownSigns = [...new Set(weeksOfMine(state.compass).flatMap((one) => one.signs))].filter(
    (sign) => !SIGNS.some((ours) => ours === sign),
  );
  const days = formats.dayRange(week, addDays(week, 6));
  const noticed = [...signs.map(words.signOf), ...(said?.note ? [t`a line`] : [])];
  return (
    <section>
      <StepHead
        title={week === present ? t`This week` : days}
        before={{ label: t`The week before`, href: weekHref(addDays(week, -7), present) }}
        after={
          week < present ? { label: t`The week after`, href: weekHref(addDays(week, 7), present) } : null
        }
        more={
          said ? (
            <Menu
              label={t`More about this week`}
              items={[
                { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
                { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
              ]}
              onAction={(what) => {
                if (what === 'erase') setErasing(said);
                else
                  void attempt(
                    said.ids.map((one) => compass({ type: 'remove', of: 'load', id: one })),
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
            what={<Trans>Two of your devices told of this week at once, and not the same.</Trans>}
            todo={<Trans>Tap what it was: that stays.</Trans>}
          />
        ) : null}
        <FullnessStrip
          label={week === present ? t`How full is it?` : labels.load}
          words={words.load}
          value={load}
          onSay={(figure) => say(() => ({ load: figure }))}
        />
        <FullnessStrip
          label={week === present ? t`How much room is there in you for it?` : labels.room}
          words={words.room}
          value={room}
          onSay={(figure) => say(() => ({ room: figure }))}
        />
        <p role="status" className="t-small">
          {load === null || room === null
            ? ''
            : isTooFull({ load, room })
              ? t`Fuller than there is room for. Kept, for you alone.`
              : t`Within the room that there is. Kept, for you alone.`}
        </p>
      </Flow>
      <Disclosure
        label={<Trans>What you noticed</Trans>}
        detail={noticed.length > 0 ? formats.capital(formats.list(noticed)) : t`Signs, or a line of your own`}
      >
        <Flow>
          <Chips
            label={labels.signs}
            options={[...SIGNS, ...ownSigns].map((id) => ({ id: id as string, label: words.signOf(id) }))}
            value={signs}
            onChange={saySigns}
          />
          <OwnWord
            name={`load ${id} sign`}
            label={t`Something else that you noticed`}
            onAdd={(word) => saySigns([...signs, word])}
          />
          <WeekLine key={id} id={id} week={week} said={said} />
        </Flow>
      </Disclosure>
      {erasing ? (
        <EraseDialog
          title={t`Erase what you said of this week?`}
          intent={erasing.ids.map((one) => compass({ type: 'erase', of: 'load', id: one }))}
          open
          onClose={() => setErasing(null)}
          onErased={() => setErasing(null)}
        />
      ) : null}
    </section>
  );
}
