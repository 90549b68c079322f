// One date as a page of its own.
import { Trans, useLingui } from '@lingui/react/macro';
import { type DateId, minutesOf, mondayOf, myDateOf, myZone } from '@orrery/domain';
import { useLocation, useParams } from 'wouter';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { me } from '../../../ui/appearance.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { useTimeWords } from '../grid/time-words.ts';
import { WithCircles } from '../with-circles.tsx';
import { DateEditor } from './date-editor.tsx';

export default function DateScreen() {
  return (
    <WithCircles>
      <OneDate />
    </WithCircles>
  );
}

function OneDate() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useTimeWords();
  const [, go] = useLocation();
  const { date: id = '' } = useParams<{ date: string }>();
  const date = state.time.dates.get(id as DateId);
  const day = myDateOf(state, date?.present ? date.fields.start : now);
  const week = `/time?week=${mondayOf(day)}`;
  const visibility = <VisibilityLine readers={[me]} words={t`Only you`} />;
  const back = { href: week, label: t`Week` };
  if (!date?.present)
    return (
      <Screen title={t`A date`} back={back} visibility={visibility} narrow>
        <Empty
          action={
            <ButtonLink href={week}>
              <Trans>To the week</Trans>
            </ButtonLink>
          }
        >
          <Trans>This date is not there any more.</Trans>
        </Empty>
      </Screen>
    );
  const { fields } = date;
  const name = namesIn(state, fields.relationship, words.formats);
  const when = words.interval(minutesOf(fields.start), minutesOf(fields.end), myZone(state));
  const isTentative = fields.status === 'held' || fields.status === 'proposed';
  return (
    <Screen
      title={words.day(day)}
      back={back}
      visibility={visibility}
      lead={<Mark appearance={appearanceOf(state, fields.relationship)} size={24} hollow={isTentative} />}
      documentTitle={t`A date`}
      narrow
    >
      <p className="t-body">
        {t`With ${name}`}, {when}, {words.standing(fields)}
      </p>
      <DateEditor key={date.id} date={date} onGone={() => go(week)} />
    </Screen>
  );
}
