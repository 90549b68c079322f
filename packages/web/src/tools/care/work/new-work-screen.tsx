// A note or an entry of the record is written; an entry that corrects another names it (CARE35).
import { Trans, useLingui } from '@lingui/react/macro';
import { clientsIn, myDateOf, newWork, type WorkFields, workOf } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../../together/dates/with-circle.tsx';
import { NotInCircle } from '../../together/not-in-circle.tsx';
import { workPath } from '../clients/paths.ts';
import styles from './work.module.css';

export default function NewWorkScreen() {
  return (
    <WithCircle>
      {(one) => (one.circle.isCare && one.circle.isProvider ? <Whole {...one} /> : <NotInCircle />)}
    </WithCircle>
  );
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  const [query] = useSearchParams();
  const of = query.get('of') === 'record' ? 'record' : 'note';
  const corrects = of === 'record' ? (query.get('corrects') ?? '') : '';
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={of === 'note' ? t`A note` : corrects ? t`A correction` : t`An entry of the record`}
      back={{ href: workPath(circle), label: t`What I keep of this` }}
      visibility={<OnlyYou />}
    >
      <Form key={`${of} ${corrects}`} circle={circle} of={of} corrects={corrects} />
    </CircleFrame>
  );
}

type Typed = Pick<WorkFields, 'client' | 'day' | 'text' | 'until'>;

function Form(props: Pick<InOne, 'circle'> & { of: WorkFields['of']; corrects: string }) {
  const { circle, of, corrects } = props;
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const [typed, write] = useDraft<Typed>(`care/work/${circle.id}/${of}/${corrects}`);
  const [why, setWhy] = useState<Why | null>(null);
  const records = workOf(state.care, 'record', circle.id);
  const before = records.find(({ id }) => id === corrects);
  const number = before ? records.indexOf(before) + 1 : 0;
  const clients = clientsIn(circle.inCareSpace);
  const only = clients.length === 1 ? circle.members().find(({ id }) => id === clients[0])?.name : '';
  const fields: Typed = typed ?? {
    client: before?.fields.client ?? (only || ''),
    ...{ day: myDateOf(state, now), text: '', until: before?.fields.until ?? '' },
  };
  const change = (changes: Partial<Typed>) => {
    setWhy(null);
    write({ ...fields, ...changes });
  };
  const error = (field: keyof Typed) =>
    why && (why.field ?? 'text') === field ? sentence(why.code) : undefined;

  async function keep(event: FormEvent) {
    event.preventDefault();
    const whole = { ...newWork, ...fields, of, space: circle.id, corrects: before?.id ?? ('' as const) };
    const intent = { tool: 'care', intent: { type: 'keepWork', fields: whole } } as const;
    const told = <Trans>Kept, for you alone.</Trans>;
    // undoing brings no entry of the record down (CARE36)
    const refused = await (of === 'note' ? act(intent, told) : act(intent));
    if (of === 'record' && !refused) tell({ words: told });
    setWhy(refused);
    if (refused) return;
    write(null);
    go(workPath(circle));
  }

  return (
    <Flow>
      {before ? (
        <>
          <p className="t-small">
            <Trans>Entry {number} stays as it is, and this one says what it should have been:</Trans>
          </p>
          <blockquote className={styles.text}>{before.fields.text}</blockquote>
        </>
      ) : null}
      <form noValidate onSubmit={(event) => void keep(event)}>
        <Fields>
          <TextField
            label={t`Whom it is about`}
            hint={t`As you call them. Letters or a number will do.`}
            value={fields.client}
            onChange={(client) => change({ client })}
            error={error('client')}
          />
          <DateField
            label={t`Of which day`}
            value={fields.day || null}
            onChange={(day) => change({ day: day ?? '' })}
            error={error('day')}
          />
          <TextArea
            label={of === 'note' ? t`Your note` : t`What goes on record`}
            rows={6}
            value={fields.text}
            onChange={(text) => change({ text })}
            error={error('text')}
          />
          {of === 'record' ? (
            <DateField
              label={t`Last day through which it has to be kept`}
              hint={t`Until that day is over it cannot be erased here. Without a day you decide yourself.`}
              value={fields.until || null}
              onChange={(until) => change({ until: until ?? '' })}
              error={error('until')}
              optional
            />
          ) : null}
          <Button kind="main" type="submit" wide>
            <Trans>Keep it</Trans>
          </Button>
        </Fields>
      </form>
    </Flow>
  );
}
