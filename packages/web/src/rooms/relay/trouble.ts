// Something that is not as it should be: what it is, what it means, and what one can do. None of it keeps anybody from anything.
import type { ReactNode } from 'react';

export interface Trouble {
  readonly id: string;
  readonly what: ReactNode;
  readonly means?: ReactNode;
  readonly todo?: ReactNode;
  readonly actions?: ReactNode;
  /** It may be over in a moment: said where it is, and nowhere else. */
  readonly isPassing?: boolean;
}

export const isLasting = ({ isPassing = false }: Trouble): boolean => !isPassing;
