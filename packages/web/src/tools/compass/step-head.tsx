// What is shown, with a step back to what was before it and forward to what came after, and what can be done with it.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './step-head.module.css';

interface Step {
  readonly label: string;
  readonly href: string;
}

export interface StepHeadProps {
  title: string;
  before: Step;
  /** Null where there is nothing after it. */
  after: Step | null;
  /** A menu. */
  more?: ReactNode;
}

export function StepHead({ title, before, after, more }: StepHeadProps) {
  return (
    <div className={styles.head}>
      <h2 className="t-title">{title}</h2>
      <IconButton {...before} icon={<ChevronLeft aria-hidden data-mirror />} />
      {after ? <IconButton {...after} icon={<ChevronRight aria-hidden data-mirror />} /> : null}
      {more}
    </div>
  );
}
