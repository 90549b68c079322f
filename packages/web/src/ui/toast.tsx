// Says what has just happened and offers to undo it. Announced; goes after ten seconds, but never under the pointer or the focus.
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import {
  createContext,
  type FocusEvent,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

interface Told {
  id: number;
  words: ReactNode;
  undo?: (() => void) | undefined;
}

interface Toasts {
  /** Shows words, with Undo where it can be undone. A new one takes the place of the one before. */
  tell: (told: { words: ReactNode; undo?: (() => void) | undefined }) => void;
  dismiss: () => void;
}

const Context = createContext<Toasts | null>(null);
const toastTime = 10_000;

export function useToasts(): Toasts {
  const toasts = use(Context);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it');
  return toasts;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<Told | null>(null);
  const count = useRef(0);
  const tell = useCallback<Toasts['tell']>((next) => {
    count.current += 1;
    setTold({ id: count.current, ...next });
  }, []);
  const dismiss = useCallback(() => setTold(null), []);
  const toasts = useMemo(() => ({ tell, dismiss }), [tell, dismiss]);
  return (
    <Context value={toasts}>
      {children}
      {typeof document === 'undefined'
        ? null
        : createPortal(
            <div className={styles.region} role="status" data-react-aria-top-layer="true" data-print="no">
              {told ? <Toast key={told.id} told={told} onGone={dismiss} /> : null}
            </div>,
            document.body,
          )}
    </Context>
  );
}

function Toast({ told, onGone }: { told: Told; onGone: () => void }) {
  const { t } = useLingui();
  const [held, setHeld] = useState(0);
  const element = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const hold = (by: 1 | -1) => setHeld((count) => Math.max(0, count + by));
  // the page can be scrolled out from under it, so that it never keeps anybody from a button
  useEffect(() => {
    const height = element.current?.offsetHeight ?? 0;
    document.documentElement.style.setProperty('--toast-space', `${height}px`);
    return () => void document.documentElement.style.removeProperty('--toast-space');
  }, []);
  useEffect(() => {
    if (held > 0) return;
    const timer = setTimeout(onGone, toastTime);
    return () => clearTimeout(timer);
  }, [held, onGone]);

  // Focus goes back to where it was, so that the keyboard does not fall to the top of the page.
  const leave = () => {
    const to = before.current;
    onGone();
    if (to?.isConnected) to.focus();
  };
  const focused = (event: FocusEvent<HTMLElement>) => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !event.currentTarget.contains(from)) before.current = from;
    hold(1);
  };
  return (
    <section
      ref={element}
      className={styles.toast}
      aria-label={t`What just happened`}
      onPointerEnter={() => hold(1)}
      onPointerLeave={() => hold(-1)}
      onFocus={focused}
      onBlur={() => hold(-1)}
    >
      <div className={styles.words}>{told.words}</div>
      {told.undo ? (
        <Button
          kind="plain"
          onPress={() => {
            leave();
            told.undo?.();
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      ) : null}
      <IconButton label={t`Close`} icon={<X aria-hidden />} onPress={leave} />
    </section>
  );
}
