// The one editor for notes: what happened, what is here, how strong; and, only where somebody wants it, everything else.
import { Trans } from '@lingui/react/macro';
import { dangersAmong } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { OnlyYou } from '../../../app/only-you.tsx';
import { Button } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { FeelingsField } from './feelings-field.tsx';
import { FeltDial } from './felt-dial.tsx';
import { FurtherSteps, saysMore } from './further-steps.tsx';
import styles from './journal.module.css';
import { KeepButton } from './keep-dock.tsx';
import { Saved } from './saved.tsx';
import type { NoteDraft } from './use-note-draft.ts';

export interface NoteEditorProps {
  title: string;
  documentTitle?: string | undefined;
  back: { href: string; label: string };
  draft: NoteDraft;
  /** Another way on than writing, below the feelings. */
  aside?: ReactNode;
  onKept: () => void;
}

export function NoteEditor({ title, documentTitle, back, draft, aside, onKept }: NoteEditorProps) {
  const labels = useNoteLabels();
  const { values, change, error } = draft;
  const [active, setActive] = useState<string | null>(null);
  const [isMore, setMore] = useState(() => saysMore(values));
  const steps = useRef<HTMLElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isMore && isAsked.current) steps.current?.focus();
  }, [isMore]);
  // under the thumb while it is the next thing to do; further steps need the room, and whom to call must stand behind nothing
  const isDialDocked = !isMore && dangersAmong(values.feelings.map(({ feeling }) => feeling)).length === 0;
  const dial = (
    <FeltDial
      feelings={values.feelings}
      onChange={(feelings) => change({ feelings })}
      when="before"
      active={active}
      onActive={setActive}
    />
  );
  return (
    <Screen
      title={title}
      documentTitle={documentTitle}
      back={back}
      visibility={<OnlyYou />}
      narrow
      dock={
        <div className={styles.dock}>
          {isDialDocked ? dial : null}
          <div className={styles.ways}>
            {isMore ? null : (
              <Button
                icon={<Plus aria-hidden />}
                onPress={() => {
                  isAsked.current = true;
                  setMore(true);
                }}
              >
                <Trans>More</Trans>
              </Button>
            )}
            <KeepButton draft={draft} onKept={onKept} />
          </div>
          <Saved draft={draft} />
        </div>
      }
    >
      <TextArea
        bare
        label={labels.what}
        value={values.what}
        onChange={(what) => change({ what })}
        error={error('what')}
      />
      <div className={styles.feelings}>
        <FeelingsField
          value={values.feelings}
          onChange={(feelings, named) => {
            change({ feelings });
            if (named) setActive(named);
          }}
          error={error('feelings')}
        />
        {aside}
        {isDialDocked ? null : dial}
      </div>
      {isMore ? (
        <section ref={steps} tabIndex={-1} className={styles.steps}>
          <SectionHead>
            <Trans>More, as far as you like</Trans>
          </SectionHead>
          <FurtherSteps draft={draft} />
        </section>
      ) : null}
    </Screen>
  );
}
