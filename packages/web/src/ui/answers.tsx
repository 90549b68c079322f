// Answers to somebody weigh the same: equal in size, border and colour, never brass, never red. Four stand as tiles on a phone, with
// their mark above the word; two or three stand as capsules.
import { ArrowLeftRight, Check, Hourglass, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './answers.module.css';
import { classNames } from './class-names.ts';

const marks = { check: Check, arrows: ArrowLeftRight, hourglass: Hourglass, dash: Minus };
type AnswerMark = keyof typeof marks;

export interface AnswersProps<Id extends string> {
  label: string;
  options: readonly { id: Id; label: ReactNode; mark?: AnswerMark | undefined }[];
  value: Id | null;
  onAnswer: (id: Id) => void;
}

function AnswerIcon({ mark }: { mark: AnswerMark }) {
  const Icon = marks[mark];
  return <Icon aria-hidden className={styles.mark} />;
}

export function Answers<Id extends string>({ label, options, value, onAnswer }: AnswersProps<Id>) {
  const tiles = options.length > 3;
  return (
    <ToggleButtonGroup
      className={classNames(styles.answers, tiles && styles.tiles)}
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id)) ?? options.find((o) => o.id === value);
        if (chosen) onAnswer(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.answer}>
          {option.mark ? <AnswerIcon mark={option.mark} /> : null}
          <span>{option.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
