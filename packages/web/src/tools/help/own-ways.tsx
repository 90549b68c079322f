// People of one's own to turn to, with the number that one noted of them and nothing else, and something to do until somebody answers.
import { Trans, useLingui } from '@lingui/react/macro';
import { thingsOf } from '@orrery/domain';
import { UserRound, Waves } from 'lucide-react';
import { numberIn } from '../../app/number-in.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

/** Good for a night like this. */
const nearby = ['atNight', 'listening', 'practicalHelp'];

export function OwnWays() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const isNear = (goodFor: readonly string[]) => goodFor.some((one) => nearby.includes(one));
  const friends = thingsOf(state.compass, 'friend').sort(
    (a, b) => Number(isNear(b.fields.goodFor)) - Number(isNear(a.fields.goodFor)),
  );
  return (
    <>
      {friends.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Somebody of your own</Trans>
          </SectionHead>
          <List label={t`Somebody of your own`}>
            {friends.map(({ id, fields }) => {
              const number = numberIn(fields.note);
              return (
                <ListRow
                  key={id}
                  lead={<UserRound aria-hidden />}
                  title={fields.name}
                  detail={number?.figure}
                  href={number ? `tel:${number.dialled}` : `/mine/friends/${id}`}
                />
              );
            })}
          </List>
        </section>
      ) : null}
      <section>
        <SectionHead>
          <Trans>Until somebody answers</Trans>
        </SectionHead>
        <List label={t`Until somebody answers`}>
          <ListRow
            lead={<Waves aria-hidden />}
            title={<Trans>Ride it like a wave</Trans>}
            detail={<Trans>Breathe, ground or move; stop at any time</Trans>}
            href="/mine/wave"
          />
        </List>
      </section>
    </>
  );
}
