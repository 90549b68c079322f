// Under a sentence that is being written: what it is about, for whoever likes to say. Closed, it holds nobody up and asks nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Meaning } from '@orrery/domain';
import { offeredFor, type Statement } from '@orrery/domain/contradictions';
import { useRef, useState } from 'react';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { MeaningForm } from './meaning-form.tsx';
import { useMeaningWords } from './meaning-words.ts';
import type { People } from './people-of.ts';

interface MeaningFieldProps {
  /** Which sentence, for those who do not see where it stands. */
  sentence: string;
  text: string;
  means: Meaning | undefined;
  /** Whose sentence it is, and what they are called. */
  of: People;
  onChange: (means: Meaning | undefined) => void;
}

export function MeaningField({ sentence, text, means, of, onChange }: MeaningFieldProps) {
  const { t } = useLingui();
  const words = useMeaningWords();
  const [isOpen, setOpen] = useState(false);
  const [isOther, setOther] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  if (text.trim() === '') return null;
  const statement: Statement = { id: '', text, ...of };
  const offered = means || isOther ? undefined : offeredFor(statement);
  const read = offered && words.line(offered);
  // what was pressed is gone then: whoever is on a keyboard stays where they were
  const say = (next: Meaning | undefined, isMore = false) => {
    if (!isMore) onChange(next);
    setOther(isMore);
    setOpen(isMore);
    box.current?.querySelector('summary')?.focus();
  };
  return (
    <div ref={box}>
      <Disclosure
        label={
          <>
            <Trans>What is this about?</Trans>
            <VisuallyHidden> {sentence}</VisuallyHidden>
          </>
        }
        detail={means ? words.line(means) : read ? t`Perhaps: ${read}` : undefined}
        open={isOpen}
        onChange={setOpen}
      >
        {isOpen ? (
          <Flow>
            <p className="t-caption">
              <Trans>
                Only if you like. What does not go together is found better with it. It stands under the
                sentence for everybody to read, and is signed with it.
              </Trans>
            </p>
            {offered ? (
              <>
                <p>
                  <Trans>Does this fit? {read}</Trans>
                </p>
                <ButtonRow>
                  <Button onPress={() => say(offered)} label={t`Yes, that fits: ${sentence}`}>
                    <Trans>Yes, that fits</Trans>
                  </Button>
                  <Button
                    kind="plain"
                    onPress={() => say(undefined, true)}
                    label={t`No, something else: ${sentence}`}
                  >
                    <Trans>No, something else</Trans>
                  </Button>
                </ButtonRow>
              </>
            ) : (
              <MeaningForm {...{ statement, means, onChange }} onNothing={() => say(undefined)} />
            )}
          </Flow>
        ) : null}
      </Disclosure>
    </div>
  );
}
