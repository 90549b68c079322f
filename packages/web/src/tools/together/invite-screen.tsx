// Asking somebody in: what they read is put together here, word by word, and seen before anything goes.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Circle, type Circles, type Preview, readable, tooLongBy } from '@orrery/client/circle';
import { relayOf } from '@orrery/client/sync';
import type { Role, SpaceId } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useDraft } from '../../app/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CircleFrame } from './circle-frame.tsx';
import { Reading } from './invited/reading.tsx';
import { NotInCircle } from './not-in-circle.tsx';
import { othersOf, pathOf, useCircles } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export default function InviteScreen() {
  const { t } = useLingui();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle) return <NotInCircle />;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Invite somebody`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      <Compose circles={circles} circle={circle} />
    </CircleFrame>
  );
}

interface Draft {
  readonly who: string;
  readonly isNaming: boolean;
  readonly said: string;
  /** Left out as long as it stands as offered. */
  readonly sees?: string;
  readonly touches: string;
  /** In a care space: as what they come. */
  readonly role: Role;
}

/** One line, one thing. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const MOST_WHO = 40;

function Compose({ circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [draft, setDraft] = useDraft<Draft>(`circle/invite/${circle.id}`);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { isCare } = circle;
  const { sees, ...fields }: Draft = draft ?? {
    ...{ who: '', isNaming: false, said: '', touches: '' },
    role: circle.isProvider ? 'member' : 'provider',
  };
  const offered = isCare
    ? fields.role === 'provider'
      ? [t`What I share with you there, piece by piece, once we have signed how we work together`]
      : [t`How we work together, for you to sign or not`, t`What people share there, piece by piece`]
    : [t`Who is in it, by the names they chose`, t`What people put there, also before you came`];
  const told = sees ?? offered.join('\n');
  const roles = [
    { id: 'provider' as const, label: t`A therapist, coach or counsellor` },
    { id: 'member' as const, label: t`A client, as you are` },
  ].filter(({ id }) => circle.mayAskIn(id));
  const change = (changes: Partial<Draft>) => {
    setFault(null);
    setDraft({ ...fields, ...(sees === undefined ? {} : { sees }), ...changes });
  };
  const others = othersOf(circle);
  const unnamed =
    others.length > 0 ? [plural(others.length, { one: 'one other person', other: '# other people' })] : [];
  const names = others.map(({ name }) => name || t`somebody without a name`);
  const mine = circle.members().find(({ isMe }) => isMe)?.ownName ?? '';
  // as it will be read
  const preview: Preview = readable({
    by: mine,
    circle: circle.ownName,
    members: fields.isNaming ? names : unnamed,
    said: linesOf(fields.said),
    sees: linesOf(told),
    touches: linesOf(fields.touches),
  });
  const excess = tooLongBy(preview);

  async function invite(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (fields.who.trim() === '') return setFault(sentence({ code: 'nameMissing' }));
    if (fields.who.trim().length > MOST_WHO) return setFault(sentence({ code: 'nameTooLong' }));
    if (excess > 0) return;
    setBusy(true);
    const made = await circle.inviting.invite(preview, fields.who.trim(), isCare ? fields.role : 'member');
    setBusy(false);
    if (!made.ok) return tell({ words: sentence(made.why) });
    setDraft(null);
    go(`${pathOf(circle.id)}/invitations/${made.value.id}`, { replace: true });
  }

  return (
    <Flow>
      <form onSubmit={(event) => void invite(event)}>
        <TextField
          label={t`Who it is for`}
          hint={t`Only you see this. One invitation is for one person, and lasts a week.`}
          value={fields.who}
          onChange={(who) => change({ who })}
          error={fault ?? undefined}
          autoComplete="off"
        />
        {isCare && roles.length > 1 ? (
          <RadioList
            label={t`They come as`}
            options={roles}
            value={fields.role}
            onChange={(role) => change({ role })}
          />
        ) : null}
        {others.length > 0 ? (
          <Switch
            label={t`Name the others who are in`}
            detail={t`Whoever gets hold of the message can read these names.`}
            value={fields.isNaming}
            onChange={(isNaming) => change({ isNaming })}
          />
        ) : null}
        <TextArea
          label={t`What is already said of them there`}
          hint={t`One thing in a line. Leave it empty if there is nothing.`}
          value={fields.said}
          onChange={(said) => change({ said })}
          rows={2}
          optional
        />
        <TextArea
          label={t`What they would see`}
          hint={t`One thing in a line.`}
          value={told}
          onChange={(next) => change({ sees: next })}
          rows={2}
          optional
        />
        <TextArea
          label={t`What touches them`}
          hint={t`Dates and agreements that would concern them, one in a line.`}
          value={fields.touches}
          onChange={(touches) => change({ touches })}
          error={
            excess > 0
              ? plural(excess, {
                  one: 'This is more than fits into a link, by one letter. Please shorten it.',
                  other: 'This is more than fits into a link, by about # letters. Please shorten it.',
                })
              : undefined
          }
          rows={2}
          optional
        />
        <SectionHead>
          <Trans>This is what they read</Trans>
        </SectionHead>
        <p className="t-title">
          {isCare ? (
            <Trans>Somebody who calls themselves {mine} asks you to work with them</Trans>
          ) : (
            <Trans>Somebody who calls themselves {mine} asks you into a circle</Trans>
          )}
        </p>
        <Reading
          preview={preview}
          relay={circle.space.seat.relay}
          from={new URL(relayOf(location)).host}
          as={isCare ? fields.role : undefined}
        />
        <p className="t-caption">
          <Trans>
            It stands in the link itself. Whoever gets hold of the message can read it, the operator of a
            messenger too, and it cannot be called back. Coming in by it needs you to compare digits.
          </Trans>
        </p>
        <Button kind="main" type="submit" wide busy={busy ? t`Making it` : undefined}>
          <Trans>Make the invitation</Trans>
        </Button>
      </form>
    </Flow>
  );
}
