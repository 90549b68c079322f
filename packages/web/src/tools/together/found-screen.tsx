// Founding a circle, or a space for the work with somebody who helps: what it is called, what I am called there, and where it lies. Nobody
// is asked or told.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import type { Role, SpaceId } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useDraft } from '../../app/use-draft.ts';
import { me } from '../../ui/appearance.ts';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import { Lacking } from './lacking.tsx';
import { useRelayChoice } from './relay-choice.tsx';
import { pathOf, useCircles, useLack } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export default function FoundScreen() {
  const { t } = useLingui();
  const circles = useCircles();
  const lack = useLack();
  const [query] = useSearchParams();
  const isCare = query.get('for') === 'care';
  return (
    <Screen
      title={isCare ? t`Work with a therapist or coach` : t`Found a circle`}
      documentTitle={t`Orrery`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you, until you invite somebody`} />}
      narrow
    >
      {lack ? (
        <Lacking lack={lack} />
      ) : circles?.isRead ? (
        <Form key={String(isCare)} circles={circles} isCare={isCare} />
      ) : null}
    </Screen>
  );
}

function Form({ circles, isCare }: { circles: Circles; isCare: boolean }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const relay = useRelayChoice();
  const before = circles.get((query.get('after') ?? '') as SpaceId);
  const [draft, setDraft] = useDraft<{ name: string; me: string; role: Role }>(
    `circle/found/${before?.id ?? ''}${isCare ? 'care' : ''}`,
  );
  const fields = draft ?? {
    ...{ name: before?.name ?? '', me: '' },
    role: query.get('as') === 'provider' ? 'provider' : 'member',
  };
  const [faults, setFaults] = useState<{ name?: string; me?: string }>({});
  const [busy, setBusy] = useState(false);

  const faultOf = (text: string): string | undefined => {
    if (text.trim() === '') return sentence({ code: 'nameMissing' });
    return text.trim().length > 40 ? sentence({ code: 'nameTooLong' }) : undefined;
  };

  async function found(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const wrong = { name: faultOf(fields.name), me: faultOf(fields.me) };
    setFaults({ ...(wrong.name ? { name: wrong.name } : {}), ...(wrong.me ? { me: wrong.me } : {}) });
    const at = relay.take();
    if (wrong.name || wrong.me || !at) return;
    setBusy(true);
    const after = before ? { after: before.id } : {};
    const form = isCare ? 'care' : 'circle';
    const made = await circles.found({ ...fields, form, ...at, ...after });
    setBusy(false);
    if (!made.ok) return tell({ words: sentence(made.why) });
    setDraft(null);
    go(pathOf(made.value.id), { replace: true });
  }

  const beforeName = before?.name ?? '';
  return (
    <Flow>
      <p className="t-lead">
        {isCare ? (
          <Trans>
            A space of its own, apart from your circles, for clients and whoever works with them. At first you
            are alone in it. Then you invite the other one, and nothing begins before all of you have signed
            how you work together.
          </Trans>
        ) : before ? (
          <Trans>
            It goes on from {beforeName}, with you alone at first. Invite whom you want with you; the old one
            stays for whoever is in it.
          </Trans>
        ) : (
          <Trans>
            At first you are alone in it. Then you invite people, one by one, and each reads what awaits them
            before they answer.
          </Trans>
        )}
      </p>
      <form onSubmit={(event) => void found(event)}>
        {isCare ? (
          <RadioList
            label={t`You are there as`}
            hint={t`This stays as it is, as long as the space is there.`}
            options={[
              {
                id: 'member',
                label: t`A client`,
                detail: t`You say who comes in, what is shared, and when it ends.`,
              },
              {
                id: 'provider',
                label: t`A therapist, coach or counsellor`,
                detail: t`You invite your first client. From then on clients say who comes and who goes.`,
              },
            ]}
            value={fields.role}
            onChange={(role) => setDraft({ ...fields, role })}
          />
        ) : null}
        <TextField
          label={isCare ? t`What the space is called` : t`What the circle is called`}
          hint={t`Everybody in it reads this, and can change it.`}
          value={fields.name}
          onChange={(name) => setDraft({ ...fields, name })}
          error={faults.name}
          autoComplete="off"
        />
        <TextField
          label={t`What you are called there`}
          hint={t`A first name or a nickname. Another circle can know you by another name.`}
          value={fields.me}
          onChange={(name) => setDraft({ ...fields, me: name })}
          error={faults.me}
          autoComplete="off"
        />
        {relay.fields}
        {isCare ? (
          <p className="t-caption">
            <Trans>
              Orrery is no therapist, knows none, and checks nobody: whom you invite you choose yourself.
            </Trans>
          </p>
        ) : null}
        <p className="t-caption">
          <Trans>
            Whoever runs the relay cannot read a word. They see from where people connect, when, how much is
            written, and that some belong together.
          </Trans>
        </p>
        <Button kind="main" type="submit" wide busy={busy ? t`Founding` : undefined}>
          <Trans>Found it</Trans>
        </Button>
      </form>
    </Flow>
  );
}
