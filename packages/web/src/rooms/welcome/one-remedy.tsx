// The one change of my own that makes most room, said with what it gives; done by a tap and taken back as easily.
import { Trans } from '@lingui/react/macro';
import { myTimeOf, type Remedy } from '@orrery/domain';
import { Check } from 'lucide-react';
import { dateOnWeekday } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';

export function OneRemedy({ remedy }: { remedy: Remedy }) {
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const gives = formats.hoursLong(Math.max(30, Math.round(remedy.gives / 30) * 30));
  const mine = myTimeOf(state.time);
  const day = formats.weekday(dateOnWeekday(remedy.day ?? 1));
  const { words, does } = {
    openDay: {
      words: (
        <Trans>
          What would help most: dates on {day} too. That is room for about {gives} more.
        </Trans>
      ),
      does: <Trans>Open {day}</Trans>,
    },
    raiseCap: {
      words: (
        <Trans>
          What would help most: a higher limit. Dates take at most {formats.hoursLong(mine.weeklyCap)} a week
          now; with {formats.hoursLong(remedy.changes.weeklyCap ?? mine.weeklyCap)} there is room for about{' '}
          {gives} more.
        </Trans>
      ),
      does: <Trans>Allow {formats.hoursLong(remedy.changes.weeklyCap ?? mine.weeklyCap)}</Trans>,
    },
    leaveLessUnplanned: {
      words: (
        <Trans>
          What would help most: to leave less of your free time open. {formats.share(mine.unplanned / 100)}{' '}
          stay unplanned now; with {formats.share((remedy.changes.unplanned ?? 0) / 100)} there is room for
          about {gives} more.
        </Trans>
      ),
      does: <Trans>Leave less open</Trans>,
    },
  }[remedy.kind];
  return (
    <>
      <p>{words}</p>
      <Button
        icon={<Check aria-hidden />}
        onPress={() =>
          void attempt(
            { tool: 'time', intent: { type: 'changeMyTime', changes: remedy.changes } },
            <Trans>Done. The weeks have grown.</Trans>,
          )
        }
      >
        {does}
      </Button>
    </>
  );
}
