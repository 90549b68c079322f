// Who asks to come in: what each has said to it, and my own yes or no. Everybody has to say yes, so anybody can keep somebody out.
import { Trans, useLingui } from '@lingui/react/macro';
import type { AskedIn, Circle, Saying } from '@orrery/client/circle';
import type { MemberId } from '@orrery/domain';
import { useState } from 'react';
import { useFormats } from '../../shell/formats.tsx';
import { Answers } from '../../ui/answers.tsx';
import { Flow } from '../../ui/flow.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from './use-refusals.ts';

export function Newcomers({ circle }: { circle: Circle }) {
  const asks = circle.askedIn();
  if (asks.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Asks to come in</Trans>
      </SectionHead>
      <Flow>
        {asks.map((guest) => (
          <Newcomer key={guest.id} circle={circle} guest={guest} />
        ))}
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

function Newcomer({ circle, guest }: { circle: Circle; guest: AskedIn }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const members = circle.members();
  const nameOf = (id: MemberId) => members.find((one) => one.id === id)?.name || t`Somebody without a name`;
  const mine = members.find(({ isMe }) => isMe)?.id;
  const said = mine ? (guest.sayings.get(mine) ?? 'none') : 'none';
  const guestName = guest.name || t`Somebody without a name`;
  const by = nameOf(guest.by);
  const of = (saying: Saying) =>
    [...guest.sayings]
      .filter(([, one]) => one === saying)
      .sort(([a], [b]) => Number(b === mine) - Number(a === mine))
      .map(([id]) => (id === mine ? t`You` : nameOf(id)));

  async function say(answer: 'yes' | 'no') {
    if (busy) return;
    setBusy(true);
    const done = await circle.say(guest.id, answer === 'yes');
    setBusy(false);
    if (!done.ok) tell({ words: sentence(done.why) });
  }

  const rows = [
    { name: t`Yes`, words: of('yes') },
    { name: t`No`, words: of('no') },
    { name: t`Nothing yet`, words: of('none') },
  ].filter(({ words }) => words.length > 0);
  return (
    <section aria-label={t`${guestName} asks to come in`}>
      <Flow>
        <p className="t-sentence">
          <Trans>May {guestName} come in?</Trans>
        </p>
        <p className="t-caption">
          {guest.by === mine ? (
            <Trans>Invited by you, digits compared. By that you have said yes.</Trans>
          ) : (
            <Trans>Invited by {by}, who has compared the digits with them.</Trans>
          )}
        </p>
        <Terms>
          {rows.map(({ name, words }) => (
            <Term key={name} name={name}>
              {list(words)}
            </Term>
          ))}
        </Terms>
        <Answers
          label={t`Your answer to ${guestName}`}
          options={[
            { id: 'yes', label: <Trans>Yes</Trans>, mark: 'check' },
            { id: 'no', label: <Trans>No</Trans>, mark: 'dash' },
          ]}
          value={said === 'none' ? null : said}
          onAnswer={(answer) => void say(answer)}
        />
      </Flow>
    </section>
  );
}
