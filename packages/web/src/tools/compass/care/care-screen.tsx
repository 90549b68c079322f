// Looking after oneself: this week in one or two taps, the weeks in one drawing, and what is there for one.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  dangerIn,
  friendsToCall,
  isLocalDate,
  mondayOf,
  myDateOf,
  thingsOf,
  wearOf,
  weeksOfMine,
} from '@orrery/domain';
import { CalendarX2, Feather, Fence, Hourglass, MessagesSquare, Sprout, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { KeptTime } from './kept-time.tsx';
import { WearWords } from './wear.tsx';
import { WeekSaid } from './week-said.tsx';
import { atOnce } from './weeks.ts';
import { WeeksDrawing } from './weeks-drawing.tsx';
import { WeeksTable } from './weeks-table.tsx';

export default function CareScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const [query] = useSearchParams();
  const today = myDateOf(state, now);
  const present = mondayOf(today);
  const asked = query.get('week') ?? '';
  const week = isLocalDate(asked) && mondayOf(asked) === asked && asked < present ? asked : present;
  const weeks = useMemo(() => weeksOfMine(state.compass), [state]);
  const wear = useMemo(() => wearOf(state.compass, today), [state, today]);
  const said = weeks.find((one) => one.week === week);
  return (
    <Screen
      title={t`Looking after myself`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <WrittenTwiceRemark
          about={weeks.flatMap(({ ids }) => ids.map((id) => ({ of: 'load' as const, id })))}
        />
        <WeekSaid key={week} week={week} present={present} said={said} />
        {weeks.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>Your weeks</Trans>
            </SectionHead>
            <WearWords wear={wear} />
            <Weeks present={present} />
          </section>
        ) : null}
        <Ways isFuller={wear.kind === 'fullerThanUsual'} />
        <KeptTime week={present} />
      </Flow>
    </Screen>
  );
}

/** Twelve weeks at a time, drawn and as a table. */
function Weeks({ present }: { present: string }) {
  const { state } = useOrrery();
  const weeks = weeksOfMine(state.compass);
  const [skipped, skip] = useState(0);
  const last = addDays(present, -7 * skipped);
  const first = addDays(last, -7 * (atOnce - 1));
  const shown = weeks.filter(({ week }) => week >= first && week <= last);
  const hasOlder = weeks.some(({ week }) => week < first);
  return (
    <div>
      <WeeksDrawing weeks={shown} last={last} present={present} />
      {shown.length > 0 ? (
        <Disclosure
          label={<Trans>Week by week</Trans>}
          detail={plural(shown.length, { one: 'One week', other: '# weeks' })}
        >
          <WeeksTable weeks={shown} />
        </Disclosure>
      ) : null}
      {hasOlder || skipped > 0 ? (
        <ButtonRow>
          {hasOlder ? (
            <Button onPress={() => skip(skipped + atOnce)}>
              <Trans>Older weeks</Trans>
            </Button>
          ) : null}
          {skipped > 0 ? (
            <Button onPress={() => skip(skipped - atOnce)}>
              <Trans>Newer weeks</Trans>
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
    </div>
  );
}

/** What is there for one; more of it where weeks were fuller than usual. None of it has to be done. */
function Ways({ isFuller }: { isFuller: boolean }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const friends = thingsOf(state.compass, 'friend').length;
  const due = friendsToCall(state.compass, myDateOf(state, now)).map(({ fields }) => fields.name);
  const head = isFuller ? t`What might make room` : t`What is there for you`;
  return (
    <section>
      <SectionHead>{head}</SectionHead>
      <List label={head}>
        {isFuller ? (
          <>
            <ListRow
              lead={<Fence aria-hidden />}
              title={<Trans>Protect an evening</Trans>}
              detail={<Trans>Then no plan can take it</Trans>}
              href="/time/protected"
            />
            <ListRow
              lead={<CalendarX2 aria-hidden />}
              title={<Trans>Step back from something that is planned</Trans>}
              detail={<Trans>Look at the week, and what could move or go</Trans>}
              href="/time"
            />
          </>
        ) : null}
        <ListRow
          lead={<UsersRound aria-hidden />}
          title={isFuller ? <Trans>Call somebody</Trans> : <Trans>People who are there</Trans>}
          detail={
            due.length > 0
              ? t`You wanted to hear from ${formats.list(due.slice(0, 3))}`
              : friends === 0
                ? t`Friends, family, whoever is no partner`
                : undefined
          }
          href="/mine/friends"
        />
        <ListRow
          lead={<Feather aria-hidden />}
          title={<Trans>Three minutes of kindness</Trans>}
          detail={<Trans>When something hurts; nothing is kept</Trans>}
          href="/mine/kindness"
        />
        {isFuller ? (
          <>
            <ListRow
              lead={<Sprout aria-hidden />}
              title={<Trans>Time of your own</Trans>}
              detail={<Trans>By the energy and the time that there is</Trans>}
              href="/mine/own-time"
            />
            <ListRow
              lead={<MessagesSquare aria-hidden />}
              title={<Trans>Therapy, coaching or both</Trans>}
              detail={<Trans>Talking to somebody from outside</Trans>}
              href="/mine/support"
            />
            {dangerIn(state) === null ? (
              <ListRow
                lead={<Hourglass aria-hidden />}
                title={<Trans>Let a decision wait</Trans>}
                detail={<Trans>Until there is room to look at it</Trans>}
                href="/mine/pause"
              />
            ) : null}
          </>
        ) : null}
      </List>
    </section>
  );
}
