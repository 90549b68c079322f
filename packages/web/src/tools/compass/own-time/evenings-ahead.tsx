// Evenings of one’s own that are planned, and days for which one could be.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { eveningsAhead, eveningsBefore, myDateOf, timeApartAhead } from '@orrery/domain';
import { MoonStar } from 'lucide-react';
import { useMemo } from 'react';
import { fewNames } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { shortened } from '../../notes/shortened.ts';
import { planOf } from './words.ts';

const longest = 90;

export function EveningsAhead() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const today = myDateOf(state, now);
  const planned = eveningsAhead(state.compass, today);
  const apart = useMemo(() => timeApartAhead(state, now), [state, now]);
  const hasEarlier = eveningsBefore(state.compass, today).length > 0;
  const dayOf = (on: string) => formats.capital(formats.relativeDay(on, today));
  return (
    <section>
      <SectionHead>
        <Trans>Evenings of your own</Trans>
      </SectionHead>
      <Flow>
        <p>
          <Trans>
            For a time when somebody you love is with somebody else: what you do, one message, whom you call,
            when you talk. Thought of beforehand, in quiet.
          </Trans>
        </p>
        {planned.length + apart.length > 0 ? (
          <List label={t`Evenings of your own`}>
            {planned.map(({ id, fields }) => (
              <ListRow
                key={id}
                lead={<MoonStar aria-hidden />}
                title={dayOf(fields.on)}
                detail={shortened(planOf(state, fields).join(', '), longest) || t`Nothing planned yet`}
                href={`/mine/evening/${id}`}
              />
            ))}
            {apart.map(({ on, people }) => {
              const names = fewNames(state, people, formats);
              return (
                <ListRow
                  key={on}
                  title={dayOf(on)}
                  detail={plural(people.length, {
                    one: `${names} is elsewhere. Plan it, if you like`,
                    other: `${names} are elsewhere. Plan it, if you like`,
                  })}
                  href={`/mine/evening?day=${on}`}
                />
              );
            })}
          </List>
        ) : null}
        <ButtonRow>
          <ButtonLink href="/mine/evening" icon={<MoonStar aria-hidden />}>
            <Trans>Plan an evening</Trans>
          </ButtonLink>
          {hasEarlier ? (
            <ButtonLink kind="plain" href="/mine/evening/earlier">
              <Trans>Earlier evenings</Trans>
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Flow>
    </section>
  );
}
