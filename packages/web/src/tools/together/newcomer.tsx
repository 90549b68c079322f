// Somebody who asks to come in: the digits that anybody may ask them for, what each has said, and my own yes or no.
import { Trans, useLingui } from '@lingui/react/macro';
import type { AskedIn, Circle, Saying } from '@orrery/client/circle';
import type { MemberId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { ShortCode } from '../../rooms/devices/short-code.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Answers } from '../../ui/answers.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from './use-refusals.ts';

/** `asks`: by each invitation that they have answered; they come in by the first that everybody has said yes to. */
export function Newcomer(props: { circle: Circle; asks: readonly AskedIn[]; name: string }) {
  const { circle, asks, name } = props;
  const { t } = useLingui();
  const { list } = useFormats();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const [isSure, setSure] = useState<boolean | null>(null);
  const members = circle.members();
  const nameOf = (id: MemberId) => members.find((one) => one.id === id)?.name || t`Somebody without a name`;
  const mine = members.find(({ isMe }) => isMe)?.id;
  const sayings = togetherOf(asks, mine);
  const said = mine ? (sayings.get(mine) ?? 'none') : 'none';
  const by = list(asks.map((one) => (one.by === mine ? t`you` : nameOf(one.by))));
  const of = (saying: Saying) =>
    [...sayings]
      .filter(([, one]) => one === saying)
      .sort(([a], [b]) => Number(b === mine) - Number(a === mine))
      .map(([id]) => (id === mine ? t`You` : nameOf(id)));

  async function say(answer: 'yes' | 'no') {
    const [guest] = asks;
    if (busy || !guest) return;
    setBusy(true);
    const done = await circle.say(guest.id, answer === 'yes');
    setBusy(false);
    setSure(null);
    if (!done.ok) tell({ words: sentence(done.why) });
  }

  const rows = [
    { name: t`Yes`, words: of('yes') },
    { name: t`No`, words: of('no') },
    { name: t`Nothing yet`, words: of('none') },
  ].filter(({ words }) => words.length > 0);
  const isMineAlone = asks.every((one) => one.by === mine);
  return (
    <section aria-label={t`${name} asks to come in`}>
      <Flow>
        <p className="t-sentence">
          <Trans>May {name} come in?</Trans>
        </p>
        <p className="t-caption">
          {isMineAlone ? (
            <Trans>Invited by you, digits compared. By that you have said yes.</Trans>
          ) : (
            <Trans>Invited by {by}, who says that the digits are the same.</Trans>
          )}
        </p>
        {asks.map((one) =>
          one.by === mine ? null : (
            <Digits key={one.by} circle={circle} ask={one} name={name} by={nameOf(one.by)} />
          ),
        )}
        <Terms>
          {rows.map((row) => (
            <Term key={row.name} name={row.name}>
              {list(row.words)}
            </Term>
          ))}
        </Terms>
        <Answers
          label={t`Your answer to ${name}`}
          options={[
            { id: 'yes', label: <Trans>Yes</Trans>, mark: 'check' },
            { id: 'no', label: <Trans>No</Trans>, mark: 'dash' },
          ]}
          value={said === 'none' ? null : said}
          onAnswer={(answer) => {
            if (answer === 'no') void say('no');
            else if (said !== 'yes') setSure(true);
          }}
        />
      </Flow>
      {isSure ? (
        <Dialog
          title={t`Say yes to ${name}?`}
          open
          onClose={() => setSure(null)}
          alert
          actions={
            <>
              <Button onPress={() => setSure(null)}>
                <Trans>Not now</Trans>
              </Button>
              <Button onPress={() => void say('yes')} busy={busy ? t`Saying yes` : undefined}>
                <Trans>Yes, they may come in</Trans>
              </Button>
            </>
          }
        >
          <Flow>
            <p>
              <Trans>
                They will read all that is here, from the beginning, and what you wrote too. With the last yes
                they are in, and what they have read cannot be taken back.
              </Trans>
            </p>
            <p>
              <Trans>
                For less, say nothing yet, and found a new circle together: it begins with nothing in it.
              </Trans>
            </p>
          </Flow>
        </Dialog>
      ) : null}
    </section>
  );
}

/**
 * What each has said, where several have invited the same person: whoever invited has said yes, and I have said all that I can where
 * my yes counts for every one of the invitations.
 */
function togetherOf(asks: readonly AskedIn[], mine: MemberId | undefined): Map<MemberId, Saying> {
  const said = new Map<MemberId, Saying>();
  for (const id of asks.flatMap(({ sayings }) => [...sayings.keys()])) {
    const all = asks.map(({ sayings }) => sayings.get(id) ?? 'none');
    const isYes = id === mine ? all.every((one) => one === 'yes') : all.includes('yes');
    said.set(id, all.includes('no') ? 'no' : isYes ? 'yes' : 'none');
  }
  return said;
}

/** The same twelve as on the guest's page, for whoever would rather ask than believe. */
function Digits(props: { circle: Circle; ask: AskedIn; name: string; by: string }) {
  const { circle, ask, name, by } = props;
  const [code, setCode] = useState<string>();
  useEffect(() => {
    let isHere = true;
    void circle.inviting.codeOf(ask.admission).then((found) => isHere && setCode(found));
    return () => {
      isHere = false;
    };
  }, [circle, ask.admission]);
  if (!code) return null;
  return (
    <>
      <ShortCode code={code} />
      <p className="t-caption">
        <Trans>
          These are the digits of the answer to {by}. Ask {name} to read them to you, too: then you need
          nobody’s word for it.
        </Trans>
      </p>
    </>
  );
}
