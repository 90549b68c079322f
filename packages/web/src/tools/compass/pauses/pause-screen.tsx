// A decision that waits, or waited: looked at again it can wait on, be decided, or be let go; and what came of it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, type Intent, myDateOf, type PauseFields, type PauseId } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { namesIn } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useKeptFields } from '../../people/forms/use-kept-fields.ts';
import { usePauseLabels } from '../care/field-labels.ts';
import { useLettingGo } from '../use-letting-go.tsx';
import { useThingTexts } from '../use-thing-texts.ts';
import { usePauseWords } from './pause-words.ts';
import styles from './pauses.module.css';
import { type Until, UntilField, untilOf } from './until-field.tsx';

type Pause = CompassThings['pause'];

export default function PauseScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { pause: id = '' } = useParams();
  const found = state.compass.pause.get(id as PauseId);
  const [pause, beginErasing] = useErasing(found, id);
  if (pause) return <Look key={id} pause={pause} onErase={beginErasing} />;
  return (
    <Screen
      title={t`A decision that waits`}
      documentTitle={t`A decision`}
      back={{ href: '/mine/pauses', label: t`Decisions that wait` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Empty
        action={
          <ButtonLink href="/mine/pauses">
            <Trans>To all of them</Trans>
          </ButtonLink>
        }
      >
        <Trans>This decision is not here, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}

function Look({ pause, onErase }: { pause: Pause; onErase: () => void }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const labels = usePauseLabels();
  const { states } = usePauseWords();
  const [isWaitingOn, setWaitingOn] = useState(false);
  const { id, fields } = pause;
  const lettingGo = useLettingGo({ of: 'pause', id, to: '/mine/pauses', onErase });
  const isDue = fields.state === 'waits' && fields.until <= myDateOf(state, now);
  const texts = useThingTexts('pause', pause, 'decision');
  const kept = useKeptFields<PauseFields>(
    `pause ${id} chosen`,
    fields,
    (changes): Intent => ({ tool: 'compass', intent: { type: 'change', of: 'pause', id, changes } }),
  );
  const text = (field: 'decision' | 'remember' | 'cameOut') => ({
    value: texts.values[field],
    onChange: (written: string) => texts.change({ [field]: written }),
    onBlur: texts.leave,
    error: texts.error(field),
  });
  const between = fields.relationship === null ? '' : namesIn(state, fields.relationship, formats);
  const since = formats.day(formats.dayOf(fields.since));
  const until = formats.day(fields.until);
  return (
    <Screen
      title={fields.state === 'waits' ? t`A decision that waits` : t`A decision that waited`}
      documentTitle={t`A decision`}
      back={{ href: '/mine/pauses', label: t`Decisions that wait` }}
      visibility={<OnlyYou />}
      narrow
      actions={<Menu items={lettingGo.items} onAction={lettingGo.onAction} />}
    >
      <Flow>
        <WrittenTwiceRemark about={[{ of: 'pause', id }]} />
        <p className={`t-sentence ${styles.written}`}>{fields.decision}</p>
        <p className="t-small">
          {between ? `${between} · ` : ''}
          {fields.state === 'waits' ? (
            isDue ? (
              <Trans>Waits since {since}. Its day has come.</Trans>
            ) : (
              <Trans>
                Waits since {since}, until {until}.
              </Trans>
            )
          ) : (
            <Trans>Waited since {since}.</Trans>
          )}
        </p>
        {fields.remember ? (
          <section>
            <SectionHead>
              <Trans>What you wanted to remember</Trans>
            </SectionHead>
            <p className={styles.written}>{fields.remember}</p>
          </section>
        ) : null}
        <section>
          <SectionHead>
            <Trans>And now?</Trans>
          </SectionHead>
          <Answers<PauseFields['state']>
            label={t`And now?`}
            options={(['waits', 'decided', 'letGo'] as const).map((one) => ({ id: one, label: states[one] }))}
            value={isWaitingOn ? 'waits' : fields.state === 'waits' ? null : fields.state}
            onAnswer={(answer) => {
              setWaitingOn(answer === 'waits');
              if (answer !== 'waits') kept.choose({ state: answer });
            }}
          />
          {isWaitingOn ? <WaitOn pause={pause} onDone={() => setWaitingOn(false)} /> : null}
        </section>
        {fields.state === 'waits' && texts.values.cameOut === '' ? null : (
          <TextArea label={labels.cameOut} optional {...text('cameOut')} />
        )}
        <Disclosure label={<Trans>Change its words</Trans>}>
          <Flow>
            <TextArea
              label={labels.decision}
              {...text('decision')}
              error={
                texts.error('decision') && texts.values.decision.trim() === ''
                  ? t`Please say what it is about. A word or two will do.`
                  : texts.error('decision')
              }
            />
            <TextArea label={labels.remember} optional {...text('remember')} />
          </Flow>
        </Disclosure>
        {texts.changed().length > 0 ? <SavedLine isSaved={texts.isSaved} refused={null} /> : null}
      </Flow>
      <EraseDialog title={t`Erase this decision for good?`} {...lettingGo.erasing} />
    </Screen>
  );
}

/** Until when it waits on. */
function WaitOn({ pause, onDone }: { pause: Pause; onDone: () => void }) {
  const { state, now, act } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const { t } = useLingui();
  const [until, setUntil] = useState<Until>({ span: 'twoWeeks', own: null });
  const [error, setError] = useState<string | undefined>();
  const today = myDateOf(state, now);
  const wait = async () => {
    const day = untilOf(until, today);
    if (day === null) return setError(sentence('dateMissing'));
    if (day < today) return setError(sentence('dateOver'));
    const why = await act(
      {
        tool: 'compass',
        intent: { type: 'change', of: 'pause', id: pause.id, changes: { state: 'waits', until: day } },
      },
      t`It waits until ${formats.day(day)}.`,
    );
    setError(why ? sentence(why.code) : undefined);
    if (!why) onDone();
  };
  return (
    <div className={styles.waitOn}>
      <Flow>
        <UntilField
          value={until}
          onChange={(next) => {
            setError(undefined);
            setUntil(next);
          }}
          error={error}
        />
        <div>
          <Button onPress={() => void wait()}>
            <Trans>Let it wait</Trans>
          </Button>
        </div>
      </Flow>
    </div>
  );
}
