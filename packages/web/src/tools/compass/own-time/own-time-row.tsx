// Own time on the compass: the next evening of one’s own, or how long the list is.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { eveningsAhead, myDateOf, thingsOf } from '@orrery/domain';
import { MoonStar } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ListRow } from '../../../ui/list-row.tsx';

export function OwnTimeRow() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const today = myDateOf(state, now);
  const [next] = eveningsAhead(state.compass, today);
  const ideas = thingsOf(state.compass, 'idea').length;
  const day = next && formats.relativeDay(next.fields.on, today);
  return (
    <ListRow
      lead={<MoonStar aria-hidden />}
      title={t`Time of my own`}
      detail={
        day
          ? t`An evening of your own: ${day}`
          : plural(ideas, {
              0: 'What you do when nobody needs you',
              one: 'One thing on your list',
              other: '# things on your list',
            })
      }
      href="/mine/own-time"
    />
  );
}
