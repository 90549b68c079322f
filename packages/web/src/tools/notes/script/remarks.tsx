// How a draft of one's own may land: what in it may be heard otherwise than it is meant, why, and what one might say instead. Looked at
// on this device once somebody pauses, closed until somebody wants to see it, and never in the way of keeping anything.
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type CheckedDraft, draftsInWorker } from '@orrery/client/language';
import type { Finding } from '@orrery/domain/language';
import { useEffect, useRef, useState } from 'react';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useLanguageWords } from './language-words.ts';
import styles from './script.module.css';

/** One has stopped typing. */
const pause = 800;

const openDraft = draftsInWorker();

function useFindings(text: string): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const draft = useRef<CheckedDraft | null>(null);
  useEffect(() => {
    const opened = openDraft(setFindings);
    draft.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => draft.current?.check(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  // those of a text that has changed since would stand at the wrong words
  return findings.filter(({ to }) => to <= text.length);
}

export function Remarks({ text }: { text: string }) {
  const findings = useFindings(text);
  const words = useLanguageWords();
  if (findings.length === 0) return null;
  return (
    <Disclosure
      label={<Trans>How it may land</Trans>}
      detail={plural(findings.length, { one: '# place', other: '# places' })}
    >
      <ul className={styles.remarks}>
        {findings.map(({ from, to, because, instead }) => (
          <li key={`${from} ${because}`}>
            <q>{text.slice(from, to)}</q>
            <p>{words.because[because]}</p>
            <p className="t-small">{words.instead[instead]}</p>
          </li>
        ))}
      </ul>
      <p className="t-caption">
        <Trans>A guess from the words alone. You know what you mean, and it stays as you wrote it.</Trans>
      </p>
    </Disclosure>
  );
}
