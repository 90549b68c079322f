// A provider suggests something to a client: which of the tools, in which words, and by when (CARE27, CARE28).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type Assignable, assignable, type MemberId, minutesOf } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Fields } from '../../ui/field-group.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { NotInCircle } from '../together/not-in-circle.tsx';
import { pathOf } from '../together/use-circles.ts';
import { useCircleRefusals } from '../together/use-refusals.ts';
import { othersAtWork } from './begun.ts';
import { useAssignable } from './use-assignable.ts';

export default function SuggestScreen() {
  return (
    <WithCircle>
      {(one) => (one.circle.isCare && one.circle.isProvider ? <Whole {...one} /> : <NotInCircle />)}
    </WithCircle>
  );
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Suggest something`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A space` }}
    >
      <Form circle={circle} />
    </CircleFrame>
  );
}

interface Draft {
  readonly client: MemberId | null;
  readonly opens: Assignable | null;
  readonly text: string;
  readonly by: string;
}

function Form({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const { dayOf } = useFormats();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { names } = useAssignable();
  const clients = othersAtWork(circle, minutesOf(now)).flatMap(({ member, terms }) =>
    terms ? [member] : [],
  );
  const [draft, setDraft] = useDraft<Draft>(`care/suggest/${circle.id}`);
  const only = clients.length === 1 ? (clients[0] ?? null) : null;
  const fields: Draft = draft ?? { client: only, opens: null, text: '', by: '' };
  const [why, setWhy] = useState<{ field: string; said: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    setDraft({ ...fields, ...changes });
  };
  const error = (field: keyof Draft) => (why?.field === field ? why.said : undefined);
  const members = circle.members();

  async function suggest(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const { client, opens, text, by } = fields;
    if (!opens) return setWhy({ field: 'opens', said: t`Please choose what it opens.` });
    if (!client) return setWhy({ field: 'client', said: sentence({ code: 'termsFirst' }) });
    setBusy(true);
    const done = await circle.intend({
      ...{ tool: 'care', intent: { type: 'setAssignment', fields: { client, opens, text, by } } },
    });
    setBusy(false);
    if (!done.ok) {
      const { field = '', ...refused } = done.why as Why & { field?: string };
      return setWhy({ field, said: sentence(refused as Why) });
    }
    setDraft(null);
    tell({ words: <Trans>Suggested. They may do it, or not.</Trans> });
    go(pathOf(circle.id));
  }

  return (
    <form noValidate onSubmit={(event) => void suggest(event)}>
      <Fields>
        {clients.length > 1 ? (
          <RadioList
            label={t`To whom?`}
            options={clients.map((id) => ({
              id,
              label: members.find((one) => one.id === id)?.name || t`Somebody without a name`,
            }))}
            value={fields.client}
            onChange={(client) => change({ client })}
            error={error('client')}
          />
        ) : null}
        <Select
          label={t`What it opens`}
          hint={t`The tool opens empty, on their side alone. You see nothing of what is written there.`}
          options={assignable.options.map((id) => ({ id, label: names[id] }))}
          value={fields.opens}
          onChange={(opens) => change({ opens })}
          error={error('opens')}
        />
        <TextArea
          label={t`What it is about`}
          hint={t`Whoever is in this space can read it.`}
          rows={3}
          value={fields.text}
          onChange={(text) => change({ text })}
          error={error('text')}
          optional
        />
        <DateField
          label={t`By when`}
          hint={t`Without a day it is for whenever they like. Nobody is reminded.`}
          value={fields.by || null}
          min={dayOf(now)}
          onChange={(by) => change({ by: by ?? '' })}
          error={error('by')}
          optional
        />
        {why && (why.field === '' || (why.field === 'client' && clients.length < 2)) ? (
          <p className="t-small" role="alert">
            {why.said}
          </p>
        ) : null}
        <Button kind="main" type="submit" wide busy={busy ? t`Suggesting it` : undefined}>
          <Trans>Suggest it</Trans>
        </Button>
      </Fields>
    </form>
  );
}
