// What was told of people and relationships, each with who told it and until when; what is mine can be taken back.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { inSentence, type MemberId, type Seen, type SharedThing } from '@orrery/domain';
import { useState } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { nameIn, outsiderIn } from '../sharing/names-in.ts';
import { TakeBackDialog } from '../sharing/take-back-dialog.tsx';

/** Whom something names, as whoever looks reads it. */
export function useNamed(circle: Circle, viewer: MemberId | undefined) {
  const { t } = useLingui();
  const { list, capital } = useFormats();
  return (what: SharedThing): string => {
    if (what.kind === 'person')
      return [outsiderIn(circle, what.name), inSentence(what.pronouns)].filter(Boolean).join(', ');
    if (what.kind !== 'relationship') return '';
    const names = what.people.map(({ name, member }) => {
      if (member !== null && member === viewer) return t`you`;
      return (member ? nameIn(circle, member) : outsiderIn(circle, name)) || t`somebody`;
    });
    return [inSentence(what.title), capital(list(names))].filter(Boolean).join(': ');
  };
}

export function ToldList(props: { circles: Circles; circle: Circle; told: readonly Seen[] }) {
  const { circles, circle, told } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const { me } = circle.space;
  const named = useNamed(circle, me);
  const [gone, takeBack] = useState<Seen | null>(null);
  return (
    <>
      <List label={t`What was said`}>
        {told.map((one) => {
          const { share, by, what, since } = one;
          const teller = by === me ? t`You` : nameIn(circle, by) || t`Somebody`;
          const day = formats.dayWithYear(formats.dayOf(since));
          const last = share.fields.until ? formats.dayWithYear(share.fields.until) : '';
          return (
            <ListRow
              key={share.id}
              title={named(what)}
              detail={
                last ? (
                  <Trans>
                    {teller}, {day}. Until {last}
                  </Trans>
                ) : (
                  <Trans>
                    {teller}, {day}
                  </Trans>
                )
              }
              below={
                by === me ? (
                  <ButtonRow>
                    <Button
                      kind="plain"
                      label={t`Take it back: ${named(what)}`}
                      onPress={() => takeBack(one)}
                    >
                      <Trans>Take it back</Trans>
                    </Button>
                  </ButtonRow>
                ) : undefined
              }
            />
          );
        })}
      </List>
      {gone ? (
        <TakeBackDialog
          circles={circles}
          space={circle.id}
          what={{ kind: gone.what.kind, id: gone.share.id }}
          onClose={() => takeBack(null)}
        />
      ) : null}
    </>
  );
}
