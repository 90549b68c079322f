// The ledger: everything of mine that has left what is mine alone: what, to whom now, since when, until when; and what was taken back.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import type { LedgerItem } from '@orrery/domain';
import { useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { keptCircle } from '../kept-circle.ts';
import { LedgerCalendars } from '../published/ledger-calendars.tsx';
import { pathOf, useCircles } from '../use-circles.ts';
import { useSharedWords } from './shared-words.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';

export default function LedgerScreen() {
  const { t } = useLingui();
  const circles = useCircles();
  return (
    <Screen
      title={t`What has left you`}
      back={{ href: '/settings', label: t`Settings` }}
      visibility={<OnlyYou />}
    >
      {circles?.isRead === false ? null : circles ? <Ledger circles={circles} /> : <Nothing />}
    </Screen>
  );
}

const Nothing = ({ isIn = false }: { isIn?: boolean }) => (
  <Empty
    action={
      <ButtonLink href="/together">
        <Trans>To your circles</Trans>
      </ButtonLink>
    }
  >
    {isIn ? (
      <Trans>
        Nothing of what is yours alone. What you say in a circle itself, such as your name there, dates and
        answers to them, stands in that circle.
      </Trans>
    ) : (
      <Trans>Nothing. All that you have written is yours alone.</Trans>
    )}
  </Empty>
);

const isHere = ({ state }: LedgerItem) => state === 'shared' || state === 'standing';

function Ledger({ circles }: { circles: Circles }) {
  const { t } = useLingui();
  const [taken, takeBack] = useState<LedgerItem | null>(null);
  const items = circles.sharing.ledger();
  const calendars = circles.publishing.all();
  if (items.length === 0 && calendars.length === 0)
    return <Nothing isIn={circles.withScreens().length > 0} />;
  const here = items.filter(isHere);
  const gone = items.filter((item) => !isHere(item));
  return (
    <Flow>
      {here.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>There now</Trans>
          </SectionHead>
          <Items caption={t`There now`} items={here} circles={circles} onTakeBack={takeBack} />
        </section>
      ) : null}
      <LedgerCalendars calendars={calendars} />
      {gone.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Not there any more</Trans>
          </SectionHead>
          <Items caption={t`Not there any more`} items={gone} circles={circles} />
        </section>
      ) : null}
      <p className="t-caption">
        <Trans>
          Every circle is in it, on all your devices. Taking back removes it from every screen; what was seen
          cannot be unseen. What you say in a circle itself, such as dates, stands there.
        </Trans>
      </p>
      {taken ? (
        <TakeBackDialog
          circles={circles}
          space={taken.circle}
          what={{ kind: taken.kind, id: taken.key }}
          onClose={() => takeBack(null)}
        />
      ) : null}
    </Flow>
  );
}

interface ItemsProps {
  caption: string;
  items: readonly LedgerItem[];
  circles: Circles;
  onTakeBack?: (item: LedgerItem) => void;
}

/** A table where there is room for one, else a list with the same words. */
function Items({ caption, items, circles, onTakeBack }: ItemsProps) {
  const isWide = useWide();
  const wordsOf = useItemWords(circles);
  const action = (item: LedgerItem) =>
    onTakeBack ? <TakeBack item={item} name={wordsOf(item).what} onTakeBack={onTakeBack} /> : null;
  if (!isWide)
    return (
      <List label={caption}>
        {items.map((item) => {
          const { what, to, circle, since, until } = wordsOf(item);
          return (
            <ListRow
              key={`${item.circle} ${item.key}`}
              title={what}
              detail={[to, circle, since, until].filter(Boolean).join(' · ')}
              below={onTakeBack ? <ButtonRow>{action(item)}</ButtonRow> : null}
            />
          );
        })}
      </List>
    );
  return (
    <Table
      caption={caption}
      quiet
      columns={
        <>
          <Column>
            <Trans>What</Trans>
          </Column>
          <Column>
            <Trans>To whom now</Trans>
          </Column>
          <Column>
            <Trans>Circle</Trans>
          </Column>
          <Column>
            <Trans>Since</Trans>
          </Column>
          <Column>
            <Trans>Until</Trans>
          </Column>
          {onTakeBack ? (
            <Column>
              <Trans>To change</Trans>
            </Column>
          ) : null}
        </>
      }
    >
      {items.map((item) => {
        const { what, to, circle, since, until } = wordsOf(item);
        return (
          <Row key={`${item.circle} ${item.key}`}>
            <Cell head>{what}</Cell>
            <Cell>{to}</Cell>
            <Cell>{circle}</Cell>
            <Cell>{since}</Cell>
            <Cell>{until}</Cell>
            {onTakeBack ? <Cell>{action(item)}</Cell> : null}
          </Row>
        );
      })}
    </Table>
  );
}

function TakeBack(props: { item: LedgerItem; name: string; onTakeBack: (item: LedgerItem) => void }) {
  const { item, name, onTakeBack } = props;
  const { t } = useLingui();
  // how much of my time is seen is changed where it is chosen
  return item.state === 'standing' ? (
    <ButtonLink kind="plain" href={`${pathOf(item.circle)}/time`}>
      <Trans>Change it</Trans>
    </ButtonLink>
  ) : (
    <Button kind="plain" label={t`Take it back: ${name}`} onPress={() => onTakeBack(item)}>
      <Trans>Take it back</Trans>
    </Button>
  );
}

function useItemWords(circles: Circles) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const formats = useFormats();
  const { kinds, firstWords } = useSharedWords();
  const dayOf = (moment: string) => formats.dayWithYear(formats.dayOf(moment));
  return (item: LedgerItem) => {
    const words = firstWords(item.what, circles.get(item.circle));
    const kind = kinds[item.kind];
    const day = item.until && formats.dayWithYear(item.until.date);
    const gone = item.gone && dayOf(item.gone);
    const ends = {
      shared: day ? t`until ${day}` : t`until you take it back`,
      standing: t`kept current until you say otherwise`,
      ended: day ? t`ended after ${day}` : t`ended`,
      takenBack: gone ? t`taken back on ${gone}` : t`taken back`,
      left: t`you left, and it can no longer be taken back`,
    };
    const nobody = item.state === 'left' ? t`whoever was in it then` : t`nobody any more`;
    const since = item.since && dayOf(item.since);
    return {
      what: words ? `${kind}: ${words}` : kind,
      to: formats.list(item.to.map(({ name }) => name || t`somebody without a name`)) || nobody,
      circle:
        circles.get(item.circle)?.name ||
        keptCircle(circles.copies.of(item.circle), now)?.name ||
        t`a circle`,
      since: since ? t`since ${since}` : '',
      until: ends[item.state],
    };
  };
}
