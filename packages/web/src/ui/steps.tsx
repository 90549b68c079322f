// A guided flow: where one is in words, one step at a time, back without losing anything. What is missing is said when one wants to go on.
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { ErrorLine } from './field-parts.tsx';
import styles from './steps.module.css';
import { useDockSpace } from './use-dock-space.ts';

export interface StepsProps<Id extends string> {
  steps: readonly { id: Id; title: ReactNode }[];
  at: Id;
  onBack?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** Words of the main button; "Next" unless said otherwise. */
  next?: ReactNode;
  /** Why one cannot go on yet and what to do; shown when one tries. */
  missing?: ReactNode;
  /** Another quiet way on: "Skip this". */
  aside?: ReactNode;
  busy?: ReactNode;
  children: ReactNode;
}

export function Steps<Id extends string>(props: StepsProps<Id>) {
  const { steps, at, onBack, onNext, next, missing, aside, busy, children } = props;
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === at),
  );
  const number = index + 1;
  const count = steps.length;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  const dock = useDockSpace<HTMLElement>(Boolean(onBack || aside || onNext), onNext ? 'form' : 'section');
  const [tried, setTried] = useState<Id | null>(null);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus();
  }, [at]);
  function goOn() {
    if (missing) setTried(at);
    else onNext?.();
  }
  const content = (
    <>
      <header>
        <p className={styles.where} data-print="no">
          <Trans>
            Step {number} of {count}
          </Trans>
        </p>
        <div className={styles.graduation} data-print="no" aria-hidden>
          {steps.map((step, position) => (
            <span
              key={step.id}
              className={classNames(position < index && styles.done, position === index && styles.here)}
            />
          ))}
        </div>
        <h2 ref={heading} tabIndex={-1} className={styles.title} data-print="no">
          {steps[index]?.title}
        </h2>
      </header>
      <div className={styles.body}>{children}</div>
      {missing && tried === at ? <ErrorLine>{missing}</ErrorLine> : null}
      {onBack || aside || onNext ? (
        <footer ref={dock} className={styles.ways}>
          {onBack ? (
            <Button onPress={onBack}>
              <Trans>Back</Trans>
            </Button>
          ) : null}
          {aside}
          {onNext ? (
            <Button kind="main" type="submit" busy={busy}>
              {next ?? <Trans>Next</Trans>}
            </Button>
          ) : null}
        </footer>
      ) : null}
    </>
  );
  // with a form, Enter in a field goes on; the last step may bring a form of its own
  if (!onNext) return <section className={styles.flow}>{content}</section>;
  return (
    <form
      className={styles.flow}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) goOn();
      }}
    >
      {content}
    </form>
  );
}
