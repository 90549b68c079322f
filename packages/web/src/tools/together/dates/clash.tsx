// That an hour is given already, and to what: known on this device alone. It forbids nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MyHour, myZone } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTimeWords } from '../../time/grid/time-words.ts';
import { useCircles } from '../use-circles.ts';

export function Clash({ meets }: { meets: readonly MyHour[] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const circles = useCircles();
  const words = useTimeWords();
  if (meets.length === 0) return null;
  const lines = meets.map((one) => {
    const at = words.interval(...one.hours, myZone(state));
    const where = one.space === null ? t`in your own plan` : circles?.get(one.space)?.name || t`a circle`;
    return t({ message: `${at} (${where})`, comment: 'an hour, and where it was said yes to' });
  });
  const all = words.formats.list(lines);
  return (
    <Notice
      kind="remark"
      announce
      what={<Trans>You have said yes to something else at that time.</Trans>}
      means={all}
      todo={<Trans>If you mean both, go on. Nobody else learns of this.</Trans>}
    />
  );
}
