// Who asks to come in. Everybody has to say yes, so anybody can keep somebody out; whom I have said no to is folded away.
import { Trans, useLingui } from '@lingui/react/macro';
import type { AskedIn, Circle } from '@orrery/client/circle';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Newcomer } from './newcomer.tsx';

/** One person, with every invitation that they have answered. */
function byPerson(asks: readonly AskedIn[]): AskedIn[][] {
  const each = new Map<string, AskedIn[]>();
  for (const one of asks) each.set(one.id, [...(each.get(one.id) ?? []), one]);
  return [...each.values()];
}

export function Newcomers({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const all = byPerson(circle.askedIn());
  if (all.length === 0) return null;
  const mine = circle.members().find(({ isMe }) => isMe)?.id;
  const hasMyNo = (asks: readonly AskedIn[]) =>
    mine !== undefined && asks.every(({ sayings }) => sayings.get(mine) === 'no');
  const people = [...all].sort((a, b) => Number(hasMyNo(a)) - Number(hasMyNo(b)));
  return (
    <section>
      <SectionHead>
        <Trans>Asks to come in</Trans>
      </SectionHead>
      <Flow>
        {people.map((asks) => {
          const [first] = asks;
          if (!first) return null;
          const name = first.name || t`Somebody without a name`;
          const card = <Newcomer key={first.id} circle={circle} asks={asks} name={name} />;
          return hasMyNo(asks) ? (
            <Disclosure
              key={first.id}
              label={t`You said no to ${name}`}
              detail={t`They stay out as long as you do not say yes.`}
            >
              {card}
            </Disclosure>
          ) : (
            card
          );
        })}
        <p className="t-caption">
          <Trans>
            Whoever comes in reads all that was put here so far and is still here, and that cannot be taken
            back. Somebody comes in when everybody has said yes, at once with the last one. So each of you can
            keep anybody out, by a no or by saying nothing: that is a veto, and here it is called one. The
            others see what you said; the guest does not. You can change it until they are in.
          </Trans>
        </p>
      </Flow>
    </section>
  );
}
