// Evenings of one’s own on Today, quietly: tonight’s card; time apart that comes, the day before and on the day; and once, how the last one
// was. Whatever was set aside does not come back.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type AsideFields,
  addDays,
  asideFor,
  eveningsAhead,
  eveningToAskAbout,
  myDateOf,
  timeApartAhead,
} from '@orrery/domain';
import { MoonStar, X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { fewNames } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { planOf } from './words.ts';

export function EveningRows() {
  const { t } = useLingui();
  const { state, now, attempt } = useOrrery();
  const formats = useFormats();
  const today = myDateOf(state, now);
  const apart = useMemo(() => timeApartAhead(state, now), [state, now]).find(
    ({ on }) => on <= addDays(today, 1),
  );
  const tonight = eveningsAhead(state.compass, today).filter(({ fields }) => fields.on === today);
  const over = eveningToAskAbout(state.compass, today);
  const setAside = (what: AsideFields['what'], on: string, told: ReactNode) =>
    void attempt(
      {
        tool: 'compass',
        intent: { type: 'add', of: 'aside', id: asideFor(what, on), fields: { what, on } },
      },
      told,
    );
  const day = apart && formats.relativeDay(apart.on, today);
  const overDay = over && formats.relativeDay(over.fields.on, today);
  const names = apart && fewNames(state, apart.people, formats);
  const from = apart && formats.time(apart.from * 60_000);
  return (
    <>
      {tonight.map(({ id, fields }) => (
        <ListRow
          key={id}
          lead={<MoonStar aria-hidden />}
          title={<Trans>Your own evening</Trans>}
          detail={planOf(state, fields).length > 0 ? t`What you planned for it` : t`Nothing planned yet`}
          href={`/mine/evening/${id}`}
        />
      ))}
      {apart ? (
        <ListRow
          lead={<MoonStar aria-hidden />}
          title={<Trans>Time of your own {day}</Trans>}
          detail={plural(apart.people.length, {
            one: `${names} is elsewhere from ${from}. A plan for it, if you like`,
            other: `${names} are elsewhere from ${from}. A plan for it, if you like`,
          })}
          href={`/mine/evening?day=${apart.on}`}
          trail={
            <IconButton
              label={t`Not this time`}
              icon={<X aria-hidden />}
              onPress={() =>
                setAside('apart', apart.on, <Trans>Set aside. It is not offered again for that day.</Trans>)
              }
            />
          }
        />
      ) : null}
      {over ? (
        <ListRow
          lead={<MoonStar aria-hidden />}
          title={<Trans>How was your evening {overDay}?</Trans>}
          detail={<Trans>One tap, if you like</Trans>}
          href={`/mine/evening/${over.id}`}
          trail={
            <IconButton
              label={t`Leave it unsaid`}
              icon={<X aria-hidden />}
              onPress={() =>
                setAside('told', over.fields.on, <Trans>Left unsaid. It is not asked again.</Trans>)
              }
            />
          }
        />
      ) : null}
    </>
  );
}
