// On the page of a circle: with whom I speak of hours there, what each asks for, and which floors count.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { floorsToAnswer, type MemberId, wishOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useDateWords } from '../dates/date-words.ts';
import { useSharedWords } from '../sharing/shared-words.ts';
import { memberLook } from '../use-circles.ts';
import { useFloorStanding } from './floor-words.ts';
import { companies, hoursPath } from './whose.ts';

export function HoursSection({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useDateWords(circle);
  const shared = useSharedWords();
  const floor = useFloorStanding(circle);
  const { me } = circle.inCircle;
  const all = companies(circle);
  if (all.length === 0) return null;
  const waiting = floorsToAnswer(circle.state.time, circle.inCircle);
  const detail = (people: readonly MemberId[]): string => {
    const asked = people.flatMap((one) => {
      const what = wishOf(circle.state.spaces, one, people)?.fields.what;
      if (what?.kind !== 'wish') return [];
      const [hours, name] = [shared.wish(what), words.nameOf(one)];
      return [one === me ? t`You ask for this: ${hours}.` : t`${name} asks for this: ${hours}.`];
    });
    return [...asked, floor(people)].join(' ');
  };
  return (
    <section>
      <SectionHead>
        <Trans>Time together</Trans>
      </SectionHead>
      <List label={t`Time together`}>
        {all.map(({ id, others }) => {
          const people = [me, ...others];
          const isWaiting = waiting.some(({ floor: one }) => one.people.join() === [...people].sort().join());
          const names = words.names(others);
          return (
            <ListRow
              key={id}
              lead={
                <Mark
                  appearance={memberLook(state, circle, others[0] as MemberId)}
                  size={18}
                  hollow={others.length > 1}
                />
              }
              title={t`With ${names}`}
              detail={detail(people)}
              strong={isWaiting}
              href={hoursPath(circle, id)}
            />
          );
        })}
      </List>
    </section>
  );
}
