// Calendars in the ledger: published by choice, readable by whoever has the address; and those that were stopped.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Published } from '@orrery/client/circle';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';

export function LedgerCalendars({ calendars }: { calendars: readonly Published[] }) {
  const { t } = useLingui();
  const { dayWithYear, dayOf } = useFormats();
  if (calendars.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Published calendars</Trans>
      </SectionHead>
      <List label={t`Published calendars`}>
        {calendars.map(({ id, name, shows, since, stopped, address }) => {
          const [from, to] = [dayWithYear(dayOf(since)), stopped && dayWithYear(dayOf(stopped))];
          const details = [
            shows === 'titles' ? t`Titles and names` : t`Busy hours, nothing else`,
            address ? t`readable by whoever has the address, and by whoever runs the relay` : '',
            t`since ${from}`,
            to ? t`stopped on ${to}` : address ? t`until you stop it` : t`not kept current from here`,
          ];
          return (
            <ListRow
              key={id}
              title={name}
              detail={details.filter(Boolean).join(' · ')}
              below={
                address ? (
                  <ButtonRow>
                    <ButtonLink
                      kind="plain"
                      label={t`Look at it, or stop it: ${name}`}
                      href="/settings/calendars"
                    >
                      <Trans>Look at it, or stop it</Trans>
                    </ButtonLink>
                  </ButtonRow>
                ) : null
              }
            />
          );
        })}
      </List>
    </section>
  );
}
