// Looking after oneself and pauses, as rows of the compass: how each stands, in a line.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  dangerIn,
  isTooFull,
  mondayOf,
  myDateOf,
  pausesOf,
  pausesToRevisit,
  thingsOf,
  weeksOfMine,
} from '@orrery/domain';
import {
  Feather,
  Flag,
  Hourglass,
  Leaf,
  MessagesSquare,
  Sun,
  UserRoundSearch,
  UsersRound,
} from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { CheckRow } from '../check/check-rows.tsx';

export function CareRows() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const today = myDateOf(state, now);
  const [last] = weeksOfMine(state.compass);
  const thisWeek = last?.week === mondayOf(today) && last.load !== null && last.room !== null ? last : null;
  const friends = thingsOf(state.compass, 'friend').length;
  const waiting = pausesOf(state.compass).length;
  const due = pausesToRevisit(state.compass, today).length;
  return (
    <>
      <ListRow
        lead={<Leaf aria-hidden />}
        title={t`Looking after myself`}
        detail={
          thisWeek === null
            ? t`How full is this week?`
            : isTooFull(thisWeek)
              ? t`This week is fuller than there is room for`
              : t`This week is within the room that there is`
        }
        href="/mine/care"
      />
      <ListRow
        lead={<UsersRound aria-hidden />}
        title={t`People who are there`}
        detail={
          friends === 0
            ? t`Friends, family, whoever is no partner`
            : plural(friends, { one: 'One person', other: '# people' })
        }
        href="/mine/friends"
      />
      <ListRow
        lead={<Feather aria-hidden />}
        title={t`Three minutes of kindness`}
        detail={t`When something hurts; nothing is kept`}
        href="/mine/kindness"
      />
      <ListRow
        lead={<Hourglass aria-hidden />}
        title={t`Decisions that wait`}
        detail={
          due > 0
            ? plural(due, { one: 'For one, its day has come', other: 'For #, their day has come' })
            : waiting === 0
              ? t`None waits`
              : plural(waiting, { one: 'One waits', other: '# wait' })
        }
        href="/mine/pauses"
      />
      <ListRow
        lead={<Flag aria-hidden />}
        title={t`My goals`}
        detail={t`What you would like to come closer to`}
        href="/mine/goals"
      />
      <CheckRow />
      <ListRow
        lead={<MessagesSquare aria-hidden />}
        title={t`Therapy, coaching or both`}
        detail={t`What to look for, by rules that you can read`}
        href="/mine/support"
      />
      <ListRow
        lead={<UserRoundSearch aria-hidden />}
        title={t`Choosing somebody`}
        detail={t`What to ask a therapist or a coach, and what they answer`}
        href="/mine/choosing"
      />
      {dangerIn(state) === null ? (
        <ListRow
          lead={<Sun aria-hidden />}
          title={t`A good moment of theirs`}
          detail={t`Being glad with somebody, as far as it is true`}
          href="/mine/good-moment"
        />
      ) : null}
    </>
  );
}
