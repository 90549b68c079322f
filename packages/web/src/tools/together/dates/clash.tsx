// That an hour is given already, and to what: known on this device alone. It forbids nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MyHour, myZone } from '@orrery/domain';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTimeWords } from '../../time/grid/time-words.ts';
import { nameIn } from '../sharing/names-in.ts';
import { useCircles } from '../use-circles.ts';

/** "with Sam, Dinner": whom such an hour is with, and what it is. */
function useAbout(): (one: MyHour) => string[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const circles = useCircles();
  const { formats } = useTimeWords();
  const about = (others: string, title: string): string[] => {
    const whom = others ? t({ message: `with ${others}`, comment: 'begins no sentence' }) : '';
    return [whom, title].filter(Boolean);
  };
  return (one) => {
    if (one.space === null) {
      const fields = state.time.dates.get(one.date)?.fields;
      return fields ? about(namesIn(state, fields.relationship, formats), fields.title) : [];
    }
    const circle = circles?.get(one.space);
    const date = circle?.state.time.shared.get(one.shared);
    if (!circle || !date) return [];
    const others = date.people.filter((member) => member !== circle.inCircle.me);
    const version = date.versions.find(({ key }) => key === one.terms);
    return about(formats.list(others.map((member) => nameIn(circle, member))), version?.terms.title ?? '');
  };
}

export function Clash({ meets }: { meets: readonly MyHour[] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const circles = useCircles();
  const words = useTimeWords();
  const aboutOf = useAbout();
  if (meets.length === 0) return null;
  const lines = meets.map((one) => {
    const at = words.interval(...one.hours, myZone(state));
    const where = one.space === null ? t`in your own plan` : circles?.get(one.space)?.name || t`a circle`;
    const about = [at, ...aboutOf(one)].join(', ');
    return t({ message: `${about} (${where})`, comment: 'an hour, with whom, and where it was said yes to' });
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
