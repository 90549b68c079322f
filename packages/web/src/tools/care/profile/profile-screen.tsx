// A provider says who they are and how they work, for whoever is in this space (CARE26).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { newProfile, type ProfileFields } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { ZoneField } from '../../../tools/time/limits/zone-field.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../../together/dates/with-circle.tsx';
import { NotInCircle } from '../../together/not-in-circle.tsx';
import { pathOf } from '../../together/use-circles.ts';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { type ProfileText, useMeetingWords, useProfileLabels } from './use-profile-labels.ts';

export default function ProfileScreen() {
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
      title={t`What I say of myself`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A space` }}
    >
      <Flow>
        <p>
          <Trans>
            Whoever is in this space reads it, as your own word: Orrery proves none of it. You need not fill
            in all of it.
          </Trans>
        </p>
        <Form circle={circle} />
      </Flow>
    </CircleFrame>
  );
}

function Form({ circle }: { circle: Circle }) {
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const labels = useProfileLabels();
  const meets = useMeetingWords();
  const before = circle.state.care.profiles.get(circle.inCircle.me)?.fields ?? newProfile;
  const [typed, write] = useDraft<Partial<ProfileFields>>(`care/profile/${circle.id}`);
  const [why, setWhy] = useState<Why | null>(null);
  const fields = { ...before, ...typed };
  const change = (changes: Partial<ProfileFields>) => {
    setWhy(null);
    write({ ...typed, ...changes });
  };
  const error = (field: keyof ProfileFields) => (why?.field === field ? sentence(why) : undefined);
  const text = (key: ProfileText) => ({
    ...{ value: fields[key], onChange: (value: string) => change({ [key]: value }) },
    ...{ error: error(key), optional: true },
  });

  async function keep(event: FormEvent) {
    event.preventDefault();
    // what is as it was is not told anew
    const changes = Object.fromEntries(
      Object.entries(typed ?? {}).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof ProfileFields]),
      ),
    );
    const done =
      Object.keys(changes).length === 0 ||
      (await circle.intend({ tool: 'care', intent: { type: 'tellProfile', fields: changes } }));
    if (done !== true && !done.ok) return setWhy(done.why as Why);
    write(null);
    if (done !== true) tell({ words: <Trans>Told to whoever is in this space.</Trans> });
    go(pathOf(circle.id));
  }

  return (
    <form noValidate onSubmit={(event) => void keep(event)}>
      <Fields>
        <TextField label={labels.profession} {...text('profession')} />
        <TextArea label={labels.licence} rows={2} {...text('licence')} />
        <TextArea label={labels.training} rows={2} {...text('training')} />
        <TextArea label={labels.experience} rows={2} {...text('experience')} />
        <TextArea label={labels.approach} rows={3} {...text('approach')} />
        <TextArea label={labels.supervision} rows={2} {...text('supervision')} />
        <TextField label={labels.languages} {...text('languages')} />
        <TextArea label={labels.fees} rows={2} {...text('fees')} />
        <Chips
          label={labels.meets}
          options={(['online', 'inPerson'] as const).map((id) => ({ id, label: meets[id] }))}
          value={fields.meets}
          onChange={(some) => change({ meets: some })}
          error={error('meets')}
        />
        <TextField label={labels.place} {...text('place')} />
        <ZoneField
          label={labels.zone}
          value={fields.zone}
          onChange={(zone) => change({ zone })}
          error={error('zone')}
        />
        {why && why.field === undefined ? (
          <p className="t-small" role="alert">
            {sentence(why)}
          </p>
        ) : null}
        <Button kind="main" type="submit" wide>
          <Trans>Tell them</Trans>
        </Button>
      </Fields>
    </form>
  );
}
